package io.thintag.area;

import static org.assertj.core.api.Assertions.assertThat;

import io.thintag.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GazetteerLoaderTest {
  private static final Gazetteer GAZETTEER = Gazetteer.load();
  private final TestDatabase database = TestDatabase.fresh();

  @BeforeEach
  void forgetWhatTheTemplateHolds() throws SQLException {
    execute("TRUNCATE gazetteer, unit, unit_alias, subdistrict, body_coverage, account");
  }

  @Test
  void loadsEverythingOnceAndNotAgain() throws SQLException {
    long start = System.nanoTime();
    assertThat(load(GAZETTEER)).isTrue();
    System.err.printf("gazetteer loaded in %d ms%n", (System.nanoTime() - start) / 1_000_000);
    assertThat(load(GAZETTEER)).isFalse();
    assertThat(number("SELECT count(*) FROM unit")).isEqualTo(1 + 77 + 928 + 7_849);
    assertThat(number("SELECT count(*) FROM subdistrict")).isEqualTo(7_436);
    assertThat(number("SELECT count(*) FROM account WHERE status <> 'unverified'")).isZero();
    assertThat(number("SELECT count(*) FROM account WHERE platform = 'facebook'"))
        .isGreaterThan(2_500);
  }

  @Test
  void aNewVersionKeepsWhatPeopleDecidedAndRetiresWhatVanished() throws SQLException {
    load(GAZETTEER);
    execute(
        "UPDATE account SET status = 'withdrawn', unit_code = '10'"
            + " WHERE platform = 'web' AND account_key = 'bangkok.go.th'");
    execute(
        "INSERT INTO account VALUES ('mastodon', '1', '1', null, null, null, '2360101',"
            + " 'verified', 'person', now())");
    List<Unit> fewer =
        GAZETTEER.units().stream().filter(unit -> !unit.code().equals("2360101")).toList();
    assertThat(load(new Gazetteer("next", fewer, List.of(), List.of(), List.of()))).isTrue();
    assertThat(number("SELECT count(*) FROM unit WHERE retired")).isEqualTo(1);
    assertThat(number("SELECT count(*) FROM account WHERE unit_code = '2360101'")).isEqualTo(1);
    assertThat(
            number(
                "SELECT count(*) FROM account"
                    + " WHERE account_key = 'bangkok.go.th' AND status = 'withdrawn'"))
        .isEqualTo(1);
  }

  @Test
  void sortsAsAThaiDictionaryDoes() throws SQLException {
    load(GAZETTEER);
    assertThat(text("SELECT name FROM unit WHERE level = 'province' ORDER BY sort_rank LIMIT 1"))
        .isEqualTo("กระบี่");
    assertThat(number("SELECT sort_rank FROM unit WHERE name = 'เชียงใหม่' AND level = 'province'"))
        .as("a leading vowel sorts behind its consonant")
        .isLessThan(
            number("SELECT sort_rank FROM unit WHERE name = 'ตรัง' AND level = 'province'"));
  }

  private boolean load(Gazetteer gazetteer) throws SQLException {
    try (Connection connection = database.connect()) {
      connection.setAutoCommit(false);
      boolean loaded = new GazetteerLoader(gazetteer, Clock.systemUTC()).load(connection);
      connection.commit();
      return loaded;
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
