package io.thintag.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.thintag.api.ApiTest;
import io.thintag.pipeline.Verification;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@MicronautTest(transactional = false)
class ReviewPagesTest extends ApiTest {
  private static final String REVIEW = "/review";
  private static final String THEPSATHIT = "6360903";
  private static final int MANY = 30;

  @Inject Verification verification;

  @BeforeAll
  void importPosts() {
    StringBuilder csv =
        new StringBuilder("platform,native_id,url,text,published_at,account_name,likes\n");
    for (int i = 0; i < MANY; i++) {
      csv.append(
              "facebook,p%02d,https://f.example/%d,#ของดีบ้านเรา อบต.บ้านไร่ งานวัด,"
                  .formatted(i, i))
          .append("2025-05-01T08:00:00+07:00,เพจ,%d\n".formatted(i / 4));
    }
    csv.append(
        "facebook,evil,,\"#ของดีบ้านเรา อบต.บ้านไร่ <script>alert(1)</script>"
            + "\"\"><img src=x onerror=alert(1)>\",2025-05-01T08:00:00+07:00,<b onclick=x>,900\n");
    HttpResponse<String> imported =
        send(
            request("/api/v1/imports?campaign=khongdi-banrao", "Content-Type", "text/csv")
                .POST(BodyPublishers.ofString(csv.toString()))
                .build());
    assertThat(imported.body()).contains("\"rejected\":0");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        REVIEW,
        REVIEW + "?lang=en",
        REVIEW + "?within=3609&campaign=khongdi-banrao&doubt=ambiguous",
        REVIEW + "?within=9001",
        REVIEW + "?post=facebook:p00&in=x",
        "/campaigns/khongdi-banrao/posts",
        "/campaigns/khongdi-banrao/posts?unit=36&platform=x&lang=en",
        "/campaigns/khongdi-banrao/posts?unit=36&from=1"
      })
  void isSoundHtmlWithoutAnythingInline(String address) {
    Document page = page(address);
    assertThat(page.select("h1")).hasSize(1);
    assertThat(page.select("[style], style, script:not([src])")).isEmpty();
    assertThat(page.getAllElements())
        .allSatisfy(
            e ->
                assertThat(e.attributes().asList())
                    .noneMatch(attribute -> attribute.getKey().startsWith("on")));
    assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    assertThat(page.select("input:not([type=hidden]), select"))
        .allSatisfy(field -> assertThat(page.select("label[for=" + field.id() + "]")).hasSize(1));
    assertThat(page.select("[aria-labelledby], [aria-describedby]"))
        .allSatisfy(
            e ->
                assertThat(
                        page.getElementById(e.attr("aria-labelledby") + e.attr("aria-describedby")))
                    .isNotNull());
  }

  @Test
  void offersTheCandidatesWithTheirPlaceAndAKeyEach() {
    Document page = page(REVIEW);
    Element first = page.selectFirst(".case");
    assertThat(first.attr("data-post")).isEqualTo("facebook:evil");
    assertThat(first.select("[data-key]").eachAttr("data-key"))
        .startsWith("1", "2")
        .endsWith("0")
        .doesNotHaveDuplicates();
    assertThat(first.select(".picks button").text())
        .contains("องค์การบริหารส่วนตำบลบ้านไร่", "อำเภอเทพสถิต จังหวัดชัยภูมิ");
    assertThat(first.select("mark").text()).contains("บ้านไร่");
    assertThat(first.select(".reason").text()).isNotBlank();
    assertThat(page.select("[data-step] kbd").eachText()).containsExactly("k", "j", "u");
    assertThat(page.select("#left").text()).containsPattern("[0-9]+");
  }

  @Test
  void showsWhatPeopleWroteAsTextOnly() {
    Document page = page(REVIEW + "?within=3609");
    Element evil = page.selectFirst("[data-post=facebook:evil]");
    assertThat(evil.select(".said").text()).contains("<script>alert(1)</script>");
    assertThat(evil.select(".who").text()).contains("<b onclick=x>");
    assertThat(page.select("img[onerror], b[onclick], a[href^=javascript]")).isEmpty();
    assertThat(evil.select("a.original")).isEmpty();
    String attack = encoded("\"><img src=x onerror=alert(1)>");
    for (String address :
        List.of(REVIEW + "?in=" + attack, REVIEW + "?post=facebook:p00&in=" + attack)) {
      assertThat(page(address).select("img[onerror]")).isEmpty();
    }
  }

  @Test
  void leadsThroughTheQueueWithoutGapsOrDoubles() {
    List<String> posts = new ArrayList<>();
    String next = REVIEW + "?campaign=khongdi-banrao&part=cases";
    while (!next.isEmpty()) {
      Document part = page(next);
      assertThat(part.select("h1")).isEmpty();
      posts.addAll(part.select(".case").eachAttr("data-post"));
      next = part.select(".batch").attr("data-next");
    }
    assertThat(posts).doesNotHaveDuplicates().hasSizeGreaterThan(MANY - 8);
    assertThat(page(REVIEW + "?within=9001").select(".finished:not([hidden])")).hasSize(1);
    assertThat(get(REVIEW + "?doubt=klingon", "Accept", "text/html").statusCode()).isEqualTo(400);
    assertThat(get(REVIEW + "?after=x", "Accept", "text/html").statusCode()).isEqualTo(400);
  }

  @Test
  void decidesAndUndoesWithPlainForms() {
    HttpResponse<String> decided = decide("p01", THEPSATHIT);
    assertThat(decided.statusCode()).isEqualTo(303);
    String location = decided.headers().firstValue("Location").orElseThrow();
    assertThat(location).startsWith("/review?");
    Document page = page(location);
    assertThat(page.select(".outcome.decided .told").text()).contains("เทพสถิต");
    assertThat(page(REVIEW + "?post=facebook:p01").select(".why").text()).contains("admin");
    assertThat(verification.differences()).isEmpty();
    HttpResponse<String> undone =
        post("/review/undo", PostPagesTest.fields(page.selectFirst("form[data-undoes]")));
    assertThat(undone.statusCode()).isEqualTo(303);
    assertThat(get("/api/v1/review?limit=500").body()).contains("facebook:p01\"");
    assertThat(verification.differences()).isEmpty();
  }

  @Test
  void tellsAScriptWhatCameOfIt() {
    HttpResponse<String> none = decide("p02", "", "HX-Request", "true");
    assertThat(none.statusCode()).isEqualTo(200);
    Element line = Jsoup.parse(none.body()).selectFirst("li.outcome.decided");
    assertThat(line.attr("data-post")).isEqualTo("facebook:p02");
    assertThat(line.select("form[data-undoes] [name=version]").attr("value")).isEqualTo("1");
    assertThat(get("/api/v1/review?limit=500").body()).doesNotContain("facebook:p02\"");
  }

  @Test
  void showsWhatSomebodyElseDecidedFirst() {
    assertThat(send("POST", "/api/v1/review/facebook%3Ap03", "{\"units\":[\"36\"]}").statusCode())
        .isEqualTo(200);
    HttpResponse<String> late = decide("p03", THEPSATHIT, "HX-Request", "true");
    assertThat(late.statusCode()).isEqualTo(409);
    Element line = Jsoup.parse(late.body()).selectFirst("li.outcome.refused");
    assertThat(line.select(".told").text()).contains("admin", "จังหวัดชัยภูมิ");
    HttpResponse<String> plain = decide("p03", THEPSATHIT);
    assertThat(plain.statusCode()).isEqualTo(409);
    Document page = Jsoup.parse(plain.body());
    assertThat(page.select("h1")).hasSize(1);
    assertThat(page.select(".told").text()).contains("จังหวัดชัยภูมิ");
    assertThat(page.select("a.button").attr("href")).isEqualTo("/review?within=36");
  }

  @Test
  void undoesOnlyWhatIsStillTheLastStep() {
    decide("p04", THEPSATHIT);
    Map<String, String> undo = Map.of("post", "facebook:p04", "version", "1");
    assertThat(
            send(request(
                        "/api/v1/review/facebook%3Ap04",
                        "If-Match", "\"1\"", "Content-Type", "application/json")
                    .PUT(BodyPublishers.ofString("{\"units\":[\"42\"]}"))
                    .build())
                .statusCode())
        .isEqualTo(200);
    assertThat(post("/review/undo", undo, "HX-Request", "true").statusCode()).isEqualTo(409);
    HttpResponse<String> back =
        post("/review/undo", Map.of("post", "facebook:p04", "version", "2"), "HX-Request", "true");
    assertThat(Jsoup.parse(back.body()).select(".told").text()).contains("เทพสถิต");
    assertThat(get("/api/v1/review/facebook%3Ap04").body())
        .contains("\"units\":[\"6360903\"],\"by\"");
    assertThat(verification.differences()).isEmpty();
  }

  @Test
  void takesAnotherUnitThatWordsLeadTo() {
    Document page = page(REVIEW + "?post=facebook:p05&in=" + encoded("เมืองชัยภูมิ"));
    assertThat(page.select(".case")).hasSize(1);
    assertThat(page.select(".picks button[value=3601]")).isNotEmpty();
    HttpResponse<String> wrong = decide("p05", "9999999", "HX-Request", "true");
    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(wrong.body()).contains("outcome refused");
  }

  @Test
  void keepsForeignersOut() {
    HttpResponse<String> stranger =
        send(
            anonymous("/review/decide")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("post=facebook:p06&unit=36"))
                .build());
    assertThat(stranger.statusCode()).isIn(303, 401, 403);
    HttpResponse<String> foreign = decide("p06", "36", "Sec-Fetch-Site", "cross-site");
    assertThat(foreign.statusCode()).isEqualTo(403);
    assertThat(get("/api/v1/review?limit=500").body()).contains("facebook:p06\"");
  }

  private HttpResponse<String> decide(String post, String unit, String... headers) {
    Map<String, String> form = new HashMap<>();
    form.put("csrf", "");
    form.put("post", "facebook:" + post);
    form.put("unit", unit);
    form.put("back", "/review?within=36");
    return post("/review/decide", form, headers);
  }

  private Document page(String address) {
    HttpResponse<String> answer = get(address, "Accept", "text/html");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Jsoup.parse(answer.body());
  }

  private HttpResponse<String> post(String path, Map<String, String> form, String... headers) {
    String body =
        form.entrySet().stream()
            .map(field -> field.getKey() + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        request(path, headers)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body))
            .build());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
