package io.thintag.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.thintag.api.ApiTest;
import io.thintag.collect.FakeSite;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.awaitility.Awaitility;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class SubmitPagesTest extends ApiTest {
  private static final String SUBMIT = "/campaigns/khongdi-banrao/submit";
  private static final String BANRAI = SUBMIT + "?unit=6360903";
  private static final String ALL =
      "#ของดีบ้านเรา #เที่ยวท้องถิ่น #จังหวัดชัยภูมิ #อำเภอเทพสถิต #อบตบ้านไร่";
  private static final String EVIL = "\"><img src=x onerror=alert(1)><script>alert(2)</script>";

  /** Until then the slow site keeps its answer to itself. */
  private final CountDownLatch answering = new CountDownLatch(1);

  private final FakeSite site = new FakeSite().answering(this::answer);

  @Override
  public Map<String, String> getProperties() {
    Map<String, String> properties = super.getProperties();
    properties.put("thintag.submission.allow-private", "true");
    return properties;
  }

  @AfterAll
  void stop() {
    site.close();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private MockResponse answer(RecordedRequest request) {
    return switch (request.getTarget().replaceAll("\\d*$", "")) {
      case "/good" -> article("ดี " + ALL);
      case "/poor" -> article("ดี #ของดีบ้านเรา #เที่ยวท้องถิ่น #จังหวัดชัยภูมิ #อบตบ้านไร่");
      case "/slow" -> {
        await(answering);
        yield article(ALL);
      }
      default -> FakeSite.answer(404, "");
    };
  }

  private static MockResponse article(String words) {
    return FakeSite.answer(
        200,
        "<html><head><title>ข่าว</title><meta property=\"article:published_time\""
            + " content=\"2025-05-01T08:00:00+07:00\"></head><body><article>"
            + words
            + "</article></body></html>",
        "Content-Type",
        "text/html; charset=utf-8");
  }

  @Test
  void tellsWhatBecameOfEachLink() {
    String answers =
        submit(BANRAI, site.url("/good1") + "\r\n\r\n  " + site.url("/poor1") + "\nno link\n");
    assertThat(answers).startsWith(BANRAI + "&receipts=");
    Document page = settled(answers);
    SoundHtml.check(page);
    assertThat(page.select("#answers .chip").eachText())
        .containsExactly("นับแล้ว", "แท็กไม่ครบ", "ไม่รับ");
    assertThat(page.select("#answers").text()).contains("ครบ 4/5 ขาด #อำเภอเทพสถิต");
    assertThat(page.select("#answers .tick.gone").eachText())
        .singleElement()
        .satisfies(tick -> assertThat(tick).contains("#อำเภอเทพสถิต", "ขาด"));
    assertThat(page.select("#answers .tagline").text()).isEqualTo(ALL);
    assertThat(page.select("#answers").hasAttr("hx-get")).isFalse();
    assertThat(page.select("main table tbody tr")).hasSizeGreaterThanOrEqualTo(3);

    String receipt = page.select("#answers a[href^=/submissions/]").first().attr("href");
    Document one = page(receipt);
    SoundHtml.check(one);
    assertThat(one.select(".chip").text()).isEqualTo("นับแล้ว");
    assertThat(page(receipt + "?lang=en").select(".chip").text()).isEqualTo("Counted");

    Document again = settled(submit(BANRAI, site.url("/good1").toString()));
    assertThat(again.select("#answers .chip").text()).isEqualTo("มีอยู่แล้ว");
  }

  @Test
  void looksAgainByItselfWhileALinkIsChecked() {
    Document page = page(submit(BANRAI, site.url("/slow") + "\n" + site.url("/good2")));
    SoundHtml.check(page);
    assertThat(page.select("#answers").attr("hx-trigger")).isEqualTo("load delay:2s");
    String again = page.select("#answers").attr("hx-get");
    assertThat(page.select("#answers a[href='" + again + "']").text()).isEqualTo("ดูผลอีกครั้ง");
    assertThat(page.select("#answers-said").text()).contains("1", "2");
    String receipt = page.select("#answers a[href^=/submissions/]").first().attr("href");
    assertThat(page(receipt).select("#answers").attr("hx-get")).isEqualTo(receipt);
    answering.countDown();
    assertThat(settled(again).select("#answers .chip").eachText())
        .containsExactly("นับแล้ว", "นับแล้ว");
  }

  @Test
  void takesNothingFromAnEmptyOrOverfullField() {
    assertThat(posted(BANRAI, " \n").body()).contains("ยังไม่มีลิงก์");
    String many =
        IntStream.range(0, 201)
            .mapToObj(i -> "https://x.example/" + i)
            .collect(Collectors.joining("\n"));
    Document page = Jsoup.parse(posted("/campaigns/rueanglao-chumchon/submit", many).body());
    assertThat(page.select("[role=alert]").text()).contains("200", "201");
    assertThat(page.select("textarea#links").text()).contains("https://x.example/200");
    assertThat(get("/api/v1/campaigns/rueanglao-chumchon/submissions").body())
        .contains("\"items\":[]");
  }

  @Test
  void showsHostileLinksAsTextOnly() {
    Document page = page(submit("/campaigns/khongdi-banrao/submit?unit=3609", EVIL));
    SoundHtml.check(page);
    assertThat(page.select("main img, main [onerror]")).isEmpty();
    assertThat(page.select("#answers .url").text()).isEqualTo(EVIL);
    Document script = page(submit(SUBMIT + "?unit=3609", "javascript:alert(1)"));
    SoundHtml.check(script);
    SoundHtml.check(page(BANRAI + "&q=" + encoded(EVIL) + "&receipts=" + encoded(EVIL)));
    assertThat(get("/submissions/" + encoded(EVIL), "Accept", "text/html").statusCode())
        .isEqualTo(404);
  }

  @Test
  void letsGoThroughEarlierLinksPageByPage() {
    String links =
        IntStream.range(0, 23).mapToObj(i -> "kein Link " + i).collect(Collectors.joining("\n"));
    submit(SUBMIT + "?unit=3608", links);
    Document first = page(SUBMIT + "?unit=3608");
    assertThat(first.select("main table tbody tr")).hasSize(20);
    String older = first.select("main section > p > a").last().attr("href");
    assertThat(page(older).select("main table tbody tr")).hasSize(3);
    assertThat(get(SUBMIT + "?unit=3608&after=x~1", "Accept", "text/html").statusCode())
        .isEqualTo(404);
    assertThat(get(SUBMIT + "?unit=99", "Accept", "text/html").statusCode()).isEqualTo(404);
    assertThat(get("/submissions/1234567890", "Accept", "text/html").body())
        .contains("ไม่พบเลขที่รับนี้");
  }

  private Document settled(String address) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () -> assertThat(page(address).select("#answers").hasAttr("hx-get")).isFalse());
    return page(address);
  }

  private String submit(String address, String links) {
    HttpResponse<String> answer = posted(address, links);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  private HttpResponse<String> posted(String address, String links) {
    return send(
        "POST",
        address,
        "links=" + encoded(links),
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

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
