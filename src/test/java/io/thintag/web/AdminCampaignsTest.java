package io.thintag.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.thintag.api.ApiTest;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class AdminCampaignsTest extends ApiTest {
  private static final String HOME = "/admin/campaigns";

  @BeforeAll
  void importPosts() {
    StringBuilder csv = new StringBuilder("platform,native_id,text,published_at\n");
    for (int i = 1; i <= 12; i++) {
      csv.append(
          "facebook,%d,\"<i>ผ้าไหม</i> %d #ของดีบ้านเรา #ไหมไทย\",2025-05-%02dT08:00:00+07:00\n"
              .formatted(i, i, i));
    }
    csv.append("facebook,99,\"#ของดีบ้านเรา ไหมไทย\",2025-05-01T08:00:00+07:00\n");
    HttpResponse<String> answer =
        send(
            "POST",
            "/api/v1/imports?campaign=khongdi-banrao",
            csv.toString(),
            "Content-Type",
            "text/csv; charset=utf-8");
    assertThat(answer.body()).contains("\"stored\":13");
  }

  @Test
  void showsWhatWouldMatchAndWritesNothing() {
    HttpResponse<String> answer = post(HOME + "/new", silk("preview"));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    Document page = Jsoup.parse(answer.body());
    assertThat(page.select("#preview").text()).contains("12 โพสต์ จากที่เก็บไว้ในช่วงเวลานี้ 13");
    assertThat(page.select("#preview .posts li")).hasSize(10);
    assertThat(page.select("#preview .said").first().text()).startsWith("<i>ผ้าไหม</i> 12");
    assertThat(page.select("#preview i")).isEmpty();
    assertThat(page.select("input[name=name]").val()).isEqualTo("ไหมไทย");
    assertThat(get("/api/v1/campaigns/silk-preview").statusCode()).isEqualTo(404);
  }

  @Test
  void makesAndChangesACampaign() {
    Map<String, String> fields = silk("save");
    fields.put("slug", "silk");
    HttpResponse<String> made = post(HOME + "/new", fields);
    assertThat(made.statusCode()).as(made.body()).isEqualTo(303);
    assertThat(
            page(made.headers().firstValue("Location").orElseThrow())
                .select("[role=status]")
                .text())
        .contains("ไหมไทย");
    Document form = page(HOME + "/silk");
    assertThat(form.select("textarea[name=core]").text()).isEqualTo("ไหมไทย");
    assertThat(form.select("input[type=checkbox][checked]").eachAttr("name"))
        .containsExactly("kind:อบต.");
    assertThat(form.select("input[name='due.province']").val()).isEqualTo("2025-07-01");
    Map<String, String> typed = typed(form);
    typed.put("name", "ไหมไทย ๒");
    assertThat(post(HOME + "/silk", typed).statusCode()).isEqualTo(303);
    assertThat(get("/api/v1/campaigns/silk").body()).contains("ไหมไทย ๒", "\"version\":2");
    HttpResponse<String> late = post(HOME + "/silk", typed);
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(Jsoup.parse(late.body()).select("[role=alert]").text()).contains("มีผู้อื่นแก้ไข");
    HttpResponse<String> again = post(HOME + "/new", fields);
    assertThat(again.statusCode()).isEqualTo(422);
    assertThat(Jsoup.parse(again.body()).select("#slug-error").text()).contains("มีแคมเปญ");
  }

  @Test
  void saysBesideEachFieldWhatIsWrong() {
    Map<String, String> fields = silk("save");
    fields.put("slug", "ไหม");
    fields.put("core", "ไหมไทย\nผ้า.ไหม");
    fields.put("place", "จังหวัด");
    fields.put("until", "2024-01-01");
    fields.put("scope", "99");
    fields.put("kind:ปปช.", "on");
    fields.put("due.district", "2020-01-01");
    fields.put("captureDays", "ทุกวัน");
    HttpResponse<String> answer = post(HOME + "/new", fields);
    assertThat(answer.statusCode()).isEqualTo(422);
    Document page = Jsoup.parse(answer.body());
    assertThat(page.select(".field .wrong").eachAttr("id"))
        .containsExactly(
            "slug-error",
            "core-error",
            "place-error",
            "until-error",
            "scope-error",
            "kinds-error",
            "due.district-error",
            "captureDays-error");
    assertThat(page.getElementById("core-error").text())
        .contains("«ผ้า.ไหม»")
        .doesNotContain("«ไหมไทย»");
    assertThat(page.select("#slug").val()).isEqualTo("ไหม");
    for (Element wrong : page.select("[aria-invalid=true][aria-describedby]")) {
      for (String id : wrong.attr("aria-describedby").split(" ")) {
        assertThat(page.getElementById(id)).as(id).isNotNull();
      }
    }
  }

  @Test
  void isSoundAndForAdministratorsOnly() {
    for (String address : new String[] {HOME, HOME + "/new", HOME + "/khongdi-banrao"}) {
      Document page = page(address);
      assertThat(page.select("h1")).hasSize(1);
      assertThat(page.select("[style], style, script:not([src])")).isEmpty();
      assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
      assertThat(page.select("label[for]"))
          .allSatisfy(l -> assertThat(page.getElementById(l.attr("for"))).isNotNull());
      assertThat(send(anonymous(address).build()).statusCode()).isEqualTo(401);
    }
    assertThat(get(HOME + "/nobody", "Accept", "text/html").statusCode()).isEqualTo(404);
    assertThat(post(HOME + "/nobody", silk("save")).statusCode()).isEqualTo(404);
    HttpResponse<String> foreign =
        send(
            "POST",
            HOME + "/new",
            encoded(silk("save")),
            "Content-Type",
            "application/x-www-form-urlencoded",
            "Sec-Fetch-Site",
            "cross-site");
    assertThat(foreign.statusCode()).isEqualTo(403);
  }

  private static Map<String, String> silk(String action) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("action", action);
    fields.put("slug", "silk-preview");
    fields.put("name", "ไหมไทย");
    fields.put("core", "#ไหมไทย\n");
    fields.put("companion", "");
    fields.put("place", "จังหวัด{province}");
    fields.put("from", "2025-03-01");
    fields.put("until", "2025-06-30");
    fields.put("scope", "TH");
    fields.put("kind:อบต.", "on");
    fields.put("due.province", "2025-07-01");
    fields.put("captureDays", "");
    fields.put("version", "");
    return fields;
  }

  /** What a browser would send of a form that nobody touched. */
  private static Map<String, String> typed(Document form) {
    Map<String, String> fields = new LinkedHashMap<>();
    form.select("form[method=post] input:not([type=checkbox])")
        .forEach(i -> fields.put(i.attr("name"), i.val()));
    form.select("form[method=post] input[checked]").forEach(i -> fields.put(i.attr("name"), "on"));
    form.select("form[method=post] textarea")
        .forEach(t -> fields.put(t.attr("name"), t.wholeText()));
    fields.put("action", "save");
    return fields;
  }

  private static String encoded(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(
            f ->
                URLEncoder.encode(f.getKey(), StandardCharsets.UTF_8)
                    + "="
                    + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private HttpResponse<String> post(String address, Map<String, String> fields) {
    return send(
        "POST",
        address,
        encoded(fields),
        "Content-Type",
        "application/x-www-form-urlencoded",
        "Accept",
        "text/html");
  }

  private Document page(String address) {
    HttpResponse<String> answer = get(address, "Accept", "text/html");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Jsoup.parse(answer.body());
  }
}
