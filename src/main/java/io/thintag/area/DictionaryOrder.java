package io.thintag.area;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RawCollationKey;
import com.ibm.icu.util.ULocale;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * The order of a Thai dictionary by bare name (ICU, locale th: a leading vowel sorts behind its
 * consonant); equal names by level, then code.
 */
public final class DictionaryOrder {
  private record Keyed(Unit unit, RawCollationKey key) {}

  private DictionaryOrder() {}

  public static List<Unit> sort(Collection<Unit> units) {
    Collator thai = Collator.getInstance(new ULocale("th"));
    return units.stream()
        .map(unit -> new Keyed(unit, thai.getRawCollationKey(unit.name(), null)))
        .sorted(
            Comparator.comparing(Keyed::key)
                .thenComparing(keyed -> keyed.unit().level())
                .thenComparing(keyed -> keyed.unit().code()))
        .map(Keyed::unit)
        .toList();
  }
}
