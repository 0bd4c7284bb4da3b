package io.thintag.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.thintag.api.ApiTest;
import io.thintag.pipeline.Verification;
import jakarta.inject.Inject;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Imports and replays in the background, a page of ten rows to a transaction. */
@MicronautTest(transactional = false)
class WorkPagesTest extends ApiTest {
  private static final String CAMPAIGN = "khongdi-banrao";
  private static final String LEFT = "00000000-0000-0000-0000-00000000000a";
  private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");

  @Inject Verification verification;

  @Override
  public Map<String, String> getProperties() {
    Map<String, String> properties = super.getProperties();
    properties.put("thintag.sources.import.page-size", "10");
    properties.put("thintag.imports.largest", "1MB");
    return properties;
  }

  @BeforeEach
  void nothingGoesOn() {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> !get("/api/v1/works").body().contains("\"running\""));
  }

  @Test
  void looksAtAFileAndThenImportsItInTheBackground() {
    HttpResponse<String> looked = look("โพสต์ <b>.csv", rows("a", 25) + "facebook,x,no tag,2025\n");
    assertThat(looked.statusCode()).as(looked.body()).isEqualTo(200);
    Document preview = Jsoup.parse(looked.body());
    SoundHtml.check(preview);
    assertThat(preview.select("dl.figures-row dd").eachText())
        .containsExactly("26", "25", "0", "1");
    assertThat(preview.select("h2").eachText()).contains("ผลตรวจ โพสต์ <b>.csv");
    assertThat(preview.select("tr:has(th:contains(27))").text())
        .contains("x ช่อง published_at ไม่ใช่วันเวลา");
    assertThat(preview.select("code").eachText()).contains("native_id");
    assertThat(get("/api/v1/campaigns/khongdi-banrao/posts").body()).doesNotContain("\"a1\"");

    String work = start(preview);
    Document page = ended(work);
    SoundHtml.check(page);
    assertThat(page.select("#work .notice").text()).isEqualTo("นำเข้าเสร็จแล้ว");
    assertThat(page.select("dl.figures-row dd").eachText().subList(0, 4))
        .containsExactly("26 จาก 26", "25", "0", "1");
    assertThat(page.select("#work[hx-get]")).isEmpty();
    assertThat(get("/api/v1" + work.substring("/admin".length())).body())
        .contains(
            "\"kind\":\"import\"",
            "\"state\":\"done\"",
            "\"items\":26,\"total\":26,\"percent\":100,\"stored\":25",
            "\"startedBy\":\"admin\"");
    assertThat(get("/api/v1/audit?action=import").body())
        .contains("import.take", work.substring(work.lastIndexOf('/') + 1));
    SoundHtml.check(page("/admin/import?lang=en"));
    assertThat(page("/admin/import").select("#works-title ~ table").text())
        .contains("โพสต์ <b>.csv", "เสร็จ");
    assertThat(post("/admin/import/start", "upload=" + upload(preview)).statusCode())
        .isEqualTo(422);
  }

  @Test
  void stopsBetweenTwoPagesKeepsWhatIsStoredAndDoublesNothing() throws SQLException {
    String csv = rows("c", 50);
    Document first = Jsoup.parse(look("c.csv", csv).body());
    Document second = Jsoup.parse(look("c.csv", csv).body());
    String work;
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("LOCK TABLE post IN SHARE MODE");
      work = start(first);
      await().atMost(Duration.ofSeconds(30)).until(() -> waits(statement));
      Document going = page(work);
      SoundHtml.check(going);
      assertThat(going.select("#work").attr("hx-get")).isEqualTo(work);
      assertThat(going.select("#work progress").attr("value")).isEqualTo("0");
      assertThat(page("/sources/import").select(".notice").text()).contains("มีงานที่ทำอยู่");

      HttpResponse<String> busy = post("/admin/import/start", "upload=" + upload(second));
      assertThat(busy.statusCode()).isEqualTo(409);
      assertThat(Jsoup.parse(busy.body()).select("[role=alert]").text())
          .contains("มีการนำเข้าไฟล์อื่นอยู่");
      assertThat(post("/sources/import/replay", "x=y").headers().firstValue("Location"))
          .hasValue(work + "?busy=1");
      assertThat(page(work + "?busy=1").select("[role=alert]").text())
          .contains("ยังเริ่มงานใหม่ไม่ได้");
      assertThat(send("POST", "/api/v1/sources/import/replay", null))
          .satisfies(isProblem(409, "work-going-on"));

      assertThat(post(work + "/cancel", "x=y").statusCode()).isEqualTo(303);
      assertThat(page(work).select("#work").text()).contains("กำลังหยุด", "admin สั่งยกเลิก");
      connection.rollback();
    }
    Document page = ended(work);
    SoundHtml.check(page);
    assertThat(page.select("#work .notice").text()).startsWith("ยกเลิกโดย admin");
    String id = work.substring(work.lastIndexOf('/') + 1);
    assertThat(send("DELETE", "/api/v1/works/" + id, null).body())
        .contains(
            "\"state\":\"cancelled\"",
            "\"items\":10,\"total\":50,\"percent\":20,\"stored\":10,\"duplicates\":0",
            "\"cancelledBy\":\"admin\"");
    assertThat(get("/api/v1/sources/import/runs").body())
        .contains("\"state\":\"cancelled\"", "\"error\":\"Cancelled by admin\"");
    SoundHtml.check(page("/sources/import"));
    assertThat(get("/api/v1/audit?action=work").body()).contains("work.cancel", id);
    assertThat(verification.differences()).isEmpty();

    String again = start(second);
    assertThat(ended(again).select("dl.figures-row dd").eachText().subList(0, 4))
        .containsExactly("50 จาก 50", "40", "10", "0");
    assertThat(verification.differences()).isEmpty();
  }

  @Test
  void readsRejectedItemsAgainInTheBackground() {
    String csv = "platform,native_id,text,published_at\nfacebook,r1,no tag,2025-05-20T10:00:00Z\n";
    assertThat(
            send("POST", "/api/v1/imports?campaign=" + CAMPAIGN, csv, "Content-Type", "text/csv")
                .body())
        .contains("\"rejected\":1,");
    String replay =
        post("/sources/import/replay", "x=y").headers().firstValue("Location").orElseThrow();
    Document page = ended(replay);
    SoundHtml.check(page);
    assertThat(page.select("h1").text()).startsWith("อ่านรายการที่ไม่รับอีกครั้ง");
    assertThat(page.select("#work .notice").text()).contains("ครบทุกรายการแล้ว");
    Document source = page("/sources/import");
    SoundHtml.check(source);
    assertThat(source.select("#runs-title").parents().select("tbody tr").first().text())
        .contains("อ่านรายการที่ไม่รับอีกครั้ง");
    assertThat(get("/api/v1/works").body()).contains("\"kind\":\"replay\"", "\"campaign\":null");
  }

  @Test
  void saysWhatToDoAfterTheProcessWasKilledInTheMiddle() throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          INSERT INTO run (id, source, campaign, state, started_at, pages, items, stored)
          VALUES ('%1$s', 'import', 'rueanglao-chumchon', 'running', now(), 1, 10, 10);
          INSERT INTO work (run_id, started_at, started_by, name, items)
          VALUES ('%1$s', now(), 'somying', 'ครึ่งทาง.csv', 50)
          """
              .formatted(LEFT));
    }
    Document page = page("/admin/works/" + LEFT);
    SoundHtml.check(page);
    assertThat(page.select("#work").text())
        .contains("หยุดกลางคัน", "ให้นำเข้าไฟล์เดิมอีกครั้ง", "10 จาก 50", "somying");
    assertThat(get("/api/v1/works/" + LEFT).body()).contains("\"state\":\"interrupted\"");
    assertThat(page("/admin/works/" + LEFT + "?lang=en").select("#work").text())
        .contains("import the same file again");
  }

  @Test
  void saysBesideTheFieldWhatIsWrong() {
    HttpResponse<String> empty = send(form("", "", "nobody", "x", null));
    assertThat(empty.statusCode()).isEqualTo(422);
    Document page = Jsoup.parse(empty.body());
    SoundHtml.check(page);
    assertThat(page.select("#campaign-error, #file-error, #map-error")).hasSize(3);
    assertThat(page.select("#map").val()).isEqualTo("x");
    Document unreadable = Jsoup.parse(look("a.csv", "a,b\n1,2\n").body());
    assertThat(unreadable.select("#file-error").text()).startsWith("อ่านไฟล์นี้ไม่ได้");
    assertThat(post("/admin/import/start", "upload=x").body()).contains("ไม่อยู่แล้ว");
    HttpResponse<String> large = look("a.csv", "x".repeat(1_100_000));
    assertThat(large.statusCode()).isEqualTo(413);
    assertThat(large.body()).contains("แบ่งเป็นหลายไฟล์", "THINTAG-413");
    assertThat(get("/admin/works/" + LEFT.replace('a', 'b'), "Accept", "text/html").statusCode())
        .isEqualTo(404);
    assertThat(send("DELETE", "/api/v1/works/" + LEFT.replace('a', 'b'), null))
        .satisfies(isProblem(404, "unknown-work"));
  }

  @Test
  void takesAFileOnlyWithTheTokenOfTheSession() {
    String session = signIn();
    String csv = rows("t", 1);
    assertThat(send(form("t.csv", csv, CAMPAIGN, "", session)).statusCode()).isEqualTo(403);
    HttpRequest page =
        anonymous("/admin/import").header("Cookie", session).header("Accept", "text/html").build();
    Matcher token = CSRF.matcher(send(page).body());
    assertThat(token.find()).isTrue();
    String body = body("t.csv", csv, CAMPAIGN, "", token.group(1));
    assertThat(send(multipart(body, session)).statusCode()).isEqualTo(200);
    assertThat(send(multipart(body.replace(token.group(1), "wrong"), session)).statusCode())
        .isEqualTo(403);
  }

  private String signIn() {
    HttpResponse<String> page = send(anonymous("/login").build());
    Matcher csrf = CSRF.matcher(page.body());
    assertThat(csrf.find()).isTrue();
    String form =
        "user=admin&password=%E0%B8%97%E0%B8%94%E0%B8%AA%E0%B8%AD%E0%B8%9A-secret%3A1&next=/&csrf="
            + csrf.group(1);
    HttpResponse<String> answer =
        send(
            anonymous("/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Cookie", cookie(page, "thintag-login="))
                .POST(BodyPublishers.ofString(form))
                .build());
    return cookie(answer, "thintag=");
  }

  private static String cookie(HttpResponse<String> answer, String name) {
    return answer.headers().allValues("Set-Cookie").stream()
        .filter(cookie -> cookie.startsWith(name))
        .findFirst()
        .orElseThrow()
        .split(";")[0];
  }

  private static String rows(String prefix, int count) {
    StringBuilder csv = new StringBuilder("platform,native_id,text,published_at\n");
    for (int i = 0; i < count; i++) {
      csv.append("facebook,")
          .append(prefix)
          .append(i)
          .append(",#ของดีบ้านเรา #จังหวัดชัยภูมิ,2025-05-20T10:00:00+07:00\n");
    }
    return csv.toString();
  }

  private static boolean waits(Statement statement) throws SQLException {
    try (ResultSet row =
        statement.executeQuery(
            "SELECT count(*) FROM pg_locks WHERE NOT granted AND relation = 'post'::regclass")) {
      row.next();
      return row.getInt(1) > 0;
    }
  }

  private String start(Document preview) {
    HttpResponse<String> started = post("/admin/import/start", "upload=" + upload(preview));
    assertThat(started.statusCode()).as(started.body()).isEqualTo(303);
    return started.headers().firstValue("Location").orElseThrow();
  }

  private static String upload(Document preview) {
    return preview.select("input[name=upload]").val();
  }

  private Document ended(String work) {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> page(work).select("#work[hx-get]").isEmpty());
    return page(work);
  }

  private HttpResponse<String> look(String name, String content) {
    return send(form(name, content, CAMPAIGN, "", null));
  }

  private HttpRequest form(
      String name, String content, String campaign, String map, String session) {
    return multipart(body(name, content, campaign, map, ""), session);
  }

  private HttpRequest multipart(String body, String session) {
    HttpRequest.Builder request =
        session == null
            ? request("/admin/import")
            : anonymous("/admin/import").header("Cookie", session);
    return request
        .header("Accept", "text/html")
        .header("Content-Type", "multipart/form-data; boundary=b")
        .POST(BodyPublishers.ofByteArray(body.getBytes(StandardCharsets.UTF_8)))
        .build();
  }

  private static String body(
      String name, String content, String campaign, String map, String csrf) {
    return field("csrf", csrf)
        + field("campaign", campaign)
        + field("map", map)
        + "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
        + name
        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n"
        + content
        + "\r\n--b--\r\n";
  }

  private static String field(String name, String value) {
    return "--b\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
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
