package io.thintag.attribute;

import io.thintag.attribute.Mention.Placed;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a text in normal form once, from left to right, and collects its mentions. The work at each
 * position is bounded by the longest prefix, the longest name and a few separators, so the whole is
 * linear in the text. Mentions that say the same in the same place are kept once.
 */
final class Scanner {

  private static final int MOST_SEPARATORS = 12;
  private static final String SEPARATORS = " ./_-()[]{}\"'“”‘’«»<>:…–—";
  private static final int LONGEST_TAG = 80;
  private static final String CAPITAL = "เมือง";

  private final Lexicon lexicon;
  private final String text;
  private final List<Placed> mentions = new ArrayList<>();
  private final Set<Object> seen = new HashSet<>();
  private @Nullable Mention pending;
  private int lastEnd = -1;

  private Scanner(Lexicon lexicon, String text) {
    this.lexicon = lexicon;
    this.text = text;
  }

  static List<Placed> scan(Lexicon lexicon, String text) {
    Scanner scanner = new Scanner(lexicon, text);
    int at = 0;
    while (at < text.length()) {
      at = scanner.read(at);
    }
    scanner.flush(null);
    return scanner.mentions;
  }

  /** Reads what begins at {@code at}; returns where to go on. */
  private int read(int at) {
    Mention self = lexicon.selfNamed(text, at);
    if (self != null) {
      add(self);
      return self.end();
    }
    Prefix prefix = lexicon.announcements().at(text, at, lastEnd);
    if (prefix == null) {
      return joined(at);
    }
    int end = at + prefix.word().length();
    int kinds = prefix.kinds();
    int name = afterSeparators(end);
    Prefix other = prefix.rank() == Rank.BODY ? alternativeKind(end, name) : null;
    if (other != null) {
      kinds |= other.kinds();
      end = name + other.word().length();
      name = afterSeparators(end);
    }
    Mention mention = announced(prefix, kinds, at, end, name);
    if (mention == null) {
      return end;
    }
    add(mention);
    return mention.end();
  }

  /** In a tag an area may be joined to a name that nobody knows: #อบต.ใหม่เอี่ยมอ.ปัวจ.น่าน. */
  private int joined(int at) {
    if (at + 1 < text.length() && text.charAt(at + 1) == '.' && insideTag(at)) {
      Prefix prefix = lexicon.announcements().at(text, at, at);
      int name = at + 2;
      Mention mention =
          prefix == null || prefix.rank() == Rank.BODY
              ? null
              : announced(prefix, 0, at, name, name);
      if (mention != null && mention.trust() != Trust.WEAK) {
        add(mention);
        return mention.end();
      }
    }
    return at + 1;
  }

  /** The second kind word of «เทศบาล/อบต.». */
  private @Nullable Prefix alternativeKind(int end, int next) {
    if (text.substring(end, next).indexOf('/') < 0) {
      return null;
    }
    Prefix other = lexicon.announcements().at(text, next, next);
    return other != null && other.rank() == Rank.BODY ? other : null;
  }

  private @Nullable Mention announced(Prefix prefix, int kinds, int at, int end, int nameAt) {
    Name name = lexicon.names().longest(text, nameAt);
    if (prefix.rank() == Rank.DISTRICT && !prefix.bangkok() && isCapital(name, nameAt)) {
      int capitalEnd = nameAt + CAPITAL.length();
      return new Mention(
          prefix.rank(), at, capitalEnd, CAPITAL, List.of(), List.of(), Trust.FIRM, true);
    }
    List<Bearer> bearers = List.of();
    int nameEnd = nameAt;
    Trust trust = Trust.NO;
    if (name != null) {
      nameEnd = nameAt + name.text().length();
      trust = trust(prefix, at, end, nameAt, name);
      bearers = trust == Trust.NO ? List.of() : name.bearers(prefix, kinds);
    }
    List<Bearer> alternative = List.of();
    int before = nameAt - prefix.alternative().length();
    Name longer = before < nameAt ? lexicon.names().longest(text, before) : null;
    if (longer != null && before + longer.text().length() >= nameEnd) {
      Trust longerTrust = trust(prefix, at, end, before, longer);
      if (longerTrust != Trust.NO) {
        alternative = longer.bearers(prefix, Kinds.MUNICIPALITY);
        nameEnd = before + longer.text().length();
        trust = bearers.isEmpty() ? longerTrust : trust;
        name = longer;
      }
    }
    if (name == null || (bearers.isEmpty() && alternative.isEmpty())) {
      return null;
    }
    return new Mention(prefix.rank(), at, nameEnd, name.text(), bearers, alternative, trust, false);
  }

