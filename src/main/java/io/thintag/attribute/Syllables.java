package io.thintag.attribute;

/**
 * Where a Thai name may end in a text written without spaces. A name never ends inside a syllable:
 * a vowel sign or tone mark may not follow, nor a consonant that must close the name's last
 * syllable («นา» in «นาค»). Where both readings are possible the name may end.
 */
final class Syllables {

  private static final String LEADING_VOWELS = "เแโใไ";
  private static final String FOLLOWING_VOWELS = "ะาำๅ";
  private static final String UPPER_LOWER_VOWELS = "\u0E34\u0E35\u0E36\u0E37\u0E38\u0E39";
  private static final char THANTHAKHAT = '\u0E4C';

  /** Second letters of clusters and of syllables with an unwritten vowel: ปร กล ขน ตล สม … */
  private static final String SECOND_LETTERS = "รลวนมงญยณ";

  private Syllables() {}

  static boolean isThaiLetter(char c) {
    return c >= 'ก' && c <= '\u0E4E' && c != 'ฯ' && c != '฿';
  }

  static boolean isConsonant(char c) {
    return c >= 'ก' && c <= 'ฮ';
  }

  /** Whether a name that stands at [start, end) may end there. */
  static boolean mayEnd(CharSequence text, int start, int end) {
    if (end >= text.length()) {
      return true;
    }
    char next = text.charAt(end);
    char last = text.charAt(end - 1);
    if (isDigit(last) && isDigit(next) || isLatin(last) && isLatin(next)) {
      return false;
    }
    if (!isThaiLetter(next) || LEADING_VOWELS.indexOf(next) >= 0) {
      return true;
    }
    return isConsonant(next) && mayBegin(text, end, isOpen(text, start, end));
  }

  /** Whether the consonant at {@code at} may begin a syllable after one that is open or closed. */
  private static boolean mayBegin(CharSequence text, int at, boolean afterOpen) {
    char second = charAt(text, at + 1);
    char third = charAt(text, at + 2);
    boolean silent = second == THANTHAKHAT || (isUpperLowerVowel(second) && third == THANTHAKHAT);
    if (silent) {
      return false;
    }
    if (!afterOpen || second == '.') {
      return true;
    }
    if (!isThaiLetter(second) || LEADING_VOWELS.indexOf(second) >= 0) {
      return false;
    }
    if (!isConsonant(second)) {
      return true;
    }
    boolean vowelAfterSecond = isThaiLetter(third) && !isConsonant(third) && !isLeading(third);
    return !vowelAfterSecond || SECOND_LETTERS.indexOf(second) >= 0;
  }

  /** Whether the last syllable of [start, end) could still take a closing consonant. */
  private static boolean isOpen(CharSequence text, int start, int end) {
    int last = end - 1;
    while (last > start && isTone(text.charAt(last))) {
      last--;
    }
    char c = text.charAt(last);
    if (c == 'า') {
      return !leads(text, start, last, "เ");
    }
    if (FOLLOWING_VOWELS.indexOf(c) >= 0 || c == THANTHAKHAT) {
      return false;
    }
    if (!isConsonant(c)) {
      return true;
    }
    if (c == 'อ' && last > start) {
      return true;
    }
    if (c == 'ย' && last > start && text.charAt(last - 1) == '\u0E35') {
      return true;
    }
    return leads(text, start, last, "เแโ");
  }

  /** Whether one of the vowels stands before the consonant, or the pair of them, at {@code at}. */
  private static boolean leads(CharSequence text, int start, int at, String vowels) {
    int i = at - 1;
    while (i > start && isTone(text.charAt(i))) {
      i--;
    }
    if (i >= start && vowels.indexOf(text.charAt(i)) >= 0) {
      return true;
    }
    boolean pair =
        i > start
            && isConsonant(text.charAt(i))
            && (text.charAt(at) == 'า' || "รลว".indexOf(text.charAt(at)) >= 0);
    return pair && vowels.indexOf(text.charAt(i - 1)) >= 0;
  }

  private static boolean isLeading(char c) {
    return LEADING_VOWELS.indexOf(c) >= 0;
  }

  private static boolean isUpperLowerVowel(char c) {
    return UPPER_LOWER_VOWELS.indexOf(c) >= 0;
  }

  private static boolean isTone(char c) {
    return c >= '\u0E47' && c <= '\u0E4B';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isLatin(char c) {
    return c >= 'a' && c <= 'z';
  }

  private static char charAt(CharSequence text, int i) {
    return i < text.length() ? text.charAt(i) : ' ';
  }
}
