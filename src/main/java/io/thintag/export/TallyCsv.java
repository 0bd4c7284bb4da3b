package io.thintag.export;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import io.thintag.tally.TallyAnswer;
import io.thintag.tally.TallyAnswer.OfPlatform;
import io.thintag.tally.TallyAnswer.Row;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The tallies as a table: one line for each unit, five columns for each platform. */
public final class TallyCsv {
  private static final List<Column<Row>> COMMON =
      List.of(
          new Column<>("unit_code", "รหัสหน่วยพื้นที่", row -> row.unit().code()),
          new Column<>("level", "ระดับ", row -> row.unit().level()),
          new Column<>("kind", "ประเภท", row -> row.unit().kind()),
          new Column<>("province", "จังหวัด", row -> ofLevel(row, "province")),
          new Column<>("district", "อำเภอ/เขต", row -> ofLevel(row, "district")),
          new Column<>("body", "อปท.", row -> ofLevel(row, "body")),
          new Column<>("posts", "จำนวนโพสต์", Row::posts),
          new Column<>("accounts", "จำนวนบัญชี", Row::accounts),
          new Column<>("fully_tagged", "โพสต์ที่แท็กครบ", Row::fullyTagged),
          new Column<>("bodies_participating", "อปท. ที่มีส่วนร่วม", Row::bodiesParticipating),
          new Column<>("bodies_expected", "อปท. ที่ต้องมีส่วนร่วม", Row::bodiesExpected),
          new Column<>("participation_pct", "ร้อยละการมีส่วนร่วม", TallyCsv::participation),
          new Column<>("first_post_at", "โพสต์แรกเมื่อ", Row::firstPostAt),
          new Column<>("last_post_at", "โพสต์ล่าสุดเมื่อ", Row::lastPostAt));

  private static final Map<String, String> PLATFORMS =
      Map.of(
          "facebook", "Facebook",
          "instagram", "Instagram",
          "threads", "Threads",
          "youtube", "YouTube",
          "tiktok", "TikTok",
          "x", "X",
          "bluesky", "Bluesky",
          "mastodon", "Mastodon",
          "line", "LINE",
          "web", "เว็บไซต์");

  private TallyCsv() {}

  /** The table for an answer, with columns for the platforms that occur in it. */
  public static CsvTable<Row> table(TallyAnswer answer) {
    List<Column<Row>> columns = new ArrayList<>(COMMON);
    for (OfPlatform platform : answer.total().platforms()) {
      String code = platform.platform();
      columns.add(figure(code, "posts", "โพสต์", OfPlatform::posts));
      columns.add(figure(code, "views", "ยอดดู", OfPlatform::views));
      columns.add(figure(code, "likes", "ถูกใจ", OfPlatform::likes));
      columns.add(figure(code, "comments", "ความคิดเห็น", OfPlatform::comments));
      columns.add(figure(code, "shares", "แชร์", OfPlatform::shares));
    }
    return new CsvTable<>(columns);
  }

  /** A sheet for each area of a list of bodies; one for everything of any other level. */
  public static Map<String, List<Row>> sheets(TallyAnswer answer) {
    SheetOf sheetOf = answer.level().equals("body") ? SheetOf.within(answer.within()) : SheetOf.ALL;
    return answer.rows().stream()
        .collect(
            Collectors.groupingBy(
                row -> sheetOf.name(row.unit().province(), row.unit().district()),
                () -> new TreeMap<>(Collator.getInstance(new ULocale("th"))),
                Collectors.toList()));
  }

  private static Column<Row> figure(
      String platform,
      String figure,
      String thai,
      Function<OfPlatform, ? extends @Nullable Object> value) {
    return new Column<>(
        platform + "_" + figure,
        PLATFORMS.getOrDefault(platform, platform) + " " + thai,
        row ->
            of(row, platform)
                .<Object>map(value)
                .orElse(figure.equals("posts") ? (Object) 0L : null));
  }

  private static Optional<OfPlatform> of(Row row, String platform) {
    return row.platforms().stream().filter(p -> p.platform().equals(platform)).findFirst();
  }

  private static @Nullable String ofLevel(Row row, String level) {
    if (row.unit().level().equals(level)) {
      return row.unit().name();
    }
    return switch (level) {
      case "province" -> row.unit().province();
      case "district" -> row.unit().district();
      default -> null;
    };
  }

  private static @Nullable BigDecimal participation(Row row) {
    return row.bodiesExpected() == 0
        ? null
        : BigDecimal.valueOf(100 * row.bodiesParticipating())
            .divide(BigDecimal.valueOf(row.bodiesExpected()), 2, RoundingMode.HALF_UP);
  }
}
