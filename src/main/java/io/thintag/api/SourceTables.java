package io.thintag.api;

import io.thintag.export.Column;
import io.thintag.export.CsvTable;
import io.thintag.source.PartNames;
import io.thintag.source.SourceView;
import io.thintag.store.RunStore.Run;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Sources and runs as tables. */
final class SourceTables {
  static final CsvTable<SourceView> SOURCES =
      new CsvTable<>(
          List.of(
              new Column<>("name", "แหล่งข้อมูล", SourceView::name),
              new Column<>("lanes", "ช่องทาง", source -> String.join(" ", source.lanes())),
              new Column<>("enabled", "เปิดใช้", SourceView::enabled),
              new Column<>("missing", "คีย์ที่ขาด", source -> String.join(" ", source.missing())),
              new Column<>("state", "สถานะ", SourceView::state),
              new Column<>("note", "หมายเหตุ", SourceView::note),
              new Column<>("schedule", "กำหนดเวลา", SourceView::schedule),
              new Column<>("next_run_at", "ครั้งถัดไป", SourceView::nextRunAt),
              new Column<>("missed", "เป้าหมายที่โควตาไม่พอ", SourceView::missed),
              new Column<>("silent", "เงียบผิดปกติ", source -> source.silence() != null),
              new Column<>("vanished", "ข้อมูลที่หายไป", SourceTables::vanished),
              new Column<>("last_error", "ข้อผิดพลาดล่าสุด", SourceView::lastError)));

  static final CsvTable<Run> RUNS =
      new CsvTable<>(
          List.of(
              new Column<>("id", "รหัสการทำงาน", Run::id),
              new Column<>("source", "แหล่งข้อมูล", Run::source),
              new Column<>("campaign", "แคมเปญ", Run::campaign),
              new Column<>("state", "สถานะ", run -> run.state().name().toLowerCase(Locale.ROOT)),
              new Column<>("started_at", "เริ่มเมื่อ", Run::startedAt),
              new Column<>("ended_at", "สิ้นสุดเมื่อ", Run::endedAt),
              new Column<>("pages", "หน้า", Run::pages),
              new Column<>("items", "รายการ", run -> run.counts().items()),
              new Column<>("stored", "เก็บใหม่", run -> run.counts().stored()),
              new Column<>("duplicates", "ซ้ำ", run -> run.counts().duplicates()),
              new Column<>("rejected", "ไม่รับ", run -> run.counts().rejected()),
              new Column<>("error", "ข้อผิดพลาด", Run::error),
              new Column<>("kind", "ชนิด", run -> run.kind().name().toLowerCase(Locale.ROOT))));

  private SourceTables() {}

  private static String vanished(SourceView source) {
    return source.vanished().stream().map(PartNames::thai).collect(Collectors.joining(", "));
  }
}
