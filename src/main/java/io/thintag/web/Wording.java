package io.thintag.web;

import io.thintag.area.Unit;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * How one reader is spoken to: words of the language, dates in พ.ศ. for Thai readers, times of
 * Asia/Bangkok, numbers with separators, Thai digits for those who like them. Immutable.
 */
final class Wording {
  private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");
  private static final int BUDDHIST_ERA = 543;
  private static final String UNKNOWN = "–";

  private final Language language;
  private final boolean thaiDigits;
  private final Words words;

  Wording(Language language, boolean thaiDigits) {
    this.language = language;
    this.thaiDigits = thaiDigits;
    this.words = Words.of(language);
  }

  Language language() {
    return language;
  }

  boolean thaiDigits() {
    return thaiDigits;
  }

  /** The words of a key; numbers among the parts are written as {@link #number} writes them. */
  String t(String key, @Nullable Object... parts) {
    String text = words.get(key);
    for (int i = 0; i < parts.length; i++) {
      Object part = parts[i];
      String written = part instanceof Number n ? number(n.longValue()) : String.valueOf(part);
      text = text.replace("{" + i + "}", written);
    }
    return text;
  }

  /** The words of a key that ends in a code, or the code itself if nobody has named it yet. */
  String named(String group, String code) {
    String key = group + "." + code;
    return words.has(key) ? words.get(key) : code;
  }

  String platform(String code) {
    return named("platform", code);
  }

  String unit(Unit unit) {
    String english = unit.nameEn();
    if (language == Language.TH || english == null || english.isBlank()) {
      return unit.fullName();
    }
    String kind = "kind." + unit.kind();
    return words.has(kind) ? t(kind, english) : english;
  }

  /** With separators; a dash for what is not known. */
  String number(@Nullable Long number) {
    return number == null ? UNKNOWN : digits(grouped(number));
  }

  /** Pages hold thousands of numbers: formatters take most of the time of a page. */
  private static String grouped(long number) {
    StringBuilder text = new StringBuilder(Long.toString(number));
    int first = number < 0 ? 1 : 0;
    for (int at = text.length() - 3; at > first; at -= 3) {
      text.insert(at, ',');
    }
    return text.toString();
  }

  /** Whole percents, rounded down so that 100 means all; a dash where nothing is expected. */
  String percent(long part, long whole) {
    return whole <= 0 ? UNKNOWN : digits(part * 100 / whole + "%");
  }

  /** «21 พ.ย. 2569», «21 Nov 2026». */
  String date(LocalDate day) {
    int year = language == Language.TH ? day.getYear() + BUDDHIST_ERA : day.getYear();
    return digits(day.getDayOfMonth() + " ")
        + words.get("month." + day.getMonthValue())
        + digits(" " + year);
  }

  String date(@Nullable OffsetDateTime at) {
    return at == null ? UNKNOWN : date(day(at));
  }

  /** «21 พ.ย.», where the year goes without saying. */
  String dayOfMonth(LocalDate day) {
    return digits(day.getDayOfMonth() + " ") + words.get("month." + day.getMonthValue());
  }

  /** «10:15 น.», «10:15». */
  String time(OffsetDateTime at) {
    OffsetDateTime there = at.atZoneSameInstant(BANGKOK).toOffsetDateTime();
    return t("time.of-day", digits(there.toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString()));
  }

  /** «21 พ.ย. 2569 10:15 น.». */
  String moment(@Nullable OffsetDateTime at) {
    return at == null ? UNKNOWN : date(at) + " " + time(at);
  }

  /** The same for a moment that is kept without offset. */
  String at(@Nullable Instant at) {
    return moment(at == null ? null : at.atZone(BANGKOK).toOffsetDateTime());
  }

  /** The time alone if it was on this day, else with its date. */
  String momentOn(LocalDate today, OffsetDateTime at) {
    return day(at).equals(today) ? time(at) : moment(at);
  }

  static LocalDate day(OffsetDateTime at) {
    return at.atZoneSameInstant(BANGKOK).toLocalDate();
  }

  /** The same text, in Thai digits for those who like them. */
  String digits(String text) {
    if (!thaiDigits || language != Language.TH) {
      return text;
    }
    StringBuilder thai = new StringBuilder(text.length());
    text.chars()
        .map(c -> c >= '0' && c <= '9' ? c - '0' + '\u0E50' : c)
        .forEach(c -> thai.append((char) c));
    return thai.toString();
  }
}
