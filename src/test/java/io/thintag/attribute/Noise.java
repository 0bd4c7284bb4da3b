package io.thintag.attribute;

import java.util.List;
import java.util.Random;

/** What keyboards and platforms do to a text without changing what it says. */
final class Noise {

  private static final List<String> INVISIBLE =
      List.of(
          "\u200B", "\u200C", "\u200D", "\u200E", "\u202A", "\u202C", "\u2067", "\u2069", "\u2060",
          "\uFEFF", "\u00AD", "\uFE0F");
  private static final String VOWELS = "\u0E31\u0E34\u0E35\u0E36\u0E37\u0E38\u0E39\u0E47";
  private static final String TONES = "\u0E48\u0E49\u0E4A\u0E4B";

  private final Random random;
  private final StringBuilder noisy = new StringBuilder();

  private Noise(long seed) {
    random = new Random(seed);
  }

  /** The text with the noise of a seed; about one character in {@code rarity} is touched. */
  static String over(String text, long seed, int rarity) {
    Noise noise = new Noise(seed);
    for (int i = 0; i < text.length(); i++) {
      boolean pair = Character.isHighSurrogate(text.charAt(i)) && i + 1 < text.length();
      i += pair ? noise.copy(text, i, 2) : noise.character(text, i, rarity);
    }
    return noise.noisy.toString();
  }

  private int copy(String text, int at, int length) {
    noisy.append(text, at, at + length);
    return length - 1;
  }

  /** Writes the character at {@code i}; returns how many further ones it has used. */
  private int character(String text, int i, int rarity) {
    if (random.nextInt(rarity) == 0) {
      noisy.append(INVISIBLE.get(random.nextInt(INVISIBLE.size())));
    }
    if (random.nextInt(rarity) > 0) {
      return copy(text, i, 1);
    }
    char c = text.charAt(i);
    char next = i + 1 < text.length() ? text.charAt(i + 1) : 0;
    if (TONES.indexOf(c) >= 0 && next == 'ำ') {
      return write(
          one("\u0E4D" + c + "า", c + "\u0E4Dา", "\u0E4Dา" + c, "ำ" + c, "" + c + c + "ำ"), 1);
    }
    if (VOWELS.indexOf(c) >= 0 && TONES.indexOf(next) >= 0) {
      return write(
          one("" + next + c, "" + c + c + next, "" + c + next + next, "" + next + c + next), 1);
    }
    return write(single(c), 0);
  }

  private String single(char c) {
    if (VOWELS.indexOf(c) >= 0 || TONES.indexOf(c) >= 0) {
      return "" + c + c;
    }
    if (c >= '0' && c <= '9') {
      return String.valueOf((char) (c - '0' + '๐'));
    }
    return switch (c) {
      case 'ำ' -> one("\u0E4Dา", "\u0E4D\u0E4Dา", "ำำ");
      case 'แ' -> "เเ";
      case '#' -> one("＃", "﹟");
      case ' ' -> one("\u00A0", "\u202F", "\u2007");
      default ->
          Character.isLowerCase(c)
              ? String.valueOf(Character.toUpperCase(c))
              : String.valueOf(Character.toLowerCase(c));
    };
  }

  private int write(String text, int used) {
    noisy.append(text);
    return used;
  }

  private String one(String... of) {
    return of[random.nextInt(of.length)];
  }
}
