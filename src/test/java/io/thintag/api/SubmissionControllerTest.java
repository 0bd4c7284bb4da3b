package io.thintag.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.thintag.collect.FakeSite;
import io.thintag.pipeline.Verification;
import io.thintag.submission.Submissions;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class SubmissionControllerTest extends ApiTest {
  private static final String THEPSATHIT = "6360903";
  private static final String ALL =
      "#ของดีบ้านเรา #เที่ยวท้องถิ่น #จังหวัดชัยภูมิ #อำเภอเทพสถิต #อบตบ้านไร่";
  private static final String VIDEO = Long.toString(1_746_061_200L << 32 | 1);

  private final FakeSite site = new FakeSite().answering(this::answer);
  private final Map<String, String> articles = new ConcurrentHashMap<>();

  @Inject JsonMapper json;
  @Inject Submissions submissions;
  @Inject Verification verification;

  @Override
  public Map<String, String> getProperties() {
    Map<String, String> properties = super.getProperties();
    properties.put("thintag.submission.allow-private", "true");
    properties.put("thintag.submission.tiktok", site.url("").toString());
    properties.put("thintag.submission.youtube", site.url("").toString());
    return properties;
  }

  @AfterAll
  void stop() {
    site.close();
  }

  private MockResponse answer(RecordedRequest request) {
    String target = request.getTarget();
    if (target.startsWith("/oembed") && target.contains(VIDEO)) {
      return FakeSite.answer(
          200,
          "{\"embed_product_id\":\""
              + VIDEO
              + "\",\"title\":\""
              + ALL
              + "\",\"author_unique_id\":\"banrai\",\"author_name\":\"บ้านไร่\"}",
          "Content-Type",
          "application/json");
    }
    if (target.startsWith("/oembed") && target.contains("eiHXASgRTcA")) {
      return FakeSite.answer(
          200,
          "{\"title\":\"งานประเพณี\",\"author_name\":\"อบต.บ้านไร่\",\"author_url\":\"https://www.youtube.com/@banrai\"}");
    }
    if (target.startsWith("/watch?v=eiHXASgRTcA")) {
      return FakeSite.answer(
          200,
          "<meta itemprop=\"datePublished\" content=\"2025-05-01T08:00:00+07:00\"><script>var a="
              + "{\"shortDescription\":\"บรรทัดแรก\\n"
              + ALL
              + "\"}</script>",
          "Content-Type",
          "text/html; charset=utf-8");
    }
    if (target.startsWith("/api/v1/statuses/114000000000000001")) {
      return FakeSite.answer(
          200,
          "{\"id\":\"114000000000000001\",\"uri\":\"https://m.example/users/a/statuses/114000000000000001\","
              + "\"url\":\"https://m.example/@a/114000000000000001\",\"content\":\"<p>"
              + ALL
              + "</p>\",\"created_at\":\"2025-05-01T01:00:00.000Z\",\"account\":{\"acct\":\"a\"},"
              + "\"tags\":[],\"media_attachments\":[]}",
          "Content-Type",
          "application/json");
    }
    if (target.startsWith("/slow")) {
      return page(ALL).newBuilder().headersDelay(4, TimeUnit.SECONDS).build();
    }
    if (target.equals("/undated")) {
      return FakeSite.answer(
          200,
          "<title>ข่าว</title><article>" + ALL + "</article>",
          "Content-Type",
          "text/html; charset=utf-8");
    }
    if (target.startsWith("/to/")) {
      return FakeSite.answer(302, "", "Location", "/" + target.substring(4));
    }
    String words = articles.get(target);
    return words == null ? FakeSite.answer(404, "") : page(words);
  }

  private static MockResponse page(String words) {
    return FakeSite.answer(
        200,
        "<html><head><title>ข่าว</title><meta property=\"article:published_time\""
            + " content=\"2025-05-01T08:00:00+07:00\"></head><body><article>"
            + words
            + "</article></body></html>",
        "Content-Type",
        "text/html; charset=utf-8");
  }

  private String article(String path, String words) {
    articles.put(path, words);
    return site.url(path).toString();
  }

  private HttpResponse<String> submit(String url, String unit) {
    return send(
        "POST",
        "/api/v1/submissions",
        "{\"campaign\":\"khongdi-banrao\",\"url\":\""
            + url
            + "\""
            + (unit == null ? "" : ",\"unit\":\"" + unit + "\"")
            + "}");
  }

  private Map<String, Object> read(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isIn(200, 202);
    try {
      return json.readValue(answer.body(), Argument.mapOf(String.class, Object.class));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private long count(String sql) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  @Test
  void countsAPostWithAllTagsAndTellsWhoSendsItAgainSo() throws Exception {
    String url = article("/complete", ALL);
    Map<String, Object> first = read(submit(url, THEPSATHIT));
    assertThat(first)
        .containsEntry("state", "counted")
        .containsEntry("counted", true)
        .containsEntry("postId", "web:" + url);
    assertThat(first.get("receipt").toString()).matches("\\d{3}-\\d{3}-\\d{4}");
    assertThat(first.get("checklist")).asString().contains("ครบ 5/5");
    assertThat(get("/api/v1/campaigns/khongdi-banrao/posts?q=เที่ยวท้องถิ่น").body())
        .contains(url, THEPSATHIT);

    Map<String, Object> again = read(submit(url + "?utm_source=line#top", null));
    assertThat(again)
        .containsEntry("state", "duplicate")
        .containsEntry("duplicateOf", first.get("receipt"));
    assertThat(again.get("message")).asString().contains("ไม่ต้องส่งซ้ำ");
    assertThat(count("SELECT count(*) FROM post WHERE native_id = '" + url + "'")).isOne();
    assertThat(read(get("/api/v1/submissions/" + first.get("receipt")))).isEqualTo(first);
  }

  @Test
  void saysWhichTagIsMissingAndLooksAgainOnceThePostIsMended() {
    String url = article("/mended", ALL.replace("#อำเภอเทพสถิต ", ""));
    Map<String, Object> first = read(submit(url, THEPSATHIT));
    assertThat(first).containsEntry("state", "tagsMissing").containsEntry("counted", true);
    assertThat(first.get("checklist"))
        .isEqualTo(
            Map.of(
                "present",
                4,
                "ordered",
                5,
                "sentence",
                "ครบ 4/5 ขาด #อำเภอเทพสถิต",
                "tags",
                List.of(ALL.split(" ")),
                "missing",
                List.of("#อำเภอเทพสถิต"),
                "line",
                ALL));
    article("/mended", ALL);
    assertThat(read(submit(url, null)))
        .containsEntry("state", "counted")
        .containsEntry("receipt", first.get("receipt"));
  }

  @Test
  void doesNotCountAPostWithoutTheCoreTagAndSaysSo() throws Exception {
    String url = article("/untagged", "#จังหวัดชัยภูมิ");
    Map<String, Object> answer = read(submit(url, THEPSATHIT));
    assertThat(answer)
        .containsEntry("state", "tagsMissing")
        .containsEntry("counted", false)
        .containsEntry("postId", null);
    assertThat(answer.get("message")).asString().contains("ยังไม่นับ", "ขาด #ของดีบ้านเรา");
    assertThat(
            count(
                "SELECT count(*) FROM rejection WHERE source = 'link' AND reason = 'NO_CORE_TAG'"))
        .isPositive();
  }

  @Test
  void readsTikTokYouTubeAndMastodonWithoutAKey() throws Exception {
    assertThat(read(submit("https://m.tiktok.com/@banrai/video/" + VIDEO + "?_r=1", THEPSATHIT)))
        .containsEntry("state", "counted")
        .containsEntry("postId", "tiktok:" + VIDEO);
    assertThat(read(submit("https://youtu.be/eiHXASgRTcA?si=x", THEPSATHIT)))
        .containsEntry("state", "counted")
        .containsEntry("postId", "youtube:eiHXASgRTcA");
    assertThat(read(submit(site.url("/@a/114000000000000001").toString(), THEPSATHIT)))
        .containsEntry("state", "counted")
        .containsEntry("postId", "mastodon:https://m.example/users/a/statuses/114000000000000001");
    assertThat(read(submit("https://www.tiktok.com/@banrai/video/7300000000000000009", null)))
        .containsEntry("state", "notFound");
    assertThat(count("SELECT count(*) FROM cursor WHERE source = 'link'")).isZero();
    assertThat(verification.differences()).isEmpty();
  }

  @Test
  void keepsWhatCannotBeReadWithItsRawAnswer() throws Exception {
    Map<String, Object> answer = read(submit(site.url("/undated").toString(), null));
    assertThat(answer).containsEntry("state", "unreadable").containsEntry("counted", false);
    assertThat(answer.get("message")).asString().startsWith("อ่านโพสต์นี้ไม่ได้");
    assertThat(
            count(
                "SELECT count(*) FROM rejection r JOIN capture c USING (page_id)"
                    + " WHERE r.source = 'link' AND r.reason = 'UNREADABLE'"))
        .isPositive();
  }

  @Test
  void followsRedirectsOfAPage() {
    String there = article("/there", ALL);
    assertThat(read(submit(site.url("/to/there").toString(), null)))
        .containsEntry("state", "counted")
        .containsEntry("postId", "web:" + there);
  }

  @Test
  void answersInThreeSecondsAndCanBePolled() {
    long start = System.nanoTime();
    HttpResponse<String> answer = submit(site.url("/slow").toString(), null);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
    assertThat(answer.statusCode()).isEqualTo(202);
    Map<String, Object> checking = read(answer);
    assertThat(checking).containsEntry("state", "checking");
    await()
        .atMost(Duration.ofSeconds(15))
        .untilAsserted(
            () ->
                assertThat(read(get("/api/v1/submissions/" + checking.get("receipt"))))
                    .containsEntry("state", "counted"));
  }

  @Test
  void looksAtALinkWhoseProcessEnded() throws Exception {
    String url = article("/orphan", ALL);
    String receipt = right("572400000");
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          INSERT INTO submission (receipt, campaign, written, platform, link, link_key,
            submitted_by, submitted_at, state, check_at)
          VALUES ('%1$s', 'khongdi-banrao', '%2$s', 'web', '%2$s', 'web:%2$s', 'x', now(),
            'checking', now() - interval '1 minute')
          """
              .formatted(receipt, url));
    }
    submissions.sweep();
    assertThat(read(get("/api/v1/submissions/" + receipt))).containsEntry("state", "counted");
  }

  private static String right(String nine) {
    return IntStream.range(0, 10)
        .mapToObj(last -> nine + last)
        .filter(digits -> io.thintag.submission.Receipt.read(digits).isPresent())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void takesManyLinksInOrderAndTellsDuplicatesAmongThem() throws Exception {
    String one = article("/many1", ALL);
    String two = article("/many2", ALL);
    Map<String, Object> answer =
        read(
            send(
                "POST",
                "/api/v1/submissions",
                "{\"campaign\":\"khongdi-banrao\",\"urls\":[\"%s\",\"%s\",\"%s\",\"nonsense\"]}"
                    .formatted(one, two, one)));
    List<?> items = (List<?>) answer.get("items");
    assertThat(items.stream().map(item -> String.valueOf(((Map<?, ?>) item).get("state"))).toList())
        .containsExactly("counted", "counted", "duplicate", "refused");

    Map<String, Object> page =
        read(get("/api/v1/campaigns/khongdi-banrao/submissions?state=duplicate&limit=1"));
    assertThat((List<?>) page.get("items")).hasSize(1);
    Map<String, Object> all = read(get("/api/v1/campaigns/khongdi-banrao/submissions?limit=2"));
    assertThat(
            read(get(
                    "/api/v1/campaigns/khongdi-banrao/submissions?limit=2&cursor="
                        + all.get("nextCursor")))
                .get("items"))
        .isNotEqualTo(all.get("items"));
  }

  @Test
  void saysWhatIsWrongWithARequest() {
    assertThat(submit("javascript:alert(1)", null)).satisfies(isProblem(400, "invalid-submission"));
    assertThat(submit("https://a.example/1", "99")).satisfies(isProblem(404, "unknown-unit"));
    assertThat(send("POST", "/api/v1/submissions", "{\"url\":\"https://a.example/1\"}"))
        .satisfies(isProblem(400, "invalid-submission"));
    assertThat(
            send("POST", "/api/v1/submissions", "{\"campaign\":\"nobody\",\"url\":\"a.example\"}"))
        .satisfies(isProblem(404, "unknown-campaign"));
    assertThat(send("POST", "/api/v1/submissions", "{\"campaign\":\"khongdi-banrao\"}"))
        .satisfies(isProblem(400, "invalid-submission"));
    String many =
        IntStream.range(0, 201)
            .mapToObj(i -> "\"https://a.example/" + i + "\"")
            .collect(Collectors.joining(","));
    assertThat(
            send(
                "POST",
                "/api/v1/submissions",
                "{\"campaign\":\"khongdi-banrao\",\"urls\":[" + many + "]}"))
        .satisfies(isProblem(400, "invalid-submission"));
    assertThat(get("/api/v1/submissions/1234567890"))
        .satisfies(isProblem(404, "unknown-submission"));
    assertThat(get("/api/v1/campaigns/khongdi-banrao/submissions?state=lost"))
        .satisfies(isProblem(400, "invalid-parameter"));
    assertThat(send(anonymous("/api/v1/submissions/1234567890").build()).statusCode())
        .isEqualTo(401);
  }
}
