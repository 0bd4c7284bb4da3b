package io.thintag.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.thintag.api.ApiTest;
import io.thintag.export.CheckCode;
import java.net.http.HttpResponse;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@MicronautTest(transactional = false)
class SummaryTest extends ApiTest {
  private static final String PAGE = "/campaigns/khongdi-banrao/summary";
  private static final String TAGS = " #ของดีบ้านเรา #จังหวัดชัยภูมิ #อำเภอเทพสถิต ";

  @BeforeAll
  void importPosts() {
    importPost("1", "ผ้าไหม" + TAGS + "#อบตบ้านไร่", "2025-05-01");
    importPost("2", "ข้าว" + TAGS + "#อบตโป่งนก", "2025-05-10");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "?unit=36",
        "?unit=3609",
        "?unit=6360903",
        "?unit=10",
        "?lang=en",
        "?unit=36&since=2025-05-05&digits=thai"
      })
  void showsOneSheetWithItsCode(String query) {
    Document page = page(PAGE + query);
    assertThat(page.select("h1")).hasSize(1);
    assertThat(page.select("[style], style, script:not([src])")).isEmpty();
    assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    assertThat(page.select("table")).allSatisfy(t -> assertThat(t.select("caption")).hasSize(1));
    assertThat(CheckCode.read(code(page))).isPresent();
    assertThat(page.select(".sheet svg .mark").isEmpty()).isEqualTo(!query.contains("360"));
  }

  @Test
  void saysWhatCameSinceADay() {
    String change = page(PAGE + "?unit=36&since=2025-05-05").select(".change").text();
    assertThat(change).contains("5 พ.ค. 2568", "โพสต์ใหม่ 1", "1 แห่ง");
    assertThat(page(PAGE + "?unit=36&since=2025-04-01").select(".change").text())
        .contains("โพสต์ใหม่ 2", "2 แห่ง");
    assertThat(page(PAGE + "?unit=36&since=").select(".change")).isEmpty();
    HttpResponse<String> wrong = get(PAGE + "?since=yesterday", "Accept", "text/html");
    assertThat(wrong.statusCode()).isEqualTo(400);
  }

  @Test
  void opensTheSameFiguresLater() {
    String code = code(page(PAGE + "?unit=3609&since=2025-05-05"));
    assertThat(code(page(PAGE + "?unit=3609&since=2025-05-05"))).isEqualTo(code);
    assertThat(code(page(PAGE + "?unit=3609"))).isNotEqualTo(code);
    Document same = page("/check/" + code);
    assertThat(same.select(".verdict").text()).isEqualTo("ยอดบนกระดาษตรงกับยอดขณะนี้");
    importPost("3", "เห็ด" + TAGS + "#อบตวะตะแบก", "2025-05-11");
    assertThat(code(page(PAGE + "?unit=3609&since=2025-05-05"))).isNotEqualTo(code);
    Document check = page("/check/" + code.toLowerCase(java.util.Locale.ROOT).replace("-", ""));
    assertThat(check.select(".verdict").text()).isEqualTo("ยอดเปลี่ยนไปหลังจากจัดทำเอกสาร");
    List<String> posts =
        check.select("table.check").get(0).select("tbody tr").get(0).select("td").eachText();
    assertThat(posts).containsExactly("2", "3", "+1");
    assertThat(check.select("table.check").get(1).text()).contains("อบต.วะตะแบก 0/1 1/1 0 1");
  }

  @Test
  void asksForACodeAndKnowsWhatIsNone() {
    assertThat(page("/check").select("form input[name=code]")).hasSize(1);
    String code = code(page(PAGE));
    HttpResponse<String> found = get("/check?code=" + code.replace("-", "%20"));
    assertThat(found.statusCode()).isEqualTo(303);
    assertThat(found.headers().firstValue("Location").orElse("")).endsWith("/check/" + code);
    for (String none : List.of("3333-3333", "O0O0O0O0", "x")) {
      HttpResponse<String> answer = get("/check/" + none, "Accept", "text/html");
      assertThat(answer.statusCode()).isEqualTo(404);
      assertThat(answer.body()).contains(Words.of(Language.TH).get("summary.check.unknown"));
    }
    assertThat(send(anonymous("/check/" + code).build()).statusCode()).isEqualTo(401);
  }

  private static String code(Document page) {
    return page.select(".letters").text();
  }

  private Document page(String address) {
    HttpResponse<String> answer = get(address, "Accept", "text/html");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Jsoup.parse(answer.body());
  }

  private void importPost(String id, String text, String day) {
    String csv =
        "platform,native_id,url,text,published_at\nfacebook,%s,https://www.facebook.com/p/%s,\"%s\",%sT08:00:00+07:00\n"
            .formatted(id, id, text, day);
    HttpResponse<String> answer =
        send(
            "POST",
            "/api/v1/imports?campaign=khongdi-banrao",
            csv,
            "Content-Type",
            "text/csv; charset=utf-8");
    assertThat(answer.body()).contains("\"stored\":1");
  }
}
