package io.thintag.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.thintag.area.GazetteerLoader;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class CoverageControllerTest extends ApiTest {
  private static final String PATH = "/api/v1/campaigns/khongdi-banrao/coverage";
  @Inject GazetteerLoader gazetteer;

  @BeforeAll
  void storeCoverage() throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      gazetteer.load(connection);
      statement.execute(
          """
          DELETE FROM watch;
          DELETE FROM account;
          INSERT INTO account (platform, account_key, native_id, name, unit_code, status, origin,
            created_at)
          VALUES ('facebook', '1', '1', 'เพจ อบต.', '6360903', 'verified', 'person', now()),
            ('web', '2', '2', NULL, '6360903', 'verified', 'person', now()),
            ('web', '3', '3', NULL, '2360101', 'verified', 'person', now()),
            ('web', '4', '4', NULL, '4360102', 'withdrawn', 'person', now());
          INSERT INTO watched_target VALUES
            ('khongdi-banrao', 'facebook', 'graph@1', 'facebook', '1', NULL, NULL),
            ('khongdi-banrao', 'feed', 'f3', 'web', '3', '2026-01-01', 'down');
          INSERT INTO coverage VALUES
            ('khongdi-banrao', 'facebook', 'graph@1', '2025-03-19T17:00Z', now(), now(), NULL),
            ('khongdi-banrao', 'feed', 'f3', '2025-03-19T17:00Z', '2026-01-01', '2025-06-01', NULL);
          """);
      connection.commit();
    }
  }

  @Test
  void saysOfWhichBodiesZeroMeansZero() {
    String body = get(PATH + "?within=36").body();
    assertThat(body)
        .startsWith("{\"campaign\":\"khongdi-banrao\",\"within\":\"36\",\"full\":1,\"partly\":1,")
        .contains("\"watched\":\"full\",\"accounts\":[{\"platform\":\"facebook\",\"account\":\"1\"")
        .contains("{\"platform\":\"web\",\"account\":\"2\",\"accountName\":null,\"source\":null,")
        .contains("\"gaps\":[{\"cause\":\"down\",\"from\":\"2026-01-01T");
    assertThat(body.split("\"unit\":")).as("every body has a row").hasSize(1 + 143);
    assertThat(get(PATH + "?within=50").body()).contains("\"full\":0,\"partly\":0,");
  }

  @Test
  void isACsvWithALineForEachAccountAndForEachBodyWithoutOne() {
    String csv = get(PATH + ".csv?within=36").body();
    assertThat(csv)
        .startsWith("\uFEFFรหัสหน่วยพื้นที่,จังหวัด,อำเภอ/เขต,อปท.,การสังเกต,")
        .contains("สังเกตครบ,facebook,1,facebook,2025-03-20T00:00:00+07:00,")
        .contains("เข้าไม่ถึง 2026-01-01 – ปัจจุบัน");
    assertThat(csv.lines()).hasSize(1 + 143 + 1);
  }

  @Test
  void refusesAnUnknownUnitAndWhoIsNotLoggedIn() {
    assertThat(get(PATH + "?within=99").statusCode()).isEqualTo(404);
    assertThat(send(anonymous(PATH).build()).statusCode()).isEqualTo(401);
  }
}