  /** อำเภอเมือง or อ.เมืองฯ, and no longer name. */
  private boolean isCapital(@Nullable Name name, int at) {
    boolean longer = name != null && name.text().length() > CAPITAL.length();
    int end = at + CAPITAL.length();
    return !longer
        && text.startsWith(CAPITAL, at)
        && (Syllables.mayEnd(text, at, end) || text.startsWith("ฯ", end));
  }

  /** Whether these letters are meant as the name (rule 9 of the labels). */
  private Trust trust(Prefix prefix, int at, int prefixEnd, int nameAt, Name name) {
    int end = nameAt + name.text().length();
    boolean spaced = text.substring(prefixEnd < nameAt ? prefixEnd : nameAt, nameAt).contains(" ");
    boolean glued =
        end < text.length()
            && Syllables.isThaiLetter(text.charAt(end))
            && lexicon.announcements().at(text, end, end) == null;
    boolean tag = at > 0 && (text.charAt(at - 1) == '#' || at == lastEnd) && !spaced;
    if (name.word() == Name.Word.NONE) {
      return glued ? runsOn(prefix, at, end) : Trust.FIRM;
    }
    if (areaFollows(end)) {
      return Trust.LOOSE;
    }
    if (glued) {
      return everydayRunsOn(prefix, end, spaced || name.word() == Name.Word.FUNCTION);
    }
    if (after(at, "ทั้ง", "ทั่ว", "ข้าม", "ต่าง", "ทุก", "หลาย", "แต่ละ")) {
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

  /** A name that letters follow: in a tag, or before an unusual word, it may go on. */
  private Trust runsOn(Prefix prefix, int at, int end) {
    boolean province = prefix.rank() == Rank.PROVINCE;
    boolean next = lexicon.nextWordAt(text, end) && !insideTag(at);
    return province || next ? Trust.LOOSE : Trust.WEAK;
  }

  private Trust everydayRunsOn(Prefix prefix, int end, boolean doubtful) {
    if (doubtful || !lexicon.nextWordAt(text, end)) {
      return Trust.NO;
    }
    return prefix.rank() == Rank.PROVINCE ? Trust.LOOSE : Trust.WEAK;
  }

  /** Whether a tag has begun and no white space or other tag since. */
  private boolean insideTag(int at) {
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

  private boolean after(int at, String... words) {
    for (String word : words) {
      if (text.startsWith(word, at - word.length())) {
        return true;
      }
    }
    return false;
  }

  /** Whether the next words announce a province, district or subdistrict. */
  private boolean areaFollows(int end) {
    int next = end;
    while (next < text.length() && next < end + MOST_SEPARATORS && isGap(text.charAt(next))) {
      next++;
    }
    Prefix prefix = lexicon.announcements().at(text, next, next);
    if (prefix == null || prefix.rank() == Rank.BODY) {
      return false;
    }
    int name = afterSeparators(next + prefix.word().length());
    return text.startsWith(CAPITAL, name) || lexicon.names().longest(text, name) != null;
  }

  private static boolean isGap(char c) {
    return c == '#' || c == '\n' || c == '\r' || c == ',' || isSeparator(c);
  }

  private static boolean isSeparator(char c) {
    return SEPARATORS.indexOf(c) >= 0;
  }

  private int afterSeparators(int at) {
    int i = at;
    while (i < text.length() && i < at + MOST_SEPARATORS && isSeparator(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private void add(Mention mention) {
    flush(pending != null && isAddress(pending, mention) ? mention : null);
    pending = mention;
    lastEnd = mention.end();
  }

  /** Whether the second follows the first directly and is a wider area. */
  private boolean isAddress(Mention first, Mention second) {
    int next = first.end();
    while (next < second.start() && isGap(text.charAt(next))) {
      next++;
    }
    return next == second.start() && second.rank() != Rank.BODY && second.rank() != first.rank();
  }

  private record Key(List<Bearer> bearers, String name, Trust trust, String follower) {}

  private void flush(@Nullable Mention follower) {
    Mention mention = pending;
    if (mention == null) {
      return;
    }
    Key key =
        new Key(
            mention.bearers(),
            mention.name(),
            mention.trust(),
            follower == null ? "" : follower.rank() + follower.name());
    if (seen.add(key)) {
      mentions.add(new Placed(mention, follower));
    }
    pending = null;
  }
}
