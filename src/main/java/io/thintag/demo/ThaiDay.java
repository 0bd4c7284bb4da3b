package io.thintag.demo;

import java.time.LocalDate;
import java.util.List;

/** Days as Thai websites write them: «๓๐ พฤษภาคม ๒๕๖๘». */
final class ThaiDay {
  private static final int BUDDHIST_OFFSET = 543;
  private static final List<String> MONTHS =
      List.of(
          "มกราคม",
          "กุมภาพันธ์",
          "มีนาคม",
          "เมษายน",
          "พฤษภาคม",
          "มิถุนายน",
          "กรกฎาคม",
          "สิงหาคม",
          "กันยายน",
          "ตุลาคม",
          "พฤศจิกายน",
          "ธันวาคม");

  private ThaiDay() {}

  static String of(LocalDate day) {
    return digits(day.getDayOfMonth())
        + " "
        + MONTHS.get(day.getMonthValue() - 1)
        + " "
        + digits(day.getYear() + BUDDHIST_OFFSET);
  }

  private static String digits(int number) {
    StringBuilder thai = new StringBuilder();
    for (char digit : Integer.toString(number).toCharArray()) {
      thai.append((char) (digit - '0' + '๐'));
    }
    return thai.toString();
  }
}
