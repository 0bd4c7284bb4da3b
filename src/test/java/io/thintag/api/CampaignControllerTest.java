package io.thintag.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@MicronautTest(transactional = false)
class CampaignControllerTest extends ApiTest {
  private static final String PATH = "/api/v1/campaigns";
  @Inject JsonMapper json;

  @Test
  void comesWithTheTwoCampaignsOfTheLetters() throws IOException {
    HttpResponse<String> answer = get(PATH);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(json.readValue(answer.body(), Argument.mapOf(String.class, Object.class)))
        .containsEntry("nextCursor", null)
        .extractingByKey("items", org.assertj.core.api.InstanceOfAssertFactories.LIST)
        .extracting("slug")
        .contains("khongdi-banrao", "rueanglao-chumchon");
    assertThat(get(PATH + "/khongdi-banrao").body())
        .isEqualTo(
            "{\"slug\":\"khongdi-banrao\",\"name\":\"๑ อปท. ๑ อัตลักษณ์ท้องถิ่น\",\"tags\":["
                + "{\"role\":\"core\",\"text\":\"ของดีบ้านเรา\"},"
                + "{\"role\":\"core\",\"text\":\"เที่ยวท้องถิ่น\"},"
                + "{\"role\":\"place\",\"text\":\"จังหวัด{province}\"},"
                + "{\"role\":\"place\",\"text\":\"อำเภอ{district}\"},"
                + "{\"role\":\"place\",\"text\":\"เทศบาล/อบต{body}\"}],"
                + "\"from\":\"2025-03-20\",\"until\":null,\"scope\":\"TH\","
                + "\"expectedKinds\":[\"อบจ.\",\"ทน.\",\"ทม.\",\"ทต.\",\"อบต.\"],"
                + "\"dueDates\":[{\"tier\":\"department\",\"date\":\"2025-05-30\"},"
                + "{\"tier\":\"district\",\"date\":\"2025-06-11\"}],\"captureDays\":null,\"version\":1}");
  }

  @Test
  void goesThroughTheLifeOfACampaign() throws IOException {
    String made = campaign("songkran", "สงกรานต์");
    HttpResponse<String> created = send("POST", PATH, made);
    assertThat(created.statusCode()).isEqualTo(201);
    assertThat(created.headers().firstValue("Location")).contains(PATH + "/songkran");
    assertThat(created.headers().firstValue("ETag")).contains("\"1\"");
    assertThat(send("POST", PATH, made)).satisfies(isProblem(409, "campaign-exists"));

    String read = get(PATH + "/songkran").body();
    HttpResponse<String> changed =
        send("PUT", PATH + "/songkran", read.replace("สงกรานต์\"", "สงกรานต์ไทย\""));
    assertThat(changed.statusCode()).isEqualTo(200);
    assertThat(changed.headers().firstValue("ETag")).contains("\"2\"");
    assertThat(changed.body()).contains("\"name\":\"สงกรานต์ไทย\"", "\"version\":2");
    assertThat(send("PUT", PATH + "/songkran", read))
        .satisfies(isProblem(412, "changed-meanwhile"));

    assertThat(send("DELETE", PATH + "/songkran", null, "If-Match", "\"1\""))
        .satisfies(isProblem(412, "changed-meanwhile"));
    assertThat(send("DELETE", PATH + "/songkran", null).statusCode()).isEqualTo(204);
    assertThat(get(PATH + "/songkran")).satisfies(isProblem(404, "unknown-campaign"));
    assertThat(send("DELETE", PATH + "/songkran", null))
        .satisfies(isProblem(404, "unknown-campaign"));
  }

  @Test
  void makesACampaignByPutToo() throws IOException {
    HttpResponse<String> made = send("PUT", PATH + "/by-put", campaign("by-put", "ทดลอง"));
    assertThat(made.statusCode()).isEqualTo(201);
    assertThat(send("PUT", PATH + "/other", campaign("by-put", "ทดลอง")))
        .satisfies(isProblem(400, "invalid-campaign"));
  }

