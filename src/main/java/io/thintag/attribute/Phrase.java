package io.thintag.attribute;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A part of a sentence, said in Thai and in English.
 *
 * @param th in Thai; may be empty
 * @param en in English; empty exactly where the Thai is
 */
record Phrase(String th, String en) {

  static final Phrase NONE = new Phrase("", "");

  /** Both languages with the parts in the places {0}, {1} … */
  static Phrase of(String th, String en, Phrase... parts) {
    return new Phrase(fill(th, parts, Phrase::th), fill(en, parts, Phrase::en));
  }

  /** What reads the same in both languages. */
  static Phrase same(String text) {
    return new Phrase(text, text);
  }

  static Phrase number(int number) {
    return same(String.valueOf(number));
  }

  /** What is placed is not searched for places again: the parts may be people's words. */
  private static String fill(String pattern, Phrase[] parts, Function<Phrase, String> language) {
    StringBuilder filled = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      if (pattern.charAt(i) == '{') {
        filled.append(language.apply(parts[pattern.charAt(i + 1) - '0']));
        i += 2;
      } else {
        filled.append(pattern.charAt(i));
      }
    }
    return filled.toString();
  }

  /** One after the other, separated by semicolons; what is empty is left out. */
  static Phrase clauses(Phrase... clauses) {
    return join("; ", clauses);
  }

  /** One after the other, separated by spaces; what is empty is left out. */
  static Phrase run(Phrase... phrases) {
    return join(" ", phrases);
  }

  private static Phrase join(String between, Phrase... phrases) {
    List<Phrase> said = Stream.of(phrases).filter(phrase -> !phrase.isEmpty()).toList();
    return new Phrase(
        String.join(between, said.stream().map(Phrase::th).toList()),
        String.join(between, said.stream().map(Phrase::en).toList()));
  }

  /** The first {@code most} of a list, and how many more there are. */
  static Phrase some(List<Phrase> items, int most) {
    return some(items, most, ", ");
  }

  /** As {@link #some}, for quoted words, which need no commas in Thai. */
  static Phrase quotes(List<Phrase> items, int most) {
    return some(items, most, " ");
  }

  private static Phrase some(List<Phrase> items, int most, String between) {
    if (items.size() > most) {
      List<Phrase> first = items.subList(0, most);
      return of(
          "{0} และอีก {2} แห่ง",
          "{1} and {2} more",
          same(String.join(between, first.stream().map(Phrase::th).toList())),
          same(String.join(", ", first.stream().map(Phrase::en).toList())),
          number(items.size() - most));
    }
    return choice(items, between, "และ", "and");
  }

  /** One of these. */
  static Phrase either(List<Phrase> items) {
    return choice(items, ", ", "หรือ", "or");
  }

  private static Phrase choice(List<Phrase> items, String between, String th, String en) {
    List<Phrase> before = new ArrayList<>(items);
    Phrase last = before.isEmpty() ? NONE : before.remove(before.size() - 1);
    if (before.isEmpty()) {
      return last;
    }
    boolean apart = items.stream().anyMatch(item -> item.th().startsWith(Quotes.OPEN));
    boolean spaced =
        apart || items.size() > 2 || items.stream().anyMatch(item -> item.th().indexOf(' ') >= 0);
    return new Phrase(
        String.join(between, before.stream().map(Phrase::th).toList())
            + (spaced ? " " + th : th)
            + (apart || isAbbreviated(last.th()) ? " " : "")
            + last.th(),
        String.join(", ", before.stream().map(Phrase::en).toList()) + " " + en + " " + last.en());
  }

  /** Thai sets abbreviations such as อบต. apart. */
  private static boolean isAbbreviated(String th) {
    return th.length() > 3 && th.charAt(3) == '.';
  }

  boolean isEmpty() {
    return th.isEmpty();
  }

  Phrase orElse(Phrase other) {
    return isEmpty() ? other : this;
  }

  Explanation explanation() {
    return new Explanation(th, en.substring(0, 1).toUpperCase(Locale.ROOT) + en.substring(1));
  }
}
