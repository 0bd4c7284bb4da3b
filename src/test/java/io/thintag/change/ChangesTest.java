package io.thintag.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.thintag.api.ApiTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@MicronautTest(transactional = false)
class ChangesTest extends ApiTest {
  private static final String CAMPAIGN = "khongdi-banrao";

  @Inject Changes changes;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          campaign/khongdi-banrao | UPDATE campaign SET name = name || '' WHERE slug = 'khongdi-banrao'
          units                   | UPDATE unit SET name = name WHERE code = '36'
          units                   | UPDATE account SET name = name WHERE account_key = (SELECT min(account_key) FROM account)
          access                  | INSERT INTO app_user (name, password_hash, role, unit_code, updated_at) VALUES ('somebody', 'none', 'viewer', 'TH', now())
          coverage/rueanglao-chumchon | INSERT INTO watched_target (campaign, source, target) VALUES ('rueanglao-chumchon', 'feed', 'x')
          campaign/rueanglao-chumchon | INSERT INTO watched_slice VALUES ('rueanglao-chumchon', 'feed', 1, 0, now(), now(), now())
          all                     | TRUNCATE tally_total
          """)
  void countsWhatChangesUnderItsTopic(String topic, String statement) throws SQLException {
    Stamps before = changes.now();
    execute(statement);
    Stamps after = changes.now();
    assertThat(after.numbers().get(topic)).isEqualTo(before.numbers().getOrDefault(topic, 0L) + 1);
  }

  @Test
  void countsATransactionOnceAndARolledBackOneNever() throws SQLException {
    long before = changes.now().of(Stamps.UNITS);
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      for (int i = 0; i < 3; i++) {
        statement.execute("UPDATE unit SET name = name WHERE code = '36'");
      }
      assertThat(changes.now().of(Stamps.UNITS)).isEqualTo(before);
      connection.rollback();
      assertThat(changes.now().of(Stamps.UNITS)).isEqualTo(before);
      statement.execute("UPDATE unit SET name = name WHERE code = '36'");
      statement.execute("UPDATE account SET name = name");
      connection.commit();
    }
    assertThat(changes.now().of(Stamps.UNITS)).isEqualTo(before + 1);
  }

  @Test
  void countsImportedPostsForTheirCampaignOnly() {
    Stamps before = changes.now();
    String csv =
        "platform,native_id,url,text,published_at\n"
            + "facebook,1,https://www.facebook.com/p/1,#ของดีบ้านเรา,2025-05-01T08:00:00+07:00\n";
    assertThat(
            send(
                    "POST",
                    "/api/v1/imports?campaign=" + CAMPAIGN,
                    csv,
                    "Content-Type",
                    "text/csv; charset=utf-8")
                .body())
        .contains("\"stored\":1");
    Stamps after = changes.now();
    assertThat(after.of(Stamps.campaign(CAMPAIGN)))
        .isGreaterThan(before.of(Stamps.campaign(CAMPAIGN)));
    assertThat(after.of(Stamps.campaign("rueanglao-chumchon")))
        .isEqualTo(before.of(Stamps.campaign("rueanglao-chumchon")));
  }

  @Test
  void tellsEverythingCommittedBeforeItWasAskedHoweverManyAsk() throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      for (int i = 0; i < 50; i++) {
        List<CompletableFuture<Stamps>> crowd =
            IntStream.range(0, 20).mapToObj(n -> changes.soon()).toList();
        long before = changes.now().of(Stamps.UNITS);
        statement.execute("UPDATE unit SET name = name WHERE code = '36'");
        assertThat(changes.now().of(Stamps.UNITS)).isEqualTo(before + 1);
        assertThat(crowd).allSatisfy(asked -> assertThat(asked.join()).isNotNull());
      }
    }
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
