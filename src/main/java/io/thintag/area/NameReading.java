package io.thintag.area;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * One way to take what somebody wrote: as a whole name, or as a word for a kind and a name.
 *
 * @param key the name, as a {@link NameKey}; empty if only a kind was written
 * @param kinds the kinds it may be of; empty if any
 */
record NameReading(String key, Set<String> kinds) {

  /**
   * All readings of a text.
   *
   * @param loose whether letters that run into the name may be an abbreviation («อบตบ้านไร่»)
   */
  static List<NameReading> of(String text, boolean loose) {
    NameKey name = NameKey.parse(text);
    List<NameReading> readings = new ArrayList<>();
    readings.add(new NameReading(name.text(), Set.of()));
    for (NamePrefix prefix : NamePrefix.ALL) {
      if (loose ? prefix.begins(name) : prefix.surelyBegins(name)) {
        String rest = name.text().substring(prefix.word().length());
        readings.add(new NameReading(rest, prefix.kinds()));
      } else if (prefix.isBegunBy(name)) {
        readings.add(new NameReading("", prefix.kinds()));
      }
    }
    return readings.stream().distinct().toList();
  }

  boolean allows(String kind) {
    return kinds.isEmpty() || kinds.contains(kind);
  }
}
