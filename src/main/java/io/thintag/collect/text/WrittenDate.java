package io.thintag.collect.text;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date as people and programs of Thai sites write it: ISO 8601, RFC 822 with any zone name, «๑๒
 * มิถุนายน ๒๕๖๘», «12 มิ.ย. 68», «12/06/2568». Buddhist years are recognised by their size. A date
 * without a zone, or with an unknown one, is meant in Bangkok; one without a time is its midnight.
 */
public final class WrittenDate {
  private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");
  private static final int BUDDHIST_OFFSET = 543;

  /** No year of our era that is meant here is as late as that. */
  private static final int LEAST_BUDDHIST_YEAR = 2400;

  /** พ.ศ. 2543 is 2000: shorter years from here on are Buddhist, those before of our era. */
  private static final int LEAST_SHORT_BUDDHIST_YEAR = 43;

  /** ISO 8601 with everything, of our era. */
  private static final Pattern PLAIN =
      Pattern.compile(
          "[12][0-3]\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,9})?(?:Z|[+-]\\d\\d:\\d\\d)");

  private static final Pattern ISO =
      Pattern.compile("(?<!\\d)(?<y>\\d{4})-(?<m>\\d{1,2})-(?<d>\\d{1,2})(?!\\d)");
  private static final Pattern DAY_MONTH_YEAR =
      Pattern.compile(
          "(?<!\\d)(?<d>\\d{1,2})[\\s-]*(?<n>[\\u0E01-\\u0E4E.]{3,}|[A-Za-z]{3,}\\.?),?[\\s-]*"
              + "(?:[พค]\\.?\\s?ศ\\.?\\s*)?(?<y>\\d{4}|\\d{2})(?![\\d:])");
  private static final Pattern MONTH_DAY_YEAR =
      Pattern.compile("(?<n>[A-Za-z]{3,})\\.?\\s+(?<d>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<y>\\d{4})");
  private static final Pattern NUMBERS =
      Pattern.compile("(?<!\\d)(?<d>\\d{1,2})[/.-](?<m>\\d{1,2})[/.-](?<y>\\d{4}|\\d{2})(?!\\d)");
  private static final Pattern TIME =
      Pattern.compile(
          "(?<!\\d)(?<h>\\d{1,2})[:.](?<min>\\d{2})(?:[:.](?<s>\\d{2})(?:[.,](?<f>\\d{1,9})\\d*)?)?"
              + "\\s*(?<half>[AaPp][Mm]\\b)?\\s*(?<zone>Z\\b|(?:GMT|UTC|UT)?[+-]\\d{1,2}:?(?:\\d{2})?"
              + "|[A-Za-z]+(?:/[A-Za-z]+)?)?");
  private static final Pattern OFFSET =
      Pattern.compile("(?:GMT|UTC|UT)?([+-])(\\d{1,2}):?(\\d{2})?");

  private static final Map<String, Integer> MONTHS = months();
  private static final Map<String, Integer> ZONE_HOURS =
      Map.ofEntries(
          Map.entry("Z", 0),
          Map.entry("GMT", 0),
          Map.entry("UTC", 0),
          Map.entry("UT", 0),
          Map.entry("EST", -5),
          Map.entry("EDT", -4),
          Map.entry("CST", -6),
          Map.entry("CDT", -5),
          Map.entry("MST", -7),
          Map.entry("MDT", -6),
          Map.entry("PST", -8),
          Map.entry("PDT", -7),
          Map.entry("CET", 1),
          Map.entry("JST", 9),
          Map.entry("SGT", 8));

  private WrittenDate() {}

  /** Finds the first date in a text; empty if there is none or it does not exist. */
  public static Optional<Instant> parse(String text) {
    return PLAIN.matcher(text).matches() ? plain(text) : written(text);
  }

