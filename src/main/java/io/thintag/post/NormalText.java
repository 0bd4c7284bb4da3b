package io.thintag.post;

import org.jspecify.annotations.Nullable;

/**
 * A text in the one normal form in which posts, hashtags and names are compared, with the way back
 * to the text it came from.
 *
 * <p>The form (design, section 5): NFC (never NFKC, which splits ำ); ◌ํ+า, with a tone mark before,
 * between or after, is tone+ำ; เ+เ is แ; Thai marks stand in one order (vowel, tone, thanthakhat)
 * and are not repeated; zero-width, bidi and variation characters and soft hyphens are dropped; ＃
 * and ﹟ are #; Thai digits are 0-9; letters are lower-case; no-break spaces are spaces. It is
 * idempotent, and text that is already normal is handed back as the same {@code String}.
 *
 * <p>Positions are UTF-16 units. Marks that were merged or reordered map to the whole run they came
 * from. Instances are immutable.
 */
public final class NormalText {

  private final String original;
  private final String text;
  private final @Nullable MappedChars map;

  private NormalText(String original, String text, @Nullable MappedChars map) {
    this.original = original;
    this.text = text;
    this.map = map;
  }

  /** The normal form of any text; unpaired surrogates and control characters stay as they are. */
  public static NormalText of(String text) {
    int plainTo = Normaliser.plainTo(text);
    if (Normaliser.isNormalFrom(plainTo, text)) {
      return new NormalText(text, text, null);
    }
    MappedChars chars = Normaliser.normalise(text, plainTo);
    return new NormalText(text, chars.toString(), chars);
  }

  /** The normal form alone; the same {@code String} if the text is already normal. */
  public static String fold(String text) {
    int plainTo = Normaliser.plainTo(text);
    return Normaliser.isNormalFrom(plainTo, text)
        ? text
        : Normaliser.normalise(text, plainTo).toString();
  }

  /** The text as it was given. */
  public String original() {
    return original;
  }

  /** The normal form. */
  public String text() {
    return text;
  }

  /** Where the character of the normal form at {@code i} begins in the original text. */
  public int start(int i) {
    return map == null ? i : map.start(i);
  }

  /** Where the character of the normal form at {@code i} ends, exclusive, in the original text. */
  public int end(int i) {
    return map == null ? i + 1 : map.end(i);
  }
}
