package io.thintag.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.thintag.area.Registry;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@MicronautTest(transactional = false)
class UnitControllerTest extends ApiTest {

  @ParameterizedTest
  @CsvSource({
    "จ.ชัยภูมิ, 36",
    "ชัยภูมิ, 36",
    "chaiyaphum, 36",
    "อ.เทพสถิต, 3609",
    "อบต.บ้านไร่ อ.เทพสถิต, 6360903",
    "เเม่ฮ่องสอน, 58",
    "กทม, 10"
  })
  void findsAUnitByAnyFormOfItsName(String q, String code) throws Exception {
    assertThat(get("/api/v1/units?limit=1&q=" + encode(q)).body())
        .contains("\"code\":\"" + code + "\"");
  }

  @Test
  void tellsSharedNamesApartByDistrictAndProvince() throws Exception {
    assertThat(get("/api/v1/units?q=" + encode("อบต.บ้านไร่")).body())
        .contains("อำเภอเทพสถิต จังหวัดชัยภูมิ");
  }

  @Test
  void givesOneUnitWithWhatIsAboveAndBelow() throws Exception {
    assertThat(get("/api/v1/units/3609").body())
        .contains("\"ancestors\":[{\"code\":\"36\"", "6360903");
  }

  @Test
  void tellsWhatAUnitWasCalledBeforeAndWhetherItIsRetired() throws Exception {
    execute(
        """
        INSERT INTO unit_history (unit_code, kind, name, full_name, version, until)
        VALUES ('6360903', 'ทต.', 'ไร่งาม', 'เทศบาลตำบลไร่งาม', 'older', '2026-01-01T00:00:00Z')
        """);
    execute(
        """
        INSERT INTO unit (code, level, kind, name, full_name, parent_code, province_code,
          district_code, reports_to, sort_rank, retired)
        VALUES ('6360999', 'body', 'อบต.', 'ที่ยุบแล้ว', 'องค์การบริหารส่วนตำบลที่ยุบแล้ว', '3609',
          '36', '3609', '3609', 1, true)
        """);
    server.getApplicationContext().getBean(Registry.class).reload();
    assertThat(get("/api/v1/units/6360903").body())
        .contains("\"retired\":false")
        .contains(
            "\"history\":[{\"fullName\":\"เทศบาลตำบลไร่งาม\",\"kind\":\"ทต.\","
                + "\"until\":\"2026-01-01T07:00:00+07:00\"}]");
    assertThat(get("/api/v1/units/6360999").body())
        .contains("\"retired\":true", "\"history\":[]", "ที่ยุบแล้ว", "\"code\":\"3609\"");
    assertThat(get("/api/v1/campaigns/khongdi-banrao/posts?unit=6360999").statusCode())
        .isEqualTo(200);
    assertThat(
            get("/api/v1/campaigns/khongdi-banrao/tallies?level=body&within=6360999").statusCode())
        .isEqualTo(200);
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Test
  void listsALevelPageByPageInDictionaryOrder() throws Exception {
    String first = get("/api/v1/units?level=province&limit=1").body();
    assertThat(first).contains("กระบี่").contains("\"nextCursor\":\"");
    assertThat(get("/api/v1/units.csv?level=province&header=code").body().lines()).hasSize(78);
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/units/99, 404, unknown-unit",
    "/api/v1/units?level=moon, 400, invalid-parameter",
    "/api/v1/units?limit=0, 400, invalid-parameter",
    "/api/v1/units?cursor=nonsense, 400, invalid-cursor"
  })
  void saysWhatIsWrong(String path, int status, String code) throws Exception {
    assertThat(get(path)).satisfies(isProblem(status, code));
  }

  private static String encode(String text) {
    return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
  }
}
