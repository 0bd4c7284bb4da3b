package io.thintag.area;

import com.ibm.icu.text.CollationKey;
import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** All units with the forms of their names, in the order in which they are shown. Immutable. */
final class NameIndex {
  private record Entry(Unit unit, List<NameForm> forms) {
    NameMatch match(NameReading reading) {
      NameMatch best = NameMatch.NONE;
      for (NameForm form : forms) {
        best = best.orBetter(form.match(reading));
      }
      return best;
    }
  }

  private final List<Entry> entries;
  private final NamePairs pairs;

  NameIndex(Gazetteer gazetteer, Map<String, List<NameForm>> forms) {
    entries =
        inThaiOrder(gazetteer.units()).stream()
            .map(unit -> new Entry(unit, forms.getOrDefault(unit.code(), List.of())))
            .toList();
    pairs = new NamePairs(entries.size());
    for (int i = 0; i < entries.size(); i++) {
      for (NameForm form : entries.get(i).forms()) {
        pairs.add(i, form.key());
      }
    }
  }

  private static List<Unit> inThaiOrder(List<Unit> units) {
    Collator thai = Collator.getInstance(new ULocale("th"));
    Map<String, CollationKey> keys = new HashMap<>();
    units.forEach(unit -> keys.computeIfAbsent(unit.name(), thai::getCollationKey));
    return units.stream()
        .sorted(
            Comparator.comparing((Unit unit) -> keys.get(unit.name()))
                .thenComparing(Unit::level)
                .thenComparing(Unit::code))
        .toList();
  }

  /** The units that match any of the readings, the best matches first, each once. */
  Stream<Unit> matching(List<NameReading> readings) {
    Map<NameMatch, BitSet> groups = new EnumMap<>(NameMatch.class);
    for (NameMatch match : NameMatch.values()) {
      groups.put(match, new BitSet(entries.size()));
    }
    readings.forEach(reading -> match(reading, groups));
    groups.remove(NameMatch.NONE);
    return groups.values().stream()
        .flatMapToInt(BitSet::stream)
        .distinct()
        .mapToObj(i -> entries.get(i).unit());
  }

  private void match(NameReading reading, Map<NameMatch, BitSet> groups) {
    BitSet candidates = reading.key().isEmpty() ? all() : pairs.candidates(reading.key());
    for (int i = candidates.nextSetBit(0); i >= 0; i = candidates.nextSetBit(i + 1)) {
      Entry entry = entries.get(i);
      if (!reading.key().isEmpty()) {
        groups.get(entry.match(reading)).set(i);
      } else if (reading.allows(entry.unit().kind())) {
        groups.get(NameMatch.PREFIX).set(i);
      }
    }
  }

  private BitSet all() {
    BitSet all = new BitSet(entries.size());
    all.set(0, entries.size());
    return all;
  }
}
