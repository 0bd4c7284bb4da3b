package io.thintag.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.thintag.api.ApiTest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@MicronautTest(transactional = false)
class SourcePagesTest extends ApiTest {

  @Override
  public Map<String, String> getProperties() {
    Map<String, String> properties = super.getProperties();
    properties.put("thintag.schedule.enabled", "true");
    properties.put("thintag.sources.youtube.enabled", "true");
    properties.put("thintag.sources.youtube.key", "invented");
    properties.put("thintag.sources.youtube.base-url", "http://127.0.0.1:1");
    properties.put("thintag.sources.youtube.schedule", "0 0 4 1 1 ? 2099");
    properties.put("thintag.sources.youtube.attempts", "1");
    return properties;
  }

  @BeforeAll
  void importPosts() {
    String csv =
        "platform,native_id,text,published_at\n"
            + "facebook,1,#ของดีบ้านเรา,2025-05-20T10:00:00+07:00\n"
            + "facebook,<script>alert(2)</script>,no tag,2025-05-20T10:00:00+07:00\n"
            + "facebook,3,#ของดีบ้านเรา,<img src=x onerror=alert(1)>\n";
    assertThat(
            send("POST", "/api/v1/imports?campaign=khongdi-banrao", csv, "Content-Type", "text/csv")
                .statusCode())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/sources",
        "/sources?lang=en",
        "/sources/import",
        "/sources/import?lang=en",
        "/sources/youtube",
        "/sources/facebook",
        "/sources/line",
        "/sources/link"
      })
  void isSoundHtml(String address) {
    SoundHtml.check(page(address));
  }

  @Test
  void saysInPlainWordsHowEachSourceFares() {
    Document page = page("/sources");
    assertThat(row(page, "facebook").text())
        .contains("ปิด: ไม่มีคีย์", "THINTAG_FACEBOOK_TOKEN", "บัญชีที่ลงทะเบียน");
    assertThat(row(page, "mastodon").text()).contains("ปิด", "THINTAG_SOURCES_MASTODON_ENABLED");
    assertThat(row(page, "import").text()).contains("ทำงานเมื่อมีคนส่งเข้ามา");
    assertThat(row(page, "youtube").text()).contains("ค้นแฮชแท็ก", "จาก 100");
    assertThat(row(page, "youtube").select("svg rect.spent")).hasSize(2);
    assertThat(page.select("nav a[href=/sources]").attr("aria-current")).isEqualTo("true");
  }

  @Test
  void keepsTheBooksAndReplaysWhatWasRejected() {
    Document page = page("/sources/import");
    Element run = page.select("#runs-title").parents().select("table tbody tr").first();
    assertThat(run.select("td.num").eachText()).containsExactly("3", "1", "0", "2");
    assertThat(page.select("section:has(#rejected-title) tbody tr")).hasSize(2);
    assertThat(page.select("section:has(#rejected-title)").text())
        .contains("<script>alert(2)</script>", "ไม่มีแฮชแท็กหลัก", "อ่านรายการนี้ไม่ได้");
    assertThat(page.select("main img, main script")).isEmpty();
    assertThat(page.select("form[action$=/run]")).isEmpty();

    String replay =
        post("/sources/import/replay", "").headers().firstValue("Location").orElseThrow();
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> page(replay).select("#work[hx-get]").isEmpty());
    Document after = page(replay);
    SoundHtml.check(after);
    assertThat(after.select("dl dd").eachText().subList(0, 4))
        .containsExactly("2 จาก 2", "0", "0", "2");
  }

  @Test
  void startsARunAndSaysSinceWhenItFails() {
    HttpResponse<String> started = post("/sources/youtube/run", "campaign=khongdi-banrao");
    assertThat(started.statusCode()).isEqualTo(303);
    String page = started.headers().firstValue("Location").orElseThrow();
    assertThat(page(page).select(".notice").text()).contains("สั่งให้อ่านแล้ว");
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(page("/sources/youtube").select("section:has(#state-title) .why").text())
                    .startsWith("ตั้งแต่"));
    assertThat(page("/sources").select("tbody tr").first().text()).contains("YouTube");
    assertThat(post("/sources/youtube/run", "campaign=nobody").statusCode()).isEqualTo(404);
    assertThat(post("/sources/facebook/run", "campaign=").headers().firstValue("Location"))
        .hasValue("/sources/facebook");
    assertThat(post("/sources/nobody/run", "campaign=").statusCode()).isEqualTo(404);
  }

  @Test
  void pausesAndResumesAndSaysWhatIsWrongBesideTheField() {
    HttpResponse<String> wrong = post("/sources/mastodon/pause", "until=2020-01-01T08:00&note=x");
    assertThat(wrong.statusCode()).isEqualTo(422);
    Document refused = Jsoup.parse(wrong.body());
    SoundHtml.check(refused);
    assertThat(refused.select("details.pause[open] #pause-until-error").text())
        .contains("ผ่านไปแล้ว");
    assertThat(refused.select("#pause-note").val()).isEqualTo("x");

    assertThat(post("/sources/youtube/pause", "until=2099-12-31T08:00&note=%3Cb%3E1").statusCode())
        .isEqualTo(303);
    Document paused = page("/sources/youtube");
    SoundHtml.check(paused);
    assertThat(paused.select(".notice.pause").text()).contains("พักไว้ตั้งแต่", "<b>1");
    assertThat(paused.select("section:has(#state-title) .why").text())
        .contains("อ่านต่อเองเมื่อ 31 ธ.ค. 2642 08:00 น.");
    assertThat(paused.select("form[action$=/run]")).isEmpty();
    assertThat(row(page("/sources"), "youtube").text()).contains("พักไว้", "อ่านต่อเองเมื่อ");
    assertThat(page("/sources?lang=en").select("h1 + p").text()).contains("1 paused");
    assertThat(post("/sources/youtube/run", "campaign=").headers().firstValue("Location"))
        .hasValue("/sources/youtube");

    assertThat(post("/sources/youtube/resume", "x=y").statusCode()).isEqualTo(303);
    assertThat(page("/sources/youtube").select(".notice.pause")).isEmpty();
    assertThat(page("/sources/import").select("details.pause")).isEmpty();
  }

  @Test
  void isForThoseSignedInOnlyAndKnowsItsSources() {
    assertThat(send(anonymous("/sources").build()).statusCode()).isIn(303, 401);
    assertThat(get("/sources/nobody", "Accept", "text/html").body())
        .contains("ไม่มีแหล่งข้อมูลชื่อนี้");
    assertThat(get("/sources/import?before=x", "Accept", "text/html").statusCode()).isEqualTo(404);
  }

  private static Element row(Document page, String source) {
    return page.selectFirst("tr:has(a[href=/sources/" + source + "])");
  }

  private HttpResponse<String> post(String address, String form) {
    return send(
        "POST",
        address,
        form,
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
