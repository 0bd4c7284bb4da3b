package io.thintag.attribute;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that the engine knows of names: who bears them, how they are announced, which are everyday
 * words, and where units lie. Immutable.
 *
 * @param names the names by which units are announced
 * @param announcements the prefixes
 * @param nextWords words that may follow a name without a space
 * @param selfNames words that carry their prefix in themselves
 * @param beginnings where a prefix or self-name can begin
 * @param tags names that mean something only as a whole hashtag; romanised ones without spaces
 * @param tagWords names that mean something else as hashtags
 * @param places where each unit lies, by code
 * @param covering the bodies that cover a subdistrict, by its code
 * @param capitals the เมือง district of each province, by the province's code
 * @param localAliases whether there are names that are understood in one area only
 */
record Lexicon(
    Names names,
    Announcements announcements,
    Trie nextWords,
    SelfNames selfNames,
    Beginnings beginnings,
    TagNames tags,
    Set<String> tagWords,
    Map<String, Place> places,
    Map<String, List<String>> covering,
    Map<String, Bearer> capitals,
    boolean localAliases) {

  /** Code of Bangkok, a province whose districts are called เขต. */
  static final String BANGKOK = "10";

  /** Where a unit lies; the district is null for provinces and อบจ. */
  record Place(@Nullable String district, @Nullable String province) {
    Place {
      district = district == null ? null : district.intern();
      province = province == null ? null : province.intern();
    }
  }

  /** Every string that is looked for in a text, tags without their #. */
  Set<String> patterns() {
    Set<String> patterns = new HashSet<>(names.words());
    patterns.addAll(announcements.words());
    patterns.addAll(nextWords.words());
    patterns.addAll(selfNames.words());
    patterns.addAll(tags.words());
    return patterns;
  }

  @Nullable Mention selfNamed(String text, int at) {
    return selfNames.at(text, at);
  }

  /** Whether a word that may follow a name begins at {@code at}. */
  boolean nextWordAt(String text, int at) {
    int node = Trie.ROOT;
    for (int i = at; i < text.length(); i++) {
      node = nextWords.next(node, text.charAt(i));
      if (node == Trie.NONE) {
        return false;
      }
      if (nextWords.word(node) != Trie.NONE) {
        return true;
      }
    }
    return false;
  }

  boolean knows(String unit) {
    return places.containsKey(unit);
  }

  /** Whether {@code unit} is {@code area} or lies inside it. */
  boolean contains(String area, String unit) {
    Place place = places.get(unit);
    return area.equals(unit)
        || (place != null && (area.equals(place.district()) || area.equals(place.province())));
  }

  boolean isProvince(String unit) {
    return unit.length() == BANGKOK.length();
  }

  /** The deepest unit that all of these are or lie in; null if it is the country. */
  @Nullable String common(Collection<String> units) {
    Set<String> whole = new HashSet<>(units);
    if (whole.size() == 1) {
      return whole.iterator().next();
    }
    Set<@Nullable String> districts = new HashSet<>();
    Set<@Nullable String> provinces = new HashSet<>();
    for (String unit : whole) {
      Place place = places.get(unit);
      districts.add(place == null ? null : place.district());
      provinces.add(place == null ? null : place.province());
    }
    @Nullable String district = districts.iterator().next();
    if (districts.size() == 1 && district != null) {
      return district;
    }
    return provinces.size() == 1 ? provinces.iterator().next() : null;
  }

  /** The units without those that another of them lies in. */
  Set<String> innermost(Set<String> units) {
    if (units.size() < 2) {
      return units;
    }
    Set<String> around = new SmallSet<>();
    for (String unit : units) {
      Place place = places.get(unit);
      if (place != null && place.province() != null && !place.province().equals(unit)) {
        around.add(place.province());
      }
      if (place != null && place.district() != null && !place.district().equals(unit)) {
        around.add(place.district());
      }
    }
    Set<String> innermost = new SmallSet<>();
    for (String unit : units) {
      if (!around.contains(unit)) {
        innermost.add(unit);
      }
    }
    return innermost;
  }
}
