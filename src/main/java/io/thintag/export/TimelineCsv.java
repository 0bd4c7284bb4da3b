package io.thintag.export;

import io.thintag.tally.Timeline;
import io.thintag.tally.Timeline.Point;
import java.util.List;

/** A timeline as a table: one line for each platform and bucket. */
public final class TimelineCsv {

  /** One line. */
  public record Row(String platform, Point point) {}

  public static final CsvTable<Row> TABLE =
      new CsvTable<>(
          List.of(
              new Column<>("platform", "แพลตฟอร์ม", Row::platform),
              new Column<>("start", "วันเริ่มช่วง", row -> row.point().start()),
              new Column<>("posts", "จำนวนโพสต์", row -> row.point().posts()),
              new Column<>("fully_tagged", "โพสต์ที่แท็กครบ", row -> row.point().fullyTagged())));

  private TimelineCsv() {}

  public static List<Row> rows(Timeline timeline) {
    return timeline.series().stream()
        .flatMap(series -> series.points().stream().map(point -> new Row(series.platform(), point)))
        .toList();
  }
}
