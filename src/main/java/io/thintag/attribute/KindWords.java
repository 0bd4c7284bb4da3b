package io.thintag.attribute;

import java.util.HashMap;
import java.util.Map;

/** The words for kinds of body that stand before a name, and how to say them in sentences. */
final class KindWords {

  private static final Map<String, Integer> KINDS = new HashMap<>();

  static {
    for (Prefix prefix : Prefix.ALL) {
      if (prefix.rank() == Rank.BODY) {
        KINDS.put(letters(prefix.word()), prefix.kinds());
      }
    }
  }

  private KindWords() {}

  /** The kinds that the words before a name may mean; 0 if they say none. */
  static int in(String words, String name) {
    int kinds = 0;
    for (String word : words.substring(0, words.length() - name.length()).split("/")) {
      kinds |= KINDS.getOrDefault(letters(word), 0);
    }
    return kinds;
  }

  private static String letters(String word) {
    StringBuilder letters = new StringBuilder();
    word.chars()
        .filter(c -> Syllables.isThaiLetter((char) c))
        .forEach(c -> letters.append((char) c));
    return letters.toString();
  }

  /** What bears a name, as a noun: one of them and many. */
  record Noun(Phrase one, Phrase many) {

    static Noun of(String th, String one, String many, String name) {
      Phrase named = Phrase.same(name);
      return new Noun(
          Phrase.of(th + "{0}", one + " named {0}", named),
          Phrase.of(th + "{0}", many + " named {0}", named));
    }
  }

  /** What has or had a name, where some have it no more. */
  static Noun past(Noun noun) {
    return new Noun(
        Phrase.of("หน่วยที่ใช้หรือเคยใช้ชื่อ{0}", "body that is or was the {0}", noun.one()),
        Phrase.of("หน่วยที่ใช้หรือเคยใช้ชื่อ{0}", "bodies that are or were the {0}", noun.one()));
  }

  /** A body of one of these kinds with this name. */
  static Noun body(int kinds, String name) {
    return switch (kinds) {
      case Kinds.CITY -> Noun.of("เทศบาลนคร", "city municipality", "city municipalities", name);
      case Kinds.TOWN -> Noun.of("เทศบาลเมือง", "town municipality", "town municipalities", name);
      case Kinds.TAMBON_MUNICIPALITY ->
          Noun.of("เทศบาลตำบล", "subdistrict municipality", "subdistrict municipalities", name);
      case Kinds.MUNICIPALITY -> Noun.of("เทศบาลชื่อ", "municipality", "municipalities", name);
      case Kinds.TAMBON_ORGANISATION -> Noun.of("อบต.", "SAO", "SAOs", name);
      case Kinds.PROVINCE_ORGANISATION -> Noun.of("อบจ.", "PAO", "PAOs", name);
      default -> Noun.of(" อปท. ชื่อ", "local body", "local bodies", name);
    };
  }

  /**
   * @param kind อำเภอ or เขต
   */
  static Noun district(String kind, String name) {
    return Noun.of(kind, "district", "districts", name);
  }

  /**
   * @param kind ตำบล or แขวง
   */
  static Noun subdistrict(String kind, String name) {
    return Noun.of(kind, "subdistrict", "subdistricts", name);
  }

  /** A kind of body by its abbreviation in the gazetteer, without a name. */
  static Phrase kind(String abbreviation) {
    return switch (abbreviation) {
      case "ทน." -> new Phrase("เทศบาลนคร", "a city municipality");
      case "ทม." -> new Phrase("เทศบาลเมือง", "a town municipality");
      case "ทต." -> new Phrase("เทศบาลตำบล", "a subdistrict municipality");
      case "อบต." -> new Phrase(" อบต.", "an SAO");
      case "อบจ." -> new Phrase(" อบจ.", "a PAO");
      default -> new Phrase(" อปท. รูปแบบพิเศษ", "a special body");
    };
  }
}
