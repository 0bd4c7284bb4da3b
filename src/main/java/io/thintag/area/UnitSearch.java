package io.thintag.area;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds units by whatever people write: the name alone or behind any word or abbreviation for its
 * kind, former, informal and romanised names, codes, in any spelling that the normal form unites;
 * further words narrow to a district or province («บ้านไร่ ชัยภูมิ»). Immutable and thread-safe.
 */
@Singleton
public final class UnitSearch {
  /** Longer queries find nothing. */
  public static final int LONGEST = 200;

  /** Beyond these a query is taken as one name only; an address in full has far fewer. */
  private static final int MOST_WORDS = 12;

  /** A subdistrict, a district and a province. */
  private static final int MOST_AREAS = 3;

  private final NameIndex names;
  private final AreaNames areas;

  @Inject
  UnitSearch(Registry registry) {
    this(registry.gazetteer());
  }

  UnitSearch(Gazetteer gazetteer) {
    Map<String, List<NameForm>> forms = NameForms.of(gazetteer);
    names = new NameIndex(gazetteer, forms);
    areas = new AreaNames(gazetteer, forms);
  }

  /**
   * The units that a query names: those of exactly this name, then those whose name begins with it,
   * then those that contain it, each in Thai dictionary order; after them, likewise, the bodies
   * that cover a subdistrict of that name.
   *
   * @param level only units of this level; all if absent
   * @param limit the most units to return
   * @return empty for a query that is blank or longer than {@link #LONGEST}, or a limit below 1
   */
  public List<Unit> search(String q, @Nullable Level level, int limit) {
    if (limit < 1 || q.length() > LONGEST) {
      return List.of();
    }
    SearchWords words = SearchWords.of(q);
    if (words.size() == 0) {
      return List.of();
    }
    List<Unit> sure = new Question(words, level, limit, false).answer();
    return sure.isEmpty() ? new Question(words, level, limit, true).answer() : sure;
  }

  /** One query under one way of reading abbreviations. */
  private final class Question {
    private final SearchWords words;
    private final @Nullable Level level;
    private final int limit;
    private final boolean loose;
    private final Map<Integer, Set<String>> read = new HashMap<>();

    Question(SearchWords words, @Nullable Level level, int limit, boolean loose) {
      this.words = words;
      this.level = level;
      this.limit = limit;
      this.loose = loose;
    }

    /** Takes the longest run of words as the name that leaves only names of areas around it. */
    List<Unit> answer() {
      int all = words.size();
      List<Unit> found = matching(0, all, List.of());
      int shortest = all > MOST_WORDS ? all : 1;
      for (int length = all - 1; length >= shortest && found.isEmpty(); length--) {
        for (int start = 0; start + length <= all && found.isEmpty(); start++) {
          found = matchingAmongAreas(start, start + length);
        }
      }
      return found;
    }

    private List<Unit> matchingAmongAreas(int start, int end) {
      List<Set<String>> within = new ArrayList<>();
      boolean areasOnly = cover(0, start, within) && cover(end, words.size(), within);
      return areasOnly && within.size() <= MOST_AREAS ? matching(start, end, within) : List.of();
    }

    /** Reads all words of a run as names of areas, each as long as possible. */
    private boolean cover(int from, int to, List<Set<String>> within) {
      int at = from;
      while (at < to) {
        int end = to;
        Set<String> codes = area(at, end);
        while (codes.isEmpty() && --end > at) {
          codes = area(at, end);
        }
        if (codes.isEmpty()) {
          return false;
        }
        within.add(codes);
        at = end;
      }
      return true;
    }

    private Set<String> area(int start, int end) {
      return read.computeIfAbsent(
          start * (MOST_WORDS + 1) + end,
          run -> {
            List<NameReading> readings = NameReading.of(words.join(start, end), loose);
            return areas.codes(readings, end == words.size());
          });
    }

    private List<Unit> matching(int start, int end, List<Set<String>> within) {
      List<NameReading> readings = NameReading.of(words.join(start, end), loose);
      return names
          .matching(readings)
          .filter(unit -> level == null || level == unit.level())
          .filter(unit -> lies(unit, within))
          .limit(limit)
          .toList();
    }
  }

  private static boolean lies(Unit unit, List<Set<String>> within) {
    for (Set<String> codes : within) {
      if (!codes.contains(unit.code())
          && !(unit.districtCode() != null && codes.contains(unit.districtCode()))
          && !(unit.provinceCode() != null && codes.contains(unit.provinceCode()))) {
        return false;
      }
    }
    return true;
  }
}
