package io.thintag.attribute;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A name with all its bearers.
 *
 * @param text the normal form
 * @param bearers everything that bears it, in the order of the gazetteer
 * @param word whether the name is also an everyday word
 * @param length of the text: a look at the text itself would cost more than most steps of the scan
 * @param meant the bearers that the prefixes can mean, by {@link Prefix#meaning}
 */
record Name(String text, List<Bearer> bearers, Word word, int length, List<List<Bearer>> meant) {

  Name(String text, List<Bearer> bearers, Word word) {
    this(text, List.copyOf(bearers), word, text.length(), byMeaning(bearers));
  }

  private static List<List<Bearer>> byMeaning(List<Bearer> bearers) {
    List<List<Bearer>> meant = new ArrayList<>();
    for (Prefix prefix : Prefix.ALL) {
      if (prefix.meaning() == meant.size()) {
        meant.add(List.copyOf(meant(bearers, prefix, prefix.kinds())));
      }
    }
    return List.copyOf(meant);
  }

  /** How likely it is that the letters of a name are something else. */
  enum Word {
    /** Only a name. */
    NONE,
    /** An everyday word: counts only where the text breaks off or an area follows. */
    ORDINARY,
    /** A particle or conjunction: counts only where an area follows or as a tag of its own. */
    FUNCTION
  }

  /**
   * The bearers a prefix can mean; a body is listed once, under its present name if it has both.
   */
  List<Bearer> bearers(Prefix prefix, int kinds) {
    return kinds == prefix.kinds() ? meant.get(prefix.meaning()) : meant(bearers, prefix, kinds);
  }

  private static List<Bearer> meant(List<Bearer> bearers, Prefix prefix, int kinds) {
    return once(Bearer.those(bearers, bearer -> means(prefix, kinds, bearer)));
  }

  private static List<Bearer> once(List<Bearer> bearers) {
    if (bearers.size() < 2) {
      return bearers;
    }
    Map<String, Bearer> chosen = new LinkedHashMap<>();
    for (Bearer bearer : bearers) {
      chosen.merge(bearer.code(), bearer, (a, b) -> a.former() ? b : a);
    }
    return new ArrayList<>(chosen.values());
  }

  private static boolean means(Prefix prefix, int kinds, Bearer bearer) {
    if (bearer.rank() != prefix.rank()) {
      return false;
    }
    return switch (prefix.rank()) {
      case BODY -> (bearer.kind() & kinds) != 0;
      case PROVINCE -> true;
      case DISTRICT, SUBDISTRICT -> prefix.bangkok() == bearer.province().equals(Lexicon.BANGKOK);
    };
  }
}
