package io.thintag.area;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A level of the administrative tree, from the top down. */
public enum Level {
  COUNTRY,
  PROVINCE,
  DISTRICT,
  BODY;

  /** The word used in JSON, SQL and addresses. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Level> of(String code) {
    return Arrays.stream(values()).filter(level -> level.code().equals(code)).findFirst();
  }
}
