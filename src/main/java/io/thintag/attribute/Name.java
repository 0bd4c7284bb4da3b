package io.thintag.attribute;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A name with all its bearers.
 *
 * @param text the normal form
 * @param bearers everything that bears it, in the order of the gazetteer
 * @param word whether the name is also an everyday word
 * @param length of the text: a look at the text itself would cost more than most steps of the scan
 * @param twice whether a body bears it in two ways, as its present and a former name
 */
record Name(String text, List<Bearer> bearers, Word word, int length, boolean twice) {

  Name(String text, List<Bearer> bearers, Word word) {
    this(text, List.copyOf(bearers), word, text.length(), isTwice(bearers));
  }

  private static boolean isTwice(List<Bearer> bearers) {
    Set<String> codes = new HashSet<>();
    return !bearers.stream().map(Bearer::code).allMatch(codes::add);
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
    List<Bearer> meant = Bearer.those(bearers, bearer -> means(prefix, kinds, bearer));
    return twice && meant.size() > 1 ? once(meant) : meant;
  }

  private static List<Bearer> once(List<Bearer> bearers) {
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
