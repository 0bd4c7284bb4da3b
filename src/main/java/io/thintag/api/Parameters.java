package io.thintag.api;

import io.thintag.area.Level;
import io.thintag.campaign.Campaign;
import io.thintag.campaign.Days;
import io.thintag.export.CsvOptions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads query parameters, and says in Thai what is wrong with one. */
final class Parameters {
  static final int MOST = 500;
  static final int USUAL = 100;
  private static final int LONGEST_TEXT = 200;
  private static final Set<String> PLATFORMS =
      new TreeSet<>(
          List.of(
              "facebook",
              "instagram",
              "threads",
              "youtube",
              "tiktok",
              "x",
              "bluesky",
              "mastodon",
              "line",
              "web"));

  private Parameters() {}

  /** A number of items from 1 to {@value #MOST}. */
  static int limit(@Nullable String text) {
    if (text == null) {
      return USUAL;
    }
    try {
      int limit = Integer.parseInt(text.strip());
      if (limit >= 1 && limit <= MOST) {
        return limit;
      }
    } catch (NumberFormatException e) {
      throw ProblemException.parameter("limit", "ต้องเป็นจำนวนเต็ม 1 ถึง " + MOST);
    }
    throw ProblemException.parameter("limit", "ต้องอยู่ระหว่าง 1 ถึง " + MOST);
  }

  static @Nullable LocalDate day(String name, @Nullable String text) {
    if (text == null) {
      return null;
    }
    try {
      return Days.parse(text);
    } catch (Days.NotADay e) {
      throw ProblemException.parameter(name, String.valueOf(e.getMessage()));
    }
  }

  /** When a day begins in Asia/Bangkok. */
  static @Nullable Instant dayBegins(String name, @Nullable String text) {
    LocalDate day = day(name, text);
    return day == null ? null : day.atStartOfDay(Campaign.ZONE).toInstant();
  }

  /** Two days that bound a period, both included. */
  record Period(@Nullable LocalDate from, @Nullable LocalDate to) {}

  static Period period(@Nullable String from, @Nullable String to) {
    Period period = new Period(day("from", from), day("to", to));
    if (period.from != null && period.to != null && period.from.isAfter(period.to)) {
      throw ProblemException.parameter(
          "to",
          "วันสิ้นสุด " + period.to + " อยู่ก่อนวันเริ่ม " + period.from + " ให้สลับหรือแก้วันที่");
    }
    return period;
  }

  static @Nullable Level level(@Nullable String text, Level... allowed) {
    if (text == null) {
      return null;
    }
    return Arrays.stream(allowed)
        .filter(level -> level.code().equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                ProblemException.parameter(
                    "level", oneOf(Arrays.stream(allowed).map(Level::code).toList())));
  }

  static @Nullable String platform(@Nullable String text) {
    if (text != null && !PLATFORMS.contains(text)) {
      throw ProblemException.parameter("platform", oneOf(PLATFORMS));
    }
    return text;
  }

  /** One of an enum's words, in lower case. */
  static <E extends Enum<E>> E word(
      String name, @Nullable String text, E otherwise, Class<E> words) {
    if (text == null) {
      return otherwise;
    }
    return Arrays.stream(words.getEnumConstants())
        .filter(word -> wordOf(word).equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                ProblemException.parameter(
                    name,
                    oneOf(
                        Arrays.stream(words.getEnumConstants()).map(Parameters::wordOf).toList())));
  }

  static @Nullable Boolean truth(String name, @Nullable String text) {
    if (text != null && !text.equals("true") && !text.equals("false")) {
      throw ProblemException.parameter(name, oneOf(List.of("true", "false")));
    }
    return text == null ? null : Boolean.valueOf(text);
  }

  /** Words to search for. */
  static @Nullable String search(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    if (text.length() > LONGEST_TEXT || text.codePoints().anyMatch(Character::isISOControl)) {
      throw ProblemException.parameter(
          "q", "ต้องไม่เกิน " + LONGEST_TEXT + " ตัวอักษร และไม่มีอักขระควบคุม");
    }
    return text.strip();
  }

  static CsvOptions csv(@Nullable String header, @Nullable String bom) {
    if (header != null && !header.equals("code") && !header.equals("thai")) {
      throw ProblemException.parameter("header", oneOf(List.of("code", "thai")));
    }
    return new CsvOptions(!Boolean.FALSE.equals(truth("bom", bom)), "code".equals(header));
  }

  private static String oneOf(Iterable<String> words) {
    return "ต้องเป็นค่าใดค่าหนึ่งใน: " + String.join(", ", words);
  }

  private static String wordOf(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT);
  }
}
