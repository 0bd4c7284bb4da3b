package io.thintag.collect.file;

import io.thintag.collect.text.WrittenDate;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A time as it stands in a cell: written by people ({@link WrittenDate}), seconds or milliseconds
 * since 1970 as programs write them, or the days since 30 December 1899 that a spreadsheet shows as
 * a date, in Bangkok. A Buddhist year that a spreadsheet took for one of our era is recognised.
 */
final class CellTime {
  private static final Pattern SERIAL = Pattern.compile("\\d{5,6}(?:\\.\\d+)?");
  private static final Pattern SECONDS = Pattern.compile("\\d{9,10}(?:\\.\\d+)?");
  private static final Pattern MILLISECONDS = Pattern.compile("\\d{12,13}");
  private static final LocalDateTime FIRST = LocalDateTime.of(1899, 12, 30, 0, 0);
  private static final double SECONDS_OF_A_DAY = 86_400;

  private CellTime() {}

  /** Reads a cell; empty if it holds no time. */
  static Optional<Instant> parse(String cell) {
    if (SECONDS.matcher(cell).matches()) {
      return Optional.of(Instant.ofEpochMilli(Math.round(Double.parseDouble(cell) * 1000)));
    }
    if (MILLISECONDS.matcher(cell).matches()) {
      return Optional.of(Instant.ofEpochMilli(Long.parseLong(cell)));
    }
    return SERIAL.matcher(cell).matches()
        ? serial(Double.parseDouble(cell))
        : WrittenDate.parse(cell);
  }

  private static Optional<Instant> serial(double days) {
    LocalDateTime time = FIRST.plusSeconds(Math.round(days * SECONDS_OF_A_DAY));
    int year = time.getYear();
    boolean likely = year >= 2000 && year < 2100 || year >= 2543 && year < 2643;
    return likely ? WrittenDate.parse(time.toString()) : Optional.empty();
  }
}