  @Test
  void keepsForHowLongRawAnswersAreKept() throws IOException {
    String made = campaign("kept", "ทดลอง").replace("\"scope\"", "\"captureDays\":30,\"scope\"");
    assertThat(send("POST", PATH, made).body()).contains("\"captureDays\":30");
    assertThat(get(PATH + "/kept").body()).contains("\"captureDays\":30");
    assertThat(send("PUT", PATH + "/kept", made.replace("30", "3650")).body())
        .contains("\"captureDays\":3650", "\"version\":2");
    assertThat(send("PUT", PATH + "/kept", made.replace("30", "null")).body())
        .contains("\"captureDays\":null");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "slug":"ok-1"       | "slug":"Bad Slug"                     | slug
          "slug":"ok-1"       | "slug":null                           | slug
          "name":"ทดสอบ"      | "name":"  "                           | name
          "name":"ทดสอบ"      | "name":"a\\u0000b"                    | name
          "role":"core"       | "role":"companion"                    | tags
          "role":"core"       | "role":"main"                         | tags[0].role
          "text":"#สงกรานต์"  | "text":"#สง กรานต์"                   | tags[0].text
          "text":"#สงกรานต์"  | "text":"#สง.กรานต์"                   | tags[0].text
          "text":"#สงกรานต์"  | "text":"#"                            | tags[0].text
          "from":"2025-04-01" | "from":"2568-04-01"                   | from
          "from":"2025-04-01" | "from":"2025-02-30"                   | from
          "from":"2025-04-01" | "from":"1/4/2025"                     | from
          "until":null        | "until":"2025-03-31"                  | until
          "scope":"TH"        | "scope":"99"                          | scope
          "expectedKinds":[]  | "expectedKinds":["เทศบาล"]            | expectedKinds[0]
          "dueDates":[]       | "dueDates":[{"tier":"district","date":"2024-01-01"}] | dueDates[0].date
          "dueDates":[]       | "dueDates":[],"captureDays":0         | captureDays
          "dueDates":[]       | "dueDates":[],"captureDays":3651      | captureDays
          "dueDates":[]       | "dueDates":[{"tier":"village","date":"2025-05-01"}]  | dueDates[0].tier
          """)
  void namesTheFieldThatIsWrong(String right, String wrong, String field) throws IOException {
    String body = campaign("ok-1", "ทดสอบ");
    assertThat(body).contains(right);
    HttpResponse<String> answer = send("POST", PATH, body.replace(right, wrong));
    assertThat(answer).satisfies(isProblem(400, "invalid-campaign"));
    Map<String, Object> problem =
        json.readValue(answer.body(), Argument.mapOf(String.class, Object.class));
    assertThat((List<?>) problem.get("errors")).extracting("field").contains(field);
    assertThat(get(PATH + "/ok-1").statusCode()).isEqualTo(404);
  }

  @Test
  void listsCampaignsAsCsv() {
    String head =
        "slug,name,core_tags,companion_tags,place_tags,from,until,scope,expected_kinds,due_dates,"
            + "capture_days,version\r\n";
    HttpResponse<String> answer = get(PATH + ".csv?header=code&bom=false");
    assertThat(answer.headers().firstValue("Content-Type")).contains("text/csv; charset=utf-8");
    assertThat(answer.body())
        .startsWith(head)
        .contains(
            "rueanglao-chumchon,เรื่องเล่าจากชุมชน,#เรื่องเล่าจากชุมชน,#มหาดไทย,,2023-05-11,,TH,"
                + "อบจ. ทน. ทม. ทต. อบต.,,,1\r\n");
    assertThat(get(PATH, "Accept", "text/csv").body()).startsWith("\uFEFFรหัสแคมเปญ,");
    assertThat(get(PATH, "Accept", "*/*").body()).startsWith("{\"items\":");
  }

  private static String campaign(String slug, String name) {
    return """
        {"slug":"%s","name":"%s","tags":[{"role":"core","text":"#สงกรานต์"}],
         "from":"2025-04-01","until":null,"scope":"TH","expectedKinds":[],"dueDates":[]}
        """
        .formatted(slug, name);
  }
}
