package io.thintag.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.thintag.api.ApiTest;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@MicronautTest(transactional = false)
class KitPagesTest extends ApiTest {
  private static final String KIT = "/campaigns/khongdi-banrao/kit";
  private static final String CHECK = "/campaigns/khongdi-banrao/check?unit=6360903";
  private static final String BANRAI = "?unit=6360903";
  private static final String ALL =
      "#ของดีบ้านเรา #เที่ยวท้องถิ่น #จังหวัดชัยภูมิ #อำเภอเทพสถิต #อบตบ้านไร่";
  private static final String EVIL = "\"><img src=x onerror=alert(1)><script>alert(2)</script>";

  @ParameterizedTest
  @ValueSource(
      strings = {
        KIT,
        KIT + "?unit=36",
        KIT + BANRAI,
        KIT + BANRAI + "&lang=en",
        KIT + "?unit=10",
        KIT + "?q=%E0%B8%9A%E0%B9%89%E0%B8%B2%E0%B8%99%E0%B9%84%E0%B8%A3%E0%B9%88",
        "/campaigns/khongdi-banrao/poster" + BANRAI,
        "/campaigns/khongdi-banrao/poster?lang=en"
      })
  void isSoundHtml(String address) {
    SoundHtml.check(page(address));
  }

  @Test
  void hasTheLineForEveryPlatformToCopy() {
    Document page = page(KIT + BANRAI);
    assertThat(page.select("#line").text()).isEqualTo(ALL);
    assertThat(page.select("#line-threads span").first().text()).isEqualTo("#ของดีบ้านเรา");
    assertThat(page.select("button[data-copies]"))
        .hasSize(4)
        .allSatisfy(
            button -> {
              String id = button.attr("data-copies");
              assertThat(page.getElementById(id)).isNotNull();
              assertThat(page.getElementById(id + "-said")).isNotNull();
            });
    String submit = server.getURL() + "/campaigns/khongdi-banrao/submit" + BANRAI;
    assertThat(page.select(".address a").text()).isEqualTo(submit);
    assertThat(page.select("svg.qr").attr("aria-label")).endsWith(submit);
    assertThat(page(KIT).select(".notice").text()).contains("เลือกหน่วยงาน");
  }

  @Test
  void findsUnitsInTheCampaignsScope() {
    Document page = page(KIT + "?q=" + encoded("อบต.บ้านไร่ เทพสถิต"));
    assertThat(page.select(".found a").eachAttr("href")).containsExactly(KIT + BANRAI);
    assertThat(page.select(".found a").text()).contains("อำเภอเทพสถิต", "จังหวัดชัยภูมิ");
    assertThat(page(KIT + "?q=" + encoded("บ้านไร่")).select(".found a")).hasSizeGreaterThan(3);
    assertThat(page(KIT + "?q=zzzz").select("#find-said").text()).contains("zzzz");
    assertThat(page(KIT + "?q=" + "x".repeat(3_000)).select(".found")).isEmpty();
  }

  @Test
  void checksACaptionAndOffersTheMendedOne() {
    Document page = post("งานวันนี้ #ของดีบ้านเรา #อบต.บ้านไร่ #อำเภอบ้านเขว้า");
    SoundHtml.check(page);
    assertThat(page.select("main table .chip").eachText())
        .containsExactly("มีแล้ว", "ยังไม่มี", "ยังไม่มี", "ยังไม่มี", "แท็กขาด", "คนละพื้นที่");
    assertThat(page.select("textarea#corrected").text())
        .startsWith("งานวันนี้ #ของดีบ้านเรา")
        .endsWith("#เที่ยวท้องถิ่น #จังหวัดชัยภูมิ #อำเภอเทพสถิต #อบตบ้านไร่")
        .doesNotContain("บ้านเขว้า", "อบต.");
    assertThat(page.select(".choices a").attr("href")).startsWith(KIT + BANRAI);
    assertThat(post(ALL).select(".notice.good").text()).contains("5");
    assertThat(post("  ").select("[role=alert]").text()).contains("ยังไม่มีข้อความ");
    assertThat(post("x".repeat(Kits.LONGEST + 1)).select("[role=alert]")).hasSize(1);
    assertThat(post("http://127.0.0.1/x").select("[role=alert]").text()).contains("ไม่รับลิงก์นี้");
    assertThat(get("/api/v1/campaigns/khongdi-banrao/submissions").body()).contains("\"items\":[]");
  }

  @Test
  void showsHostileWordsAsTextOnly() {
    for (Document page :
        new Document[] {
          page(KIT + "?q=" + encoded(EVIL)),
          post(EVIL + " #อบต." + EVIL),
          post("https://x.example/" + EVIL)
        }) {
      SoundHtml.check(page);
      assertThat(page.select("main img, main [onerror]")).isEmpty();
    }
    assertThat(page(KIT + "?q=" + encoded(EVIL)).select("#find").attr("value")).isEqualTo(EVIL);
    assertThat(post(EVIL).select("textarea#text").text()).isEqualTo(EVIL);
    assertThat(get(KIT + "?unit=" + encoded(EVIL), "Accept", "text/html").statusCode())
        .isEqualTo(404);
  }

  @Test
  void hasAPosterWithTagsAndThreeSteps() {
    Document poster = page("/campaigns/khongdi-banrao/poster" + BANRAI);
    assertThat(poster.select("h1").text()).isEqualTo("๑ อปท. ๑ อัตลักษณ์ท้องถิ่น");
    assertThat(String.join(" ", poster.select(".poster-tags li").eachText())).isEqualTo(ALL);
    assertThat(poster.select(".poster-foot ol li")).hasSize(3);
    assertThat(poster.select("svg.qr")).hasSize(1);
    assertThat(poster.select("figcaption").text().toLowerCase(Locale.ROOT)).contains("/submit");
  }

  @Test
  void isForThoseSignedInOnly() {
    assertThat(send(anonymous(KIT).build()).statusCode()).isIn(303, 401);
    assertThat(send(anonymous("/campaigns/khongdi-banrao/poster").build()).statusCode())
        .isIn(303, 401);
  }

  private Document post(String text) {
    HttpResponse<String> answer =
        send(
            "POST",
            CHECK,
            "text=" + encoded(text),
            "Content-Type",
            "application/x-www-form-urlencoded",
            "Accept",
            "text/html");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Jsoup.parse(answer.body());
  }

  private Document page(String address) {
    HttpResponse<String> answer = get(address, "Accept", "text/html");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Jsoup.parse(answer.body());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