  /** What programs write mostly is read at a fifth of the cost. */
  private static Optional<Instant> plain(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException e) {
      return written(text);
    }
  }

  private static Optional<Instant> written(String text) {
    String plain = arabicDigits(text);
    for (Pattern form : List.of(ISO, DAY_MONTH_YEAR, MONTH_DAY_YEAR, NUMBERS)) {
      Matcher date = form.matcher(plain);
      while (date.find()) {
        Optional<Integer> month = month(date, form);
        if (month.isPresent()) {
          return moment(date, month.get(), plain.substring(date.end()));
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Integer> month(Matcher date, Pattern form) {
    if (form == ISO || form == NUMBERS) {
      return Optional.of(Integer.parseInt(date.group("m")));
    }
    String name = date.group("n").replace(".", "").toLowerCase(Locale.ROOT);
    boolean latin = name.charAt(0) < 0x80;
    return Optional.ofNullable(MONTHS.get(latin ? name.substring(0, 3) : name));
  }

  private static Optional<Instant> moment(Matcher date, int month, String rest) {
    int year = commonYear(date.group("y"));
    int day = Integer.parseInt(date.group("d"));
    try {
      LocalDateTime midnight = LocalDateTime.of(year, month, day, 0, 0);
      Matcher time = TIME.matcher(rest);
      if (!time.find()) {
        return Optional.of(midnight.atZone(BANGKOK).toInstant());
      }
      LocalDateTime local =
          midnight
              .withHour(hour(time))
              .withMinute(Integer.parseInt(time.group("min")))
              .withSecond(number(time.group("s")))
              .withNano(nanos(time.group("f")));
      return Optional.of(local.atZone(zone(time.group("zone"))).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int commonYear(String digits) {
    int year = Integer.parseInt(digits);
    if (digits.length() == 2) {
      year += year >= LEAST_SHORT_BUDDHIST_YEAR ? 2500 : 2000;
    }
    return year >= LEAST_BUDDHIST_YEAR ? year - BUDDHIST_OFFSET : year;
  }

  private static int hour(Matcher time) {
    int hour = Integer.parseInt(time.group("h"));
    String half = time.group("half");
    if (half == null) {
      return hour;
    }
    return hour % 12 + (half.toLowerCase(Locale.ROOT).equals("pm") ? 12 : 0);
  }

  private static int number(@Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  private static int nanos(@Nullable String fraction) {
    return fraction == null ? 0 : Integer.parseInt((fraction + "00000000").substring(0, 9));
  }

  private static ZoneId zone(@Nullable String name) {
    if (name == null) {
      return BANGKOK;
    }
    Matcher offset = OFFSET.matcher(name);
    if (offset.matches()) {
      int minutes = Integer.parseInt(offset.group(2)) * 60 + number(offset.group(3));
      return ZoneOffset.ofTotalSeconds(offset.group(1).equals("-") ? -minutes * 60 : minutes * 60);
    }
    Integer hours = ZONE_HOURS.get(name.toUpperCase(Locale.ROOT));
    return hours == null ? BANGKOK : ZoneOffset.ofHours(hours);
  }

  private static String arabicDigits(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (char c : text.toCharArray()) {
      out.append(c >= '๐' && c <= '๙' ? (char) (c - '๐' + '0') : c);
    }
    return out.toString();
  }

  private static Map<String, Integer> months() {
    List<String> names =
        List.of(
            "jan มกราคม มค",
            "feb กุมภาพันธ์ กพ",
            "mar มีนาคม มีค",
            "apr เมษายน เมย",
            "may พฤษภาคม พค",
            "jun มิถุนายน มิย",
            "jul กรกฎาคม กค",
            "aug สิงหาคม สค",
            "sep กันยายน กย",
            "oct ตุลาคม ตค",
            "nov พฤศจิกายน พย",
            "dec ธันวาคม ธค");
    Map<String, Integer> months = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      for (String name : names.get(i).split(" ")) {
        months.put(name, i + 1);
      }
    }
    return Map.copyOf(months);
  }
}
