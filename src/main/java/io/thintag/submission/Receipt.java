package io.thintag.submission;

import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * The number of a submission: ten digits, since digits are heard right over a telephone in any
 * language. The last one makes up a Damm code (H. M. Damm, 2004), so that one wrong digit and two
 * swapped neighbours are always noticed.
 *
 * @param digits without separators, the first is not 0
 */
public record Receipt(String digits) {
  private static final Pattern FORM = Pattern.compile("[1-9][0-9]{9}");
  private static final Pattern SEPARATORS = Pattern.compile("[\\s\\p{Pd}.]+");
  private static final int LOWEST = 100_000_000;
  private static final int HIGHEST = 1_000_000_000;

  /** A quasigroup of order ten whose diagonal is 0 and in which no two neighbours commute. */
  private static final String[] DAMM = {
    "0317598642", "7092154863", "4206871359", "1750983426", "6123045978",
    "3674209581", "5869720134", "8945362017", "9438617205", "2581436790"
  };

  public Receipt {
    if (!isRight(digits)) {
      throw new IllegalArgumentException("no receipt: " + digits);
    }
  }

  static Receipt random(RandomGenerator random) {
    String nine = Integer.toString(random.nextInt(LOWEST, HIGHEST));
    return new Receipt(nine + check(nine));
  }

  /** Reads a receipt as people write it: with dashes or blanks, in Thai digits. */
  public static Optional<Receipt> read(String written) {
    StringBuilder digits = new StringBuilder();
    SEPARATORS
        .matcher(written)
        .replaceAll("")
        .codePoints()
        .forEach(c -> digits.append(Character.isDigit(c) ? Character.digit(c, 10) : "?"));
    return Optional.of(digits.toString()).filter(Receipt::isRight).map(Receipt::new);
  }

  private static boolean isRight(String digits) {
    return FORM.matcher(digits).matches() && check(digits) == '0';
  }

  private static char check(String digits) {
    char interim = '0';
    for (char digit : digits.toCharArray()) {
      interim = DAMM[interim - '0'].charAt(digit - '0');
    }
    return interim;
  }

  /** As it is shown and read out: {@code 482-915-3076}. */
  @Override
  public String toString() {
    return digits.substring(0, 3) + "-" + digits.substring(3, 6) + "-" + digits.substring(6);
  }
}
