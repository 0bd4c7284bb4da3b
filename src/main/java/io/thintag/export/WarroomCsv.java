package io.thintag.export;

import io.thintag.participation.WarroomPost;
import java.time.LocalDate;
import java.time.chrono.ThaiBuddhistChronology;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * Posts to be entered into the war room system under «กิจกรรมเรื่องเล่าจากชุมชน», in the order of
 * its form: link, body, date in the Thai calendar, views; behind them what is ticked already.
 */
public final class WarroomCsv {
  /** The activity under which the system takes the posts; also the name of the sheet. */
  public static final String ACTIVITY = "กิจกรรมเรื่องเล่าจากชุมชน";

  private static final DateTimeFormatter THAI_DAY =
      DateTimeFormatter.ofPattern("d MMM y", Locale.forLanguageTag("th"))
          .withChronology(ThaiBuddhistChronology.INSTANCE);

  /** The day as text, for pasting. */
  public static final CsvTable<WarroomPost> TABLE = table(post -> THAI_DAY.format(day(post)));

  /** The day as a date that the sheet shows in the Thai calendar. */
  public static final CsvTable<WarroomPost> SHEET = table(WarroomCsv::day);

  private WarroomCsv() {}

  private static CsvTable<WarroomPost> table(Function<WarroomPost, Object> date) {
    return new CsvTable<>(
        List.of(
            new Column<>("url", "ลิงก์", WarroomPost::url),
            new Column<>("body", "อปท.", WarroomPost::body),
            new Column<>("date", "วันที่", date),
            new Column<>("views", "ยอดดู", WarroomPost::views),
            new Column<>("platform", "แพลตฟอร์ม", WarroomPost::platform),
            new Column<>("native_id", "รหัสโพสต์", WarroomPost::nativeId),
            new Column<>(
                "reported_by",
                "รายงานแล้วโดย",
                post -> post.report() == null ? null : post.report().by()),
            new Column<>(
                "reported_at",
                "รายงานแล้วเมื่อ",
                post -> post.report() == null ? null : post.report().at())));
  }

  private static LocalDate day(WarroomPost post) {
    return post.publishedAt().toLocalDate();
  }
}
