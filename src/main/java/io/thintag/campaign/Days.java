package io.thintag.campaign;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Reads days that people write: yyyy-mm-dd of the common era, 2000 to 2100. */
public final class Days {
  private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2100, 12, 31);
  private static final int BUDDHIST_ERA = 543;

  private Days() {}

  /**
   * Reads a day.
   *
   * @throws NotADay with advice in Thai; a year of the Buddhist era is recognised
   */
  public static LocalDate parse(String text) throws NotADay {
    LocalDate date;
    try {
      date = LocalDate.parse(text.strip());
    } catch (DateTimeParseException e) {
      throw new NotADay("ไม่ใช่วันที่ที่มีอยู่จริงในรูปแบบ ปปปป-ดด-วว เช่น 2025-03-20", e);
    }
    if (isUsual(date)) {
      return date;
    }
    LocalDate common = date.minusYears(BUDDHIST_ERA);
    throw new NotADay(
        isUsual(common)
            ? "ปีต้องเป็นคริสต์ศักราช: " + date + " (พ.ศ.) ให้เขียนเป็น " + common
            : "วันที่ต้องอยู่ระหว่าง " + EARLIEST + " ถึง " + LATEST,
        null);
  }

  private static boolean isUsual(LocalDate date) {
    return !date.isBefore(EARLIEST) && !date.isAfter(LATEST);
  }

  /** A text that is no day; its message is advice in Thai. */
  public static final class NotADay extends Exception {
    private static final long serialVersionUID = 1L;

    NotADay(String advice, @Nullable Throwable cause) {
      super(advice, cause);
    }
  }
}
