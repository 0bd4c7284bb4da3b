package io.thintag.attribute;

import java.util.List;

/**
 * Tells names from what only looks like them: where an everyday word counts, where the letters that
 * follow may belong to the name (rules 8 and 9 of the labels).
 */
final class TrustRule {

  private static final int LONGEST_TAG = 80;

  /** ทั้งจังหวัดเลย: the whole province, not that of เลย. */
  private static final List<String> QUANTITIES =
      List.of("ทั้ง", "ทั่ว", "ข้าม", "ต่าง", "ทุก", "หลาย", "แต่ละ");

  private final Lexicon lexicon;
  private final String text;

  TrustRule(Lexicon lexicon, String text) {
    this.lexicon = lexicon;
    this.text = text;
  }

  /** Whether these letters are meant as the name (rule 9 of the labels). */
  Trust of(Prefix prefix, int at, int prefixEnd, int nameAt, Name name, int lastEnd) {
    int end = nameAt + name.length();
    boolean spaced = Separators.holds(' ', text, prefixEnd, nameAt);
    boolean glued =
        end < text.length()
            && Syllables.isThaiLetter(text.charAt(end))
            && lexicon.announcements().at(text, end, end) == null;
    boolean tag = at > 0 && (text.charAt(at - 1) == '#' || at == lastEnd) && !spaced;
    if (name.word() == Name.Word.NONE) {
      return glued ? runsOn(prefix, at, end) : Trust.FIRM;
    }
    if (areaFollows(end)) {
      return prefix.rank() == Rank.DISTRICT ? Trust.FIRM : Trust.LOOSE;
    }
    if (glued) {
      return everydayRunsOn(prefix, end, spaced || name.word() == Name.Word.FUNCTION);
    }
    if (followsQuantity(at)) {
      return Trust.NO;
    }
    boolean province = prefix.rank() == Rank.PROVINCE && !(spaced && !prefix.dotted());
    if (tag || province) {
      return Trust.FIRM;
    }
    if (name.word() == Name.Word.ORDINARY) {
      return spaced ? Trust.WEAK : Trust.LOOSE;
    }
    return spaced ? Trust.NO : prefix.beforeVerbs() ? Trust.WEAK : Trust.LOOSE;
  }

  /**
   * A name that letters follow: in a tag, or before an unusual word, it may go on. All provinces
   * and districts are known, so theirs do not; but อ. announces teachers as well.
   */
  private Trust runsOn(Prefix prefix, int at, int end) {
    boolean known =
        prefix.rank() == Rank.PROVINCE || (prefix.rank() == Rank.DISTRICT && !prefix.dotted());
    boolean next = lexicon.nextWordAt(text, end) && !insideTag(at);
    return known || next ? Trust.LOOSE : Trust.WEAK;
  }

  private Trust everydayRunsOn(Prefix prefix, int end, boolean doubtful) {
    if (doubtful || !lexicon.nextWordAt(text, end)) {
      return Trust.NO;
    }
    return prefix.rank() == Rank.PROVINCE ? Trust.LOOSE : Trust.WEAK;
  }

  /** Whether a tag has begun and no white space or other tag since. */
  boolean insideTag(int at) {
    for (int i = at - 1; i >= 0 && i > at - LONGEST_TAG; i--) {
      char c = text.charAt(i);
      if (c == '#') {
        return true;
      }
      if (Character.isWhitespace(c)) {
        return false;
      }
    }
    return false;
  }

  private boolean followsQuantity(int at) {
    for (String word : QUANTITIES) {
      if (text.startsWith(word, at - word.length())) {
        return true;
      }
    }
    return false;
  }

  /** Whether the next words announce a province, district or subdistrict. */
  private boolean areaFollows(int end) {
    int next = Separators.afterGap(text, end);
    Prefix prefix = lexicon.announcements().at(text, next, next);
    if (prefix == null || prefix.rank() == Rank.BODY) {
      return false;
    }
    int name = Separators.after(text, next + prefix.word().length());
    return text.startsWith(Separators.CAPITAL, name) || lexicon.names().longest(text, name) != null;
  }
}
