package io.thintag.export;

import io.thintag.participation.BodyCoverage;
import io.thintag.participation.BodyCoverage.AccountGap;
import io.thintag.participation.BodyCoverage.WatchedAccount;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was watched as a table: a line for each account of a body, one for a body without any. */
public final class CoverageCsv {
  private static final Map<String, String> WATCHED =
      Map.of("full", "สังเกตครบ", "partly", "สังเกตบางช่วง", "not", "ไม่ได้สังเกต");

  private static final Map<String, String> CAUSES =
      Map.of(
          "down", "เข้าไม่ถึง",
          "quota", "โควตาหมด",
          "refused", "ไม่มีสิทธิ์อ่าน",
          "missing", "ไม่พบหน้า",
          "unreadable", "อ่านไม่ได้",
          "lost", "ข้อมูลหลุดช่วง",
          "unreached", "ย้อนหลังไม่ถึง",
          "paused", "พักไว้",
          "off", "ไม่ได้เก็บ");

  /** One line. */
  public record Row(BodyCoverage body, @Nullable WatchedAccount account) {}

  public static final CsvTable<Row> TABLE =
      new CsvTable<>(
          List.of(
              new Column<>("unit_code", "รหัสหน่วยพื้นที่", row -> row.body().unit()),
              new Column<>("province", "จังหวัด", row -> row.body().province()),
              new Column<>("district", "อำเภอ/เขต", row -> row.body().district()),
              new Column<>("body", "อปท.", row -> row.body().fullName()),
              new Column<>("watched", "การสังเกต", row -> WATCHED.get(row.body().watched())),
              of("platform", "แพลตฟอร์ม", WatchedAccount::platform),
              of("account", "บัญชี", WatchedAccount::account),
              of("source", "แหล่งข้อมูล", WatchedAccount::source),
              of("covered_from", "เห็นโพสต์ตั้งแต่", WatchedAccount::coveredFrom),
              of("live_from", "เริ่มเฝ้าดูเมื่อ", WatchedAccount::liveFrom),
              of("covered_until", "เห็นโพสต์ถึง", WatchedAccount::coveredUntil),
              of("gaps", "ช่วงที่ไม่ได้สังเกต", CoverageCsv::gaps)));

  private CoverageCsv() {}

  public static List<Row> rows(List<BodyCoverage> bodies) {
    return bodies.stream()
        .flatMap(
            body ->
                body.accounts().isEmpty()
                    ? Stream.of(new Row(body, null))
                    : body.accounts().stream().map(account -> new Row(body, account)))
        .toList();
  }

  private static Column<Row> of(
      String code, String thai, Function<WatchedAccount, ? extends @Nullable Object> value) {
    return new Column<>(
        code,
        thai,
        row -> {
          WatchedAccount account = row.account();
          return account == null ? null : value.apply(account);
        });
  }

  private static String gaps(WatchedAccount account) {
    return account.gaps().stream().map(CoverageCsv::gap).collect(Collectors.joining("; "));
  }

  private static String gap(AccountGap gap) {
    return "%s %s – %s"
        .formatted(
            CAUSES.getOrDefault(gap.cause(), gap.cause()),
            gap.from().toLocalDate(),
            gap.until() == null ? "ปัจจุบัน" : gap.until().toLocalDate());
  }
}
