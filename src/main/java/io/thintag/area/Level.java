package io.thintag.area;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A level of the administrative tree, from the top down. */
public enum Level {
  COUNTRY("TH"),
  PROVINCE("[0-9]{2}"),
  DISTRICT("[0-9]{4}"),
  BODY("[0-9]{7}");

  private final Pattern unitCode;

  Level(String unitCode) {
    this.unitCode = Pattern.compile(unitCode);
  }

  /** The word used in JSON, SQL and addresses. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Level> of(String code) {
    return Arrays.stream(values()).filter(level -> level.code().equals(code)).findFirst();
  }

  /** Whether a unit of this level may have such a code. */
  boolean mayHave(String code) {
    return unitCode.matcher(code).matches();
  }
}
