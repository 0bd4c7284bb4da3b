package io.thintag.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.thintag.pipeline.Verification;
import io.thintag.store.NamesChanged;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@MicronautTest(transactional = false)
class ReviewControllerTest extends ApiTest {
  private static final String REVIEW = "/api/v1/review";
  private static final String TALLIES = "/api/v1/campaigns/khongdi-banrao/tallies?level=province";
  private static final String THEPSATHIT = "6360903";
  private static final String KHON_BURI = "6601103";
  private static final String WEB_ID = "https://a.example/ข่าว/1:2?x=%2F#3";
  private static final int RACES = 6;

  @Inject JsonMapper json;
  @Inject Verification verification;
  @Inject HeardChanges heard;

  @Singleton
  static final class HeardChanges implements ApplicationEventListener<NamesChanged> {
    final AtomicInteger count = new AtomicInteger();

    @Override
    public void onApplicationEvent(NamesChanged event) {
      count.incrementAndGet();
    }
  }

  @BeforeAll
  void importPosts() {
    StringBuilder csv =
        new StringBuilder("platform,native_id,url,text,published_at,account_id,likes,views\n");
    String open = ",#ของดีบ้านเรา อบต.บ้านไร่,2025-05-01T08:00:00+07:00,";
    for (String id : List.of("first", "twice", "note", "teach", "taken", "bad", "back")) {
      csv.append("facebook,").append(id).append(',').append(open).append(id).append("-page,9,\n");
    }
    for (int i = 0; i < RACES; i++) {
      csv.append("facebook,race").append(i).append(',').append(open).append(",,\n");
    }
    csv.append("web,").append(WEB_ID).append(',').append(open).append(",77,1000\n");
    csv.append("facebook,silent,,#ของดีบ้านเรา,2025-05-01T08:00:00+07:00,,,\n");
    HttpResponse<String> imported =
        send(
            request("/api/v1/imports?campaign=khongdi-banrao", "Content-Type", "text/csv")
                .POST(BodyPublishers.ofString(csv.toString()))
                .build());
    assertThat(imported.body()).contains("\"rejected\":0");
  }

  private static String path(String postId) {
    return REVIEW + "/" + URLEncoder.encode(postId, StandardCharsets.UTF_8);
  }

  private HttpResponse<String> decide(String id, String body) {
    return send("POST", path("facebook:" + id), body);
  }

  private static String units(String... codes) {
    return "{\"units\":[\"" + String.join("\",\"", codes) + "\"]}";
  }

  private HttpResponse<String> conditional(String method, String id, String version, String body) {
    return send(
        request(path("facebook:" + id), "If-Match", version, "Content-Type", "application/json")
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
            .build());
  }

  private Map<String, Object> json(String path) throws IOException {
    return json.readValue(get(path).body(), Argument.mapOf(String.class, Object.class));
  }

  private List<Map<String, Object>> items(String path) throws IOException {
    List<Map<String, Object>> items = new ArrayList<>();
    for (Object item : (List<?>) json(path).get("items")) {
      Map<String, Object> fields = new java.util.HashMap<>();
      ((Map<?, ?>) item).forEach((name, value) -> fields.put(name.toString(), value));
      items.add(fields);
    }
    return items;
  }

  @Test
  void showsWhatOneNeedsToDecide() throws IOException {
    Map<String, Object> item = items(REVIEW + "?within=3609&doubt=ambiguous&limit=1").get(0);
    assertThat(item)
        .containsEntry("postId", "web:" + WEB_ID)
        .containsEntry("doubt", "ambiguous")
        .containsEntry("campaigns", List.of("khongdi-banrao"))
        .containsEntry("text", "#ของดีบ้านเรา อบต.บ้านไร่")
        .containsEntry("units", List.of())
        .containsEntry("likes", 77)
        .containsEntry("views", 1000)
        .containsEntry("shares", null)
        .containsEntry("decision", null)
        .containsEntry("version", 0);
    assertThat((List<?>) item.get("candidates"))
        .extracting(unit -> ((Map<?, ?>) unit).get("label").toString())
        .contains("องค์การบริหารส่วนตำบลบ้านไร่ อำเภอเทพสถิต จังหวัดชัยภูมิ");
    assertThat(get(REVIEW + "?within=9001").body()).isEqualTo("{\"items\":[],\"nextCursor\":null}");
    assertThat(get(REVIEW).body()).doesNotContain("silent");
  }

