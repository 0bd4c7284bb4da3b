package io.thintag.export;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Names that Excel accepts for the sheets of one workbook: 1 to 31 characters, none of {@code
 * []:*?/\}, no apostrophe at either end, not «History», and no two alike whatever their case.
 */
final class SheetNames {
  private static final int LONGEST = 31;
  private static final String NAMELESS = "ข้อมูล";

  private final Set<String> taken = new HashSet<>(Set.of("history"));

  /** The wanted name or the nearest one that is free. */
  String next(String wanted) {
    String legal = wanted.replaceAll("[\\[\\]:*?/\\\\\\p{Cntrl}]", " ").strip();
    String bare = legal.replaceAll("^[' ]+|[' ]+$", "");
    String name = cut(bare.isEmpty() ? NAMELESS : bare, LONGEST);
    for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
      String number = " " + i;
      name = cut(bare.isEmpty() ? NAMELESS : bare, LONGEST - number.length()) + number;
    }
    return name;
  }

  private static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
    return text.substring(0, end).replaceAll("[' ]+$", "");
  }
}
