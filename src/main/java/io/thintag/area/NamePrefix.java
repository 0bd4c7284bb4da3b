package io.thintag.area;

import java.util.List;
import java.util.Set;

/**
 * A word that people write before the name of a unit or subdistrict.
 *
 * @param word as a {@link NameKey}
 * @param abbreviation whether it needs a dot or space behind it to be sure that it is one
 * @param kinds what it announces, as the gazetteer abbreviates them
 */
record NamePrefix(String word, boolean abbreviation, Set<String> kinds) {
  /** Letters from which on a long word is taken as begun; «เข» is rather a name. */
  private static final int SURE = 4;

  private static final String PROVINCE = "จังหวัด";
  private static final String DISTRICT = "อำเภอ";
  private static final String SUBDISTRICT = "ตำบล";
  private static final Set<String> PROVINCES = Set.of(PROVINCE, "กรุงเทพมหานคร");
  private static final Set<String> MUNICIPALITIES = Set.of("ทน.", "ทม.", "ทต.");
  private static final Set<String> MUNICIPALITIES_AND_TAMBONS = Set.of("ทน.", "ทม.", "ทต.", "อบต.");
  private static final Set<String> BODIES = Set.of("ทน.", "ทม.", "ทต.", "อบต.", "อบจ.", "พิเศษ");

  /** The kinds that are places in a district and no units. */
  static final Set<String> PLACES = Set.of(SUBDISTRICT, "แขวง");

  static final List<NamePrefix> ALL =
      List.of(
          word("ประเทศ", Set.of("ประเทศ")),
          word(PROVINCE, PROVINCES),
          abbreviation("จ", PROVINCES),
          word(DISTRICT, Set.of(DISTRICT)),
          word("กิ่งอำเภอ", Set.of(DISTRICT)),
          abbreviation("อ", Set.of(DISTRICT)),
          abbreviation("กิ่งอ", Set.of(DISTRICT)),
          word("เขต", Set.of("เขต")),
          abbreviation("ข", Set.of("เขต")),
          word(SUBDISTRICT, Set.of(SUBDISTRICT)),
          abbreviation("ต", Set.of(SUBDISTRICT)),
          word("แขวง", Set.of("แขวง")),
          word("เทศบาลนคร", Set.of("ทน.")),
          abbreviation("ทน", Set.of("ทน.")),
          word("เทศบาลเมือง", Set.of("ทม.")),
          abbreviation("ทม", Set.of("ทม.")),
          word("เทศบาลตำบล", Set.of("ทต.")),
          abbreviation("เทศบาลต", Set.of("ทต.")),
          abbreviation("ทต", Set.of("ทต.")),
          word("เทศบาล", MUNICIPALITIES),
          word("องค์การบริหารส่วนตำบล", Set.of("อบต.")),
          abbreviation("อบต", Set.of("อบต.")),
          word("องค์การบริหารส่วนจังหวัด", Set.of("อบจ.")),
          abbreviation("อบจ", Set.of("อบจ.")),
          word("องค์การบริหารส่วน", Set.of("อบต.", "อบจ.")),
          word("เทศบาลอบต", MUNICIPALITIES_AND_TAMBONS),
          word("อบตเทศบาล", MUNICIPALITIES_AND_TAMBONS),
          word("องค์กรปกครองส่วนท้องถิ่น", BODIES),
          abbreviation("อปท", BODIES));

  /** The words of legal names: each says one kind. */
  static final List<NamePrefix> LEGAL =
      ALL.stream().filter(prefix -> !prefix.abbreviation && prefix.kinds.size() == 1).toList();

  private static NamePrefix word(String word, Set<String> kinds) {
    return new NamePrefix(NameKey.of(word), false, kinds);
  }

  private static NamePrefix abbreviation(String letters, Set<String> kinds) {
    return new NamePrefix(letters, true, kinds);
  }

  /** Whether this word is being typed: «องค์การบริ». */
  boolean isBegunBy(NameKey name) {
    return !abbreviation && name.text().length() >= SURE && word.startsWith(name.text());
  }

  boolean begins(NameKey name) {
    return name.text().startsWith(word);
  }

  /** Whether the word must be meant: «อบต.บ้านไร่», not «อบตบ้านไร่». */
  boolean surelyBegins(NameKey name) {
    boolean alone = word.length() > 1 && word.length() == name.text().length();
    return begins(name) && (!abbreviation || alone || name.breaks().get(word.length()));
  }
}
