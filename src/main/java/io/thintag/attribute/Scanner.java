package io.thintag.attribute;

import io.thintag.attribute.Mention.Placed;
import org.jspecify.annotations.Nullable;

/**
 * Reads a text in normal form once, from left to right, and collects its mentions. The work at each
 * position is bounded by the longest prefix, the longest name and a few separators, so the whole is
 * linear in the text. Mentions that say the same in the same place are kept once.
 */
final class Scanner {

  private final Lexicon lexicon;
  private final String text;
  private final TrustRule trust;
  private final SmallSet<Placed> mentions = new SmallSet<>();
  private @Nullable Mention pending;
  private int lastEnd = -1;

  private Scanner(Lexicon lexicon, String text) {
    this.lexicon = lexicon;
    this.text = text;
    this.trust = new TrustRule(lexicon, text);
  }

  static SmallSet<Placed> scan(Lexicon lexicon, String text) {
    Scanner scanner = new Scanner(lexicon, text);
    int at = lexicon.beginnings().next(text, 0);
    while (at < text.length()) {
      at = lexicon.beginnings().next(text, scanner.read(at));
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
    int name = Separators.after(text, end);
    Prefix other = prefix.rank() == Rank.BODY ? alternativeKind(end, name) : null;
    if (other != null) {
      kinds |= other.kinds();
      end = name + other.word().length();
      name = Separators.after(text, end);
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
    if (at + 1 < text.length() && text.charAt(at + 1) == '.') {
      Prefix prefix = lexicon.announcements().at(text, at, at);
      int name = at + 2;
      Mention mention =
          prefix == null || prefix.rank() == Rank.BODY
              ? null
              : announced(prefix, 0, at, name, name);
      if (mention != null && mention.trust() != Trust.WEAK && trust.insideTag(at)) {
        add(mention);
        return mention.end();
      }
    }
    return at + 1;
  }

  /** The second kind word of «เทศบาล/อบต.». */
  private @Nullable Prefix alternativeKind(int end, int next) {
    if (!Separators.holds('/', text, end, next)) {
      return null;
    }
    Prefix other = lexicon.announcements().at(text, next, next);
    return other != null && other.rank() == Rank.BODY ? other : null;
  }

  private @Nullable Mention announced(Prefix prefix, int kinds, int at, int end, int nameAt) {
    Name name = lexicon.names().longest(text, nameAt);
    if (prefix.rank() == Rank.DISTRICT && !prefix.bangkok() && isCapital(name, nameAt)) {
      int capitalEnd = nameAt + Separators.CAPITAL.length();
      return new Mention(
          Rank.DISTRICT,
          at,
          capitalEnd,
          Separators.CAPITAL,
          Bearers.NONE,
          Bearers.NONE,
          Trust.FIRM,
          true);
    }
    Mention mention = reading(prefix, kinds, at, end, nameAt, name);
    int nameEnd = name == null ? 0 : nameAt + name.length();
    Mention longer = longer(prefix, at, end, nameAt, nameEnd);
    return longer == null ? mention : longer.orRather(mention);
  }

  /** The letters at {@code nameAt} read as a name; null if nobody can be meant. */
  private @Nullable Mention reading(
      Prefix prefix, int kinds, int at, int end, int nameAt, @Nullable Name name) {
    Trust trusted = name == null ? Trust.NO : trust.of(prefix, at, end, nameAt, name, lastEnd);
    if (name == null || trusted == Trust.NO) {
      return null;
    }
    Bearers bearers = name.bearers(prefix, kinds);
    int nameEnd = nameAt + name.length();
    return bearers.isEmpty()
        ? null
        : new Mention(
            prefix.rank(), at, nameEnd, name.text(), bearers, Bearers.NONE, trusted, false);
  }

  /** เทศบาลเมืองนะ is เทศบาล + เมืองนะ as well as เทศบาลเมือง + นะ. */
  private @Nullable Mention longer(Prefix prefix, int at, int end, int nameAt, int nameEnd) {
    int before = nameAt - prefix.alternative().length();
    Name name = before < nameAt ? lexicon.names().longest(text, before) : null;
    return name == null || before + name.length() < nameEnd
        ? null
        : reading(prefix, Kinds.MUNICIPALITY, at, end, before, name);
  }

  /** อำเภอเมือง or อ.เมืองฯ, and no longer name. */
  private boolean isCapital(@Nullable Name name, int at) {
    boolean longer = name != null && name.length() > Separators.CAPITAL.length();
    int end = at + Separators.CAPITAL.length();
    return !longer
        && text.startsWith(Separators.CAPITAL, at)
        && (Syllables.mayEnd(text, at, end) || text.startsWith("ฯ", end));
  }

  private void add(Mention mention) {
    flush(pending != null && isAddress(pending, mention) ? mention : null);
    pending = mention;
    lastEnd = mention.end();
  }

  /** Whether the second follows the first directly and is a wider area. */
  private boolean isAddress(Mention first, Mention second) {
    return Separators.afterGap(text, first.end()) == second.start()
        && second.rank() != Rank.BODY
        && second.rank() != first.rank();
  }

  private void flush(@Nullable Mention follower) {
    Mention mention = pending;
    if (mention == null) {
      return;
    }
    mentions.add(new Placed(mention, follower));
    pending = null;
  }
}
