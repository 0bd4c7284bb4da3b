package io.thintag.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thintag.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GazetteerLoaderTest {
  private static final Gazetteer GAZETTEER = Gazetteer.load();
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-21T03:00:00Z"), ZoneOffset.UTC);
  private final TestDatabase database = TestDatabase.fresh();

  @BeforeEach
  void beginWithoutAGazetteer() throws SQLException {
    execute(
        "TRUNCATE gazetteer, gazetteer_version, unit, unit_history, unit_alias, subdistrict,"
            + " body_coverage, account");
  }

  @Test
  void loadsEverythingOnceAndNotAgain() throws SQLException {
    LoadReport first = timed("first", GAZETTEER);
    assertThat(first.loaded()).isTrue();
    assertThat(first.version()).isEqualTo(GAZETTEER.version());
    assertThat(first.units()).isEqualTo(1 + 77 + 928 + 7_849);
    assertThat(first.accounts()).isEqualTo((int) number("SELECT count(*) FROM account"));
    assertThat(timed("unchanged", GAZETTEER)).isEqualTo(LoadReport.unchanged(GAZETTEER.version()));

    assertThat(number("SELECT count(*) FROM unit WHERE NOT retired")).isEqualTo(8_855);
    assertThat(number("SELECT count(*) FROM subdistrict")).isEqualTo(7_436);
    assertThat(number("SELECT count(*) FROM unit_alias")).isEqualTo(20_460);
    assertThat(number("SELECT count(*) FROM body_coverage")).isEqualTo(8_586);
    assertThat(number("SELECT count(*) FROM account WHERE status <> 'unverified'")).isZero();
    assertThat(number("SELECT count(*) FROM account WHERE platform = 'facebook'"))
        .isGreaterThan(2_500);
    assertThat(number("SELECT count(*) FROM account WHERE platform = 'web'")).isGreaterThan(6_000);
    assertThat(text("SELECT version FROM gazetteer")).isEqualTo(GAZETTEER.version());
  }

  @Test
  void storesAUnitWithAllItsFields() throws SQLException {
    load(GAZETTEER);
    assertThat(
            text(
                """
                SELECT concat_ws('|', level, kind, name, full_name, name_en, parent_code,
                  province_code, district_code, reports_to, website)
                FROM unit WHERE code = '6360903'
                """))
        .isEqualTo(
            "body|อบต.|บ้านไร่|องค์การบริหารส่วนตำบลบ้านไร่|Ban Rai|3609|36|3609|3609|"
                + "http://www.tambonbanrai.go.th/");
    assertThat(
            text(
                """
                SELECT concat_ws('|', account_key, native_id, unit_code, status, origin,
                  created_at AT TIME ZONE 'UTC')
                FROM account WHERE account_key = 'tambonbanrai.go.th'
                """))
        .isEqualTo(
            "tambonbanrai.go.th|tambonbanrai.go.th|6360903|unverified|gazetteer|2026-11-21 03:00:00");
  }

  @Test
  void aNewVersionRetiresWhatVanishedAndTakesBackWhatReturns() throws SQLException {
    load(GAZETTEER);
    assertThat(load(without("6360903"))).extracting(LoadReport::retired).isEqualTo(1);
    assertThat(text("SELECT string_agg(code, ',') FROM unit WHERE retired")).isEqualTo("6360903");
    assertThat(number("SELECT count(*) FROM account WHERE unit_code = '6360903'")).isZero();

    assertThat(load(GAZETTEER).loaded()).isTrue();
    assertThat(number("SELECT count(*) FROM unit WHERE retired")).isZero();
    assertThat(number("SELECT count(*) FROM account WHERE unit_code = '6360903'")).isEqualTo(1);
  }

  @Test
  void anUpgradedBodyKeepsItsCodeAndItsHistoryForGood() throws SQLException {
    load(GAZETTEER);
    Gazetteer upgraded = Upgrades.of(GAZETTEER, "6360903", "ทต.", "เทศบาลตำบล", "บ้านไร่");
    assertThat(load(upgraded)).extracting(LoadReport::renamed).isEqualTo(1);
    Gazetteer again = Upgrades.of(upgraded, "6360903", "ทม.", "เทศบาลเมือง", "ไร่งาม");
    assertThat(load(again)).extracting(LoadReport::renamed).isEqualTo(1);
    load(new Gazetteer("later", again.units(), List.of(), List.of(), List.of()));

    assertThat(text("SELECT full_name FROM unit WHERE code = '6360903'"))
        .isEqualTo("เทศบาลเมืองไร่งาม");
    assertThat(
            text(
                """
                SELECT string_agg(concat_ws('|', unit_code, kind, name, full_name, version), ';'
                  ORDER BY id) FROM unit_history
                """))
        .isEqualTo(
            "6360903|อบต.|บ้านไร่|องค์การบริหารส่วนตำบลบ้านไร่|"
                + GAZETTEER.version()
                + ";6360903|ทต.|บ้านไร่|เทศบาลตำบลบ้านไร่|"
                + upgraded.version());
    assertThat(
            text(
                "SELECT string_agg(version || ' ' || renamed, ',' ORDER BY id) FROM gazetteer_version"))
        .isEqualTo(
            GAZETTEER.version()
                + " 0,"
                + upgraded.version()
                + " 1,"
                + again.version()
                + " 1,later 0");
  }

  @Test
  void aBodyThatCameBackUnderAnotherNameRemembersTheOneItLeftWith() throws SQLException {
    load(GAZETTEER);
    load(without("6360903"));
    load(Upgrades.of(GAZETTEER, "6360903", "ทต.", "เทศบาลตำบล", "บ้านไร่"));
    assertThat(text("SELECT string_agg(full_name, ',') FROM unit_history"))
        .isEqualTo("องค์การบริหารส่วนตำบลบ้านไร่");
    assertThat(number("SELECT count(*) FROM unit WHERE retired")).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "verified, gazetteer",
    "withdrawn, gazetteer",
    "unverified, person",
    "verified, person",
    "unverified, configuration",
  })
  void aNewVersionKeepsWhatWasDecidedAboutAnAccount(String status, String origin)
      throws SQLException {
    load(GAZETTEER);
    execute(
        "UPDATE account SET unit_code = '6360903', name = 'ตัดสินแล้ว', status = '%s', origin = '%s'"
                .formatted(status, origin)
            + " WHERE platform = 'web' AND account_key IN ('bangkok.go.th', 'pattaya.go.th')");
    String decided =
        "SELECT string_agg(a::text, ';' ORDER BY account_key) FROM account a WHERE name = 'ตัดสินแล้ว'";
    String before = text(decided);

    load(without("3200408"));

    assertThat(before).contains("bangkok.go.th").contains("pattaya.go.th");
    assertThat(text(decided)).isEqualTo(before);
  }

  @Test
  void aNewVersionMovesAnAccountThatNobodyDecidedUpon() throws SQLException {
    load(GAZETTEER);
    execute("UPDATE account SET unit_code = '36' WHERE account_key = 'bangkok.go.th'");
    load(without("3200408"));
    assertThat(text("SELECT unit_code FROM account WHERE account_key = 'bangkok.go.th'"))
        .isEqualTo("3100001");
    assertThat(number("SELECT count(*) FROM account WHERE account_key = 'pattaya.go.th'")).isZero();
  }

  @Test
  void twoNodesThatStartAtOnceLoadOnce() throws Exception {
    CyclicBarrier start = new CyclicBarrier(2);
    ExecutorService nodes = Executors.newFixedThreadPool(2);
    try {
      Callable<LoadReport> node =
          () -> {
            start.await();
            return load(GAZETTEER);
          };
      List<LoadReport> reports = new ArrayList<>();
      for (Future<LoadReport> future : nodes.invokeAll(List.of(node, node))) {
        reports.add(future.get());
      }
      assertThat(reports).extracting(LoadReport::loaded).containsExactlyInAnyOrder(true, false);
    } finally {
      nodes.shutdownNow();
    }
    assertThat(number("SELECT count(*) FROM unit")).isEqualTo(8_855);
    assertThat(number("SELECT count(*) FROM gazetteer")).isEqualTo(1);
  }

  @Test
  void joinsTheTransactionOfItsCaller() throws SQLException {
    try (Connection connection = database.connect()) {
      connection.setAutoCommit(false);
      assertThat(new GazetteerLoader(GAZETTEER, CLOCK).load(connection).loaded()).isTrue();
      connection.rollback();
    }
    assertThat(number("SELECT count(*) FROM unit")).isZero();
    assertThat(load(GAZETTEER).loaded()).isTrue();
  }

  @Test
  void leavesNothingBehindWhenLoadingFails() throws SQLException {
    execute("ALTER TABLE account ADD CHECK (account_key <> 'bangkok.go.th')");
    try (Connection connection = database.connect()) {
      GazetteerLoader loader = new GazetteerLoader(GAZETTEER, CLOCK);
      assertThatThrownBy(() -> loader.load(connection)).isInstanceOf(SQLException.class);
      assertThat(connection.getAutoCommit()).isTrue();
    }
    assertThat(number("SELECT count(*) FROM unit")).isZero();
    assertThat(number("SELECT count(*) FROM gazetteer")).isZero();
  }

  @Test
  void ranksAsAThaiDictionaryDoes() throws SQLException {
    load(GAZETTEER);
    assertThat(
            text(
                """
                SELECT string_agg(name, ' ' ORDER BY sort_rank) FROM unit WHERE level = 'province'
                  AND name IN ('ตรัง', 'เชียงใหม่', 'กระบี่', 'แพร่', 'ชัยภูมิ', 'ไม่มี', 'เลย', 'ลพบุรี')
                """))
        .isEqualTo("กระบี่ ชัยภูมิ เชียงใหม่ ตรัง แพร่ ลพบุรี เลย");
  }

  private static Gazetteer without(String code) {
    return new Gazetteer(
        "without " + code,
        GAZETTEER.units().stream().filter(unit -> !unit.code().equals(code)).toList(),
        List.of(),
        List.of(),
        List.of());
  }

  private LoadReport timed(String what, Gazetteer gazetteer) throws SQLException {
    long start = System.nanoTime();
    LoadReport report = load(gazetteer);
    System.err.printf(
        "gazetteer into the database, %s: %d ms%n", what, (System.nanoTime() - start) / 1_000_000);
    return report;
  }

  private LoadReport load(Gazetteer gazetteer) throws SQLException {
    try (Connection connection = database.connect()) {
      return new GazetteerLoader(gazetteer, CLOCK).load(connection);
    }
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private long number(String sql) throws SQLException {
    return Long.parseLong(text(sql));
  }

  private String text(String sql) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }
}
