package io.thintag.export;

import io.thintag.store.FollowerSeries;
import io.thintag.store.FollowerSeries.Point;
import java.util.List;

/** Followers as a table: one line for each account and day. */
public final class FollowerCsv {

  /** One line. */
  public record Row(String account, Point point) {}

  public static final CsvTable<Row> TABLE =
      new CsvTable<>(
          List.of(
              new Column<>("account", "บัญชี LINE", Row::account),
              new Column<>("day", "วันที่ (เวลาญี่ปุ่น)", row -> row.point().day()),
              new Column<>("status", "สถานะ", row -> row.point().status()),
              new Column<>("followers", "ผู้เพิ่มเพื่อนสะสม", row -> row.point().followers()),
              new Column<>(
                  "targeted_reaches", "เข้าถึงตามกลุ่มได้", row -> row.point().targetedReaches()),
              new Column<>("blocks", "ผู้บล็อก", row -> row.point().blocks()),
              new Column<>("read_at", "อ่านเมื่อ", row -> row.point().readAt())));

  private FollowerCsv() {}

  public static List<Row> rows(FollowerSeries followers) {
    return followers.series().stream()
        .flatMap(series -> series.points().stream().map(point -> new Row(series.account(), point)))
        .toList();
  }
}
