package io.thintag.export;

import io.thintag.participation.BodyParticipation;
import io.thintag.participation.Participation;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Who took part as a table: one line for each expected body. */
public final class ParticipationCsv {
  private static final Map<String, String> WATCHED =
      Map.of("full", "สังเกตครบ", "partly", "สังเกตบางช่วง", "not", "ไม่ได้สังเกต");

  public static final CsvTable<BodyParticipation> TABLE =
      new CsvTable<>(
          List.of(
              new Column<>("unit_code", "รหัสหน่วยพื้นที่", row -> row.body().code()),
              new Column<>("province", "จังหวัด", row -> row.body().province()),
              new Column<>("district", "อำเภอ/เขต", row -> row.body().district()),
              new Column<>("body", "อปท.", row -> row.body().fullName()),
              new Column<>("kind", "ประเภท", row -> row.body().kind()),
              new Column<>("state_code", "รหัสสถานะ", row -> row.state().code()),
              new Column<>("state", "สถานะ", row -> row.state().thai()),
              new Column<>("posts", "จำนวนโพสต์", BodyParticipation::posts),
              new Column<>("fully_tagged", "โพสต์ที่แท็กครบ", BodyParticipation::fullyTagged),
              new Column<>("accounts", "จำนวนบัญชี", BodyParticipation::accounts),
              new Column<>("first_post_at", "โพสต์แรกเมื่อ", BodyParticipation::firstPostAt),
              new Column<>("last_post_at", "โพสต์ล่าสุดเมื่อ", BodyParticipation::lastPostAt),
              new Column<>("due", "กำหนดส่ง", BodyParticipation::due),
              new Column<>(
                  "timing", "ทันกำหนด", row -> row.timing() == null ? null : row.timing().thai()),
              new Column<>("watched", "การสังเกต", row -> WATCHED.get(row.watched())),
              new Column<>("reports_to", "รหัสสายรายงาน", row -> row.body().reportsTo()),
              new Column<>("reports_to_name", "สายรายงาน", row -> row.body().reportsToName())));

  private ParticipationCsv() {}

  /**
   * A sheet for each area, in dictionary order; in each the bodies with something missing first.
   */
  public static Map<String, List<BodyParticipation>> sheets(Participation all, SheetOf sheetOf) {
    Function<BodyParticipation, String> name =
        row -> sheetOf.name(row.body().province(), row.body().district());
    return all.bodies().stream()
        .sorted(Comparator.comparing(row -> row.body().place()))
        .collect(
            Collectors.groupingBy(
                name,
                LinkedHashMap::new,
                Collectors.collectingAndThen(
                    Collectors.toList(),
                    rows -> new Participation(all.campaign(), all.within(), rows).bodies())));
  }
}
