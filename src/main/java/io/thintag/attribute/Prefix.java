package io.thintag.attribute;

import java.util.ArrayList;
import java.util.List;

/**
 * A word that announces the name of a unit, as people write it.
 *
 * @param word in normal form
 * @param rank what it announces
 * @param kinds for bodies the kinds it may mean, else 0
 * @param start where in the text it may stand
 * @param bangkok true for เขต and แขวง, which mean Bangkok only
 * @param alternative a piece of the word that may belong to the name instead (เทศบาล + เมืองนะ), or
 *     empty
 * @param meaning number of what it announces, in the order of {@link #ALL}: the same for all of one
 *     rank, region and set of kinds
 */
record Prefix(
    String word,
    Rank rank,
    int kinds,
    Start start,
    boolean bangkok,
    String alternative,
    int meaning) {

  private Prefix(
      String word, Rank rank, int kinds, Start start, boolean bangkok, String alternative) {
    this(word, rank, kinds, start, bangkok, alternative, 0);
  }

  /** Where a prefix may stand (rule 8 of the labels). */
  enum Start {
    /** Anywhere, also glued to the word before. */
    ANYWHERE,
    /** As ANYWHERE, but «รอบต.» is รอบ + ต. */
    GLUED_DOTTED,
    /** Not after a Thai letter or the dot of another abbreviation. */
    DOTTED,
    /** Only at the start of a word or tag. */
    WORD
  }

  /** Whether people put it before verbs and particles as well: อบต. ตรวจ, แจ้งเทศบาลเลย. */
  boolean beforeVerbs() {
    return switch (rank) {
      case BODY ->
          kinds == Kinds.MUNICIPALITY
              || (kinds == Kinds.TAMBON_ORGANISATION && start == Start.GLUED_DOTTED);
      case SUBDISTRICT -> !dotted();
      case PROVINCE, DISTRICT -> false;
    };
  }

  boolean dotted() {
    return start == Start.DOTTED || start == Start.GLUED_DOTTED;
  }

  /** All prefixes that are known. */
  static final List<Prefix> ALL = all();

  /** A name taken apart: the kinds of body that its prefix means (0: it has none), and the rest. */
  record Parsed(int kinds, String name) {}

  /** Takes a whole name of something of a rank apart; a prefix may be followed by separators. */
  static Parsed parse(String name, Rank rank) {
    Prefix longest = null;
    for (Prefix prefix : ALL) {
      boolean longer = longest == null || prefix.word().length() > longest.word().length();
      if (longer && prefix.rank() == rank && name.startsWith(prefix.word())) {
        longest = prefix;
      }
    }
    return longest == null
        ? new Parsed(0, name)
        : new Parsed(
            longest.kinds(), name.substring(Separators.after(name, longest.word().length())));
  }

  private static List<Prefix> all() {
    List<Prefix> all = new ArrayList<>();
    area(all, Rank.PROVINCE, "จังหวัด", "จ.");
    area(all, Rank.DISTRICT, "อำเภอ", "อ.");
    area(all, Rank.DISTRICT, "กิ่งอำเภอ", "กิ่งอ.");
    area(all, Rank.SUBDISTRICT, "ตำบล", "ต.");
    all.add(new Prefix("เขต", Rank.DISTRICT, 0, Start.ANYWHERE, true, ""));
    all.add(new Prefix("แขวง", Rank.SUBDISTRICT, 0, Start.ANYWHERE, true, ""));
    body(all, Kinds.CITY, "นคร", "เทศบาลนคร", "เทศบาล นคร");
    body(all, Kinds.TOWN, "เมือง", "เทศบาลเมือง", "เทศบาล เมือง");
    body(all, Kinds.TAMBON_MUNICIPALITY, "", "เทศบาลตำบล", "เทศบาล ตำบล", "เทศบาลต.", "เทศบาล ต.");
    body(all, Kinds.MUNICIPALITY, "", "เทศบาล");
    for (String organisation : List.of("องค์การบริหารส่วน", "องค์กรบริหารส่วน")) {
      for (String space : List.of("", " ")) {
        String word = organisation + space;
        body(all, Kinds.TAMBON_ORGANISATION, "", word + "ตำบล", word + "ต.");
        body(all, Kinds.PROVINCE_ORGANISATION, "", word + "จังหวัด", word + "จ.");
      }
    }
    abbreviation(all, Kinds.CITY, "ทน", Start.DOTTED);
    abbreviation(all, Kinds.TOWN, "ทม", Start.DOTTED);
    abbreviation(all, Kinds.TAMBON_MUNICIPALITY, "ทต", Start.DOTTED);
    abbreviation(all, Kinds.TAMBON_ORGANISATION, "อบต", Start.GLUED_DOTTED);
    abbreviation(all, Kinds.PROVINCE_ORGANISATION, "อบจ", Start.GLUED_DOTTED);
    abbreviation(all, Kinds.CITY, "ท.น", Start.DOTTED);
    abbreviation(all, Kinds.TOWN, "ท.ม", Start.DOTTED);
    abbreviation(all, Kinds.TAMBON_MUNICIPALITY, "ท.ต", Start.DOTTED);
    abbreviation(all, Kinds.TAMBON_ORGANISATION, "อ.บ.ต", Start.DOTTED);
    abbreviation(all, Kinds.PROVINCE_ORGANISATION, "อ.บ.จ", Start.DOTTED);
    return numbered(all);
  }

  private static List<Prefix> numbered(List<Prefix> all) {
    List<Prefix> meanings = new ArrayList<>();
    List<Prefix> numbered = new ArrayList<>();
    for (Prefix prefix : all) {
      int meaning = 0;
      while (meaning < meanings.size() && !meanings.get(meaning).meansAs(prefix)) {
        meaning++;
      }
      if (meaning == meanings.size()) {
        meanings.add(prefix);
      }
      numbered.add(prefix.withMeaning(meaning));
    }
    return List.copyOf(numbered);
  }

  private boolean meansAs(Prefix other) {
    return rank == other.rank && kinds == other.kinds && bangkok == other.bangkok;
  }

  private Prefix withMeaning(int number) {
    return new Prefix(word, rank, kinds, start, bangkok, alternative, number);
  }

  /** In a tag people write an underscore where the platform would end the tag at the dot. */
  private static void area(List<Prefix> all, Rank rank, String word, String abbreviation) {
    all.add(new Prefix(word, rank, 0, Start.ANYWHERE, false, ""));
    all.add(new Prefix(abbreviation, rank, 0, Start.DOTTED, false, ""));
    all.add(new Prefix(abbreviation.replace('.', '_'), rank, 0, Start.WORD, false, ""));
  }

  private static void body(List<Prefix> all, int kinds, String alternative, String... words) {
    for (String word : words) {
      all.add(new Prefix(word, Rank.BODY, kinds, Start.ANYWHERE, false, alternative));
    }
  }

  private static void abbreviation(List<Prefix> all, int kinds, String letters, Start start) {
    all.add(new Prefix(letters + ".", Rank.BODY, kinds, start, false, ""));
    all.add(new Prefix(letters, Rank.BODY, kinds, Start.WORD, false, ""));
  }
}