  @Test
  void pagesThroughTheQueueAndSendsItAsCsv() throws IOException {
    List<Object> ids = new ArrayList<>();
    String cursor = "";
    do {
      Map<String, Object> page = json(REVIEW + "?limit=4" + cursor);
      ((List<?>) page.get("items")).forEach(item -> ids.add(((Map<?, ?>) item).get("postId")));
      cursor = page.get("nextCursor") == null ? null : "&cursor=" + page.get("nextCursor");
    } while (cursor != null);
    assertThat(ids).doesNotHaveDuplicates().hasSizeGreaterThan(5).startsWith("web:" + WEB_ID);
    String csv = get(REVIEW + ".csv?header=code&bom=false").body();
    assertThat(csv).startsWith("post_id,platform,native_id,url,text,").contains("web:" + WEB_ID);
    assertThat(csv.lines().count()).isEqualTo(ids.size() + 1L);
    assertThat(get(REVIEW, "Accept", "text/csv").body()).startsWith("\uFEFFรหัสอ้างอิงโพสต์,");
  }

  @Test
  void takesADecisionOnAPostWhoseIdIsAnAddress() throws IOException {
    HttpResponse<String> answer = send("POST", path("web:" + WEB_ID), units("36"));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.headers().firstValue("ETag")).contains("\"1\"");
    Map<String, Object> detail = json(path("web:" + WEB_ID));
    assertThat(cast(detail.get("item")))
        .containsEntry("postId", "web:" + WEB_ID)
        .containsEntry("doubt", null)
        .containsEntry("textChangedSince", false);
    assertThat((List<?>) detail.get("history")).hasSize(1);
    assertThat(conditionalWeb("\"1\"").statusCode()).isEqualTo(204);
    assertThat((List<?>) json(path("web:" + WEB_ID)).get("history")).hasSize(2);
  }

  private HttpResponse<String> conditionalWeb(String version) {
    return send(request(path("web:" + WEB_ID), "If-Match", version).DELETE().build());
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> cast(Object value) {
    return (Map<String, Object>) value;
  }

  @Test
  void movesTheTalliesAtOnceAndShowsTheDecisionWithThePost() throws IOException {
    String before = get(TALLIES).body();
    HttpResponse<String> answer =
        decide("first", "{\"units\":[\"" + THEPSATHIT + "\"],\"note\":\"โทรถามแล้ว\"}");
    assertThat(answer.body())
        .startsWith(
            "{\"postId\":\"facebook:first\",\"units\":[\"6360903\"],\"by\":\"admin\",\"at\":\"")
        .endsWith("\"note\":\"โทรถามแล้ว\",\"version\":1}");
    assertThat(get(TALLIES).body()).isNotEqualTo(before);
    assertThat(get("/api/v1/campaigns/khongdi-banrao/posts?unit=" + THEPSATHIT).body())
        .contains("\"decision\":{\"units\":[\"6360903\"],\"by\":\"admin\",\"at\":\"")
        .contains(
            "{\"kind\":\"review\",\"text\":\"\",\"start\":-1,\"end\":-1,\"unit\":\"6360903\"}");
    assertThat(verification.differences()).isEmpty();
  }

  @Test
  void ofTwoWhoDecideAtOnceTheSecondHearsWhatTheFirstDecided() throws Exception {
    ExecutorService people = Executors.newFixedThreadPool(2);
    try {
      for (int i = 0; i < RACES; i++) {
        String id = "race" + i;
        CountDownLatch start = new CountDownLatch(1);
        List<Future<HttpResponse<String>>> answers = new ArrayList<>();
        for (String unit : List.of(THEPSATHIT, KHON_BURI)) {
          answers.add(
              people.submit(
                  () -> {
                    start.await();
                    return decide(id, units(unit));
                  }));
        }
        start.countDown();
        HttpResponse<String> one = answers.get(0).get();
        HttpResponse<String> other = answers.get(1).get();
        boolean oneWon = one.statusCode() == 200;
        assertThat(oneWon ? one.statusCode() : other.statusCode()).isEqualTo(200);
        String won = oneWon ? THEPSATHIT : KHON_BURI;
        assertThat(oneWon ? other : one).satisfies(isProblem(409, "already-decided"));
        assertThat((oneWon ? other : one).body())
            .contains(
                "\"decision\":{\"postId\":\"facebook:" + id + "\",\"units\":[\"" + won + "\"]")
            .contains("\"by\":\"admin\"", "\"at\":\"", "บ้านไร่");
      }
    } finally {
      people.shutdownNow();
    }
    assertThat(verification.differences()).isEmpty();
  }

  @Test
  void changesAndWithdrawsOnlyWhatOneHasSeen() {
    assertThat(conditional("PUT", "twice", "\"1\"", units("36")))
        .satisfies(isProblem(404, "not-decided"));
    decide("twice", units(THEPSATHIT));
    assertThat(decide("twice", units(THEPSATHIT)).body())
        .as("the same again")
        .contains("\"version\":1}");
    assertThat(send("PUT", path("facebook:twice"), units("36")))
        .satisfies(isProblem(428, "version-required"));
    assertThat(send("DELETE", path("facebook:twice"), null))
        .satisfies(isProblem(428, "version-required"));
    HttpResponse<String> changed = conditional("PUT", "twice", "\"1\"", units(KHON_BURI));
    assertThat(changed.headers().firstValue("ETag")).contains("\"2\"");
    assertThat(conditional("PUT", "twice", "\"1\"", units("36")))
        .satisfies(isProblem(412, "changed-meanwhile"))
        .extracting(HttpResponse::body)
        .asString()
        .contains("\"units\":[\"" + KHON_BURI + "\"]", "\"version\":2");
    assertThat(conditional("DELETE", "twice", "\"1\"", null))
        .satisfies(isProblem(412, "changed-meanwhile"));
    assertThat(conditional("DELETE", "twice", "\"2\"", null).statusCode()).isEqualTo(204);
    assertThat(conditional("DELETE", "twice", "\"3\"", null))
        .satisfies(isProblem(404, "not-decided"));
    assertThat(get(REVIEW).body()).contains("facebook:twice");
    assertThat(verification.differences()).isEmpty();
  }

  @Test
  void registersAnAccountAndTeachesANameWithOneDecision() throws IOException {
    int before = heard.count.get();
    HttpResponse<String> answer =
        decide(
            "teach",
            "{\"units\":[\"6360903\"],\"registerAccount\":\"6360903\","
                + "\"alias\":{\"name\":\"อบต.ดอกกระเจียวงาม\",\"unit\":\"6360903\",\"within\":\"36\"}}");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(heard.count.get()).isEqualTo(before + 1);
    assertThat(items("/api/v1/accounts?unit=3609&limit=500"))
        .filteredOn("key", "teach-page")
        .singleElement()
        .satisfies(
            account ->
                assertThat(account)
                    .containsEntry("unit", "6360903")
                    .containsEntry("status", "verified")
                    .containsEntry("origin", "person")
                    .containsEntry("registeredBy", "admin")
                    .containsEntry("fromPost", "facebook:teach"));
    assertThat(
            send("POST", "/api/v1/attribution", "{\"text\":\"อบต.ดอกกระเจียวงาม จ.ชัยภูมิ\"}")
                .body())
        .contains("\"units\":[\"6360903\"]", "\"certainty\":\"likely\"");
    Map<String, Object> alias = items("/api/v1/aliases").get(0);
    assertThat(alias)
        .containsEntry("name", "อบต.ดอกกระเจียวงาม")
        .containsEntry("createdBy", "admin")
        .containsEntry("fromPost", "facebook:teach")
        .containsEntry("withdrawnAt", null);
    assertThat(get("/api/v1/aliases.csv?header=code").body())
        .contains("อบต.ดอกกระเจียวงาม,6360903,36,");
    assertThat(
            decide(
                "taken",
                "{\"units\":[\"6601103\"],\"alias\":"
                    + "{\"name\":\"ดอกกระเจียวงาม\",\"unit\":\"6601103\",\"within\":\"TH\"}}"))
        .satisfies(isProblem(400, "invalid-decision"));

    String path = "/api/v1/aliases/" + alias.get("id");
    assertThat(send("DELETE", path, null).statusCode()).isEqualTo(204);
    assertThat(send("DELETE", path, null)).satisfies(isProblem(404, "unknown-alias"));
    String account = "/api/v1/accounts/facebook/teach-page";
    assertThat(send("DELETE", account, null).statusCode()).isEqualTo(204);
    assertThat(send("DELETE", account, null)).satisfies(isProblem(404, "unknown-account"));
    assertThat(heard.count.get()).isEqualTo(before + 3);
    assertThat(get("/api/v1/accounts.csv?unit=3609&header=code").body())
        .contains("facebook,teach-page,teach-page,,,,6360903,withdrawn,person,")
        .contains(",admin,facebook:teach,");
    assertThat(items("/api/v1/aliases").get(0)).containsEntry("withdrawnBy", "admin");
    assertThat(
            send("POST", "/api/v1/attribution", "{\"text\":\"อบต.ดอกกระเจียวงาม จ.ชัยภูมิ\"}")
                .body())
        .contains("\"units\":[\"36\"]");
  }

  @Test
  void neverTakesAnAccountAwayFromAnotherUnit() {
    decide("back", "{\"units\":[\"36\"],\"registerAccount\":\"36\"}");
    assertThat(
            conditional("PUT", "back", "\"1\"", "{\"units\":[\"42\"],\"registerAccount\":\"42\"}"))
        .satisfies(isProblem(409, "account-taken"))
        .extracting(HttpResponse::body)
        .asString()
        .contains("จ.ชัยภูมิ (36)");
    assertThat(get(path("facebook:back")).body()).contains("\"units\":[\"36\"],\"by\"");
  }

  @Test
  void withdrawsAnAccountOfAFileByAKeyWithSlashes() throws IOException {
    Map<String, Object> page = json("/api/v1/accounts?limit=1");
    assertThat(page.get("nextCursor")).isNotNull();
    assertThat(items("/api/v1/accounts?limit=1&cursor=" + page.get("nextCursor")))
        .isNotEqualTo(page.get("items"));
    assertThat(send("DELETE", "/api/v1/accounts/web/a%2Fb%3A%40c", null))
        .satisfies(isProblem(404, "unknown-account"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}                                        | invalid-decision | units",
        "{\"units\":null}                          | invalid-decision | units",
        "{\"units\":[null]}                        | invalid-decision | units[0]",
        "{\"units\":[\"9999999\"]}                 | invalid-decision | units[0]",
        "{\"units\":[\"TH\"]}                      | invalid-decision | units[0]",
        "{\"units\":[\"36\",\"6360903\"]}          | invalid-decision | 6360903",
        "{\"units\":[\"10\",\"11\",\"12\",\"13\",\"14\",\"15\",\"16\",\"17\",\"18\",\"19\",\"20\"]} | invalid-decision | 10",
        "{\"units\":[],\"note\":\"a\\u0000b\"}     | invalid-decision | note",
        "{\"units\":[],\"note\":\"a\\ud800b\"}     | invalid-decision | note",
        "{\"units\":[],\"registerAccount\":\"x\"}  | invalid-decision | registerAccount",
        "{\"units\":[],\"alias\":{}}               | invalid-decision | alias.unit",
        "{\"units\":\"36\"}                        | invalid-json     | JSON",
        "{\"units\":{\"a\":1}}                     | invalid-json     | JSON",
        "{\"units\":[],\"alias\":\"x\"}            | invalid-json     | JSON",
        "[]                                        | invalid-json     | JSON",
        "{\"units\":                               | invalid-json     | JSON",
      })
  void explainsABadDecision(String body, String code, String word) {
    assertThat(decide("bad", body)).satisfies(isProblem(400, code));
    assertThat(decide("bad", body).body()).contains(word);
  }

  @ParameterizedTest
  @CsvSource({
    "ก, 6360903, 36, อย่างน้อย",
    "อบต.ก, 6360903, 36, อย่างน้อย",
    "#ชื่อ, 6360903, 36, เครื่องหมาย",
    "ของดีบ้านเรา, 6360903, 36, แคมเปญ",
    "พัฒนา, 6360903, 36, ทั่วไป",
    "อบต.บ้านไร่, 6360903, 36, อยู่แล้ว",
    "บ้านไร่, 6360903, 3609, อยู่แล้ว",
    "นายางกลัก, 6360903, 36, ในทะเบียน",
    "ดอกไม้งาม, 6360903, 42, ไม่ได้อยู่ใน",
    "ดอกไม้งาม, 6360903, 99, ไม่พบ",
    "ดอกไม้งาม, TH, TH, ต้องเป็น"
  })
  void refusesANameThatWouldMislead(String name, String unit, String within, String word) {
    String alias =
        "{\"units\":[],\"alias\":{\"name\":\"%s\",\"unit\":\"%s\",\"within\":\"%s\"}}"
            .formatted(name, unit, within);
    assertThat(decide("bad", alias))
        .satisfies(isProblem(400, "invalid-decision"))
        .extracting(HttpResponse::body)
        .asString()
        .contains(word);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GET    | /api/v1/review?within=9                   | 404 | unknown-unit",
        "GET    | /api/v1/review?campaign=nobody            | 404 | unknown-campaign",
        "GET    | /api/v1/review?doubt=maybe                | 400 | invalid-parameter",
        "GET    | /api/v1/review?limit=0                    | 400 | invalid-parameter",
        "GET    | /api/v1/review?cursor=YWJj                | 400 | invalid-cursor",
        "GET    | /api/v1/review?cursor=OTk5OTk5OTk5OTk5OTk5OTk5OQoxCmEKYg | 400 | invalid-cursor",
        "GET    | /api/v1/review/facebook                   | 404 | unknown-post",
        "GET    | /api/v1/review/facebook%3Anobody          | 404 | unknown-post",
        "GET    | /api/v1/review/%3Anobody                  | 404 | unknown-post",
        "GET    | /api/v1/review/facebook%3A%00             | 404 | unknown-post",
        "GET    | /api/v1/accounts?unit=9                   | 404 | unknown-unit",
        "GET    | /api/v1/accounts?cursor=YWJj              | 400 | invalid-cursor",
        "GET    | /api/v1/aliases?cursor=YWJjCmI            | 400 | invalid-cursor",
        "DELETE | /api/v1/aliases/x                         | 400 | invalid-parameter",
        "DELETE | /api/v1/accounts/facebook/nobody          | 404 | unknown-account",
        "DELETE | /api/v1/accounts/facebook/%00             | 404 | unknown-account",
      })
  void explainsBadParameters(String method, String path, int status, String code) {
    assertThat(send(method, path, null)).satisfies(isProblem(status, code));
  }

  @Test
  void decidesNothingAboutAPostThatIsNotStored() {
    assertThat(decide("nobody", units("36"))).satisfies(isProblem(404, "unknown-post"));
    assertThat(send(anonymous(path("facebook:first")).GET().build()))
        .satisfies(isProblem(401, "unauthorized"));
  }
}
