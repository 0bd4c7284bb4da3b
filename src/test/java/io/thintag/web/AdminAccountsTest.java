package io.thintag.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.thintag.access.Caller;
import io.thintag.access.UserDraft;
import io.thintag.access.Users;
import io.thintag.api.ApiTest;
import jakarta.inject.Inject;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@MicronautTest(transactional = false)
class AdminAccountsTest extends ApiTest {
  private static final String HOME = "/admin/accounts";
  private static final String API = "/api/v1/accounts";
  private static final String BAN_RAI = "6360903";
  private static final String ELSEWHERE = "6601103";
  private static final String SECRET = "a-long-password";

  @Inject Users users;

  @BeforeAll
  void makeUsers() {
    Map.of("district", "3609", "viewer", "3609")
        .forEach(
            (role, unit) -> {
              users.add(Caller.commandLine(), new UserDraft(role, role, unit, null, null, null));
              users.setPassword(Caller.commandLine(), role, SECRET);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        HOME,
        HOME + "?lang=en",
        HOME + "?unit=3609&platform=web&status=withdrawn",
        HOME + "?in=บ้านไร่",
        HOME + "/new",
        HOME + "/bulk?lang=en",
      })
  void isSoundHtml(String address) {
    SoundHtml.check(page(address.replace("บ้านไร่", "%E0%B8%9A%E0%B9%89%E0%B8%B2%E0%B8%99")));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "-, https://www.facebook.com/abt.banrai.one?fbclid=x, facebook, @abt.banrai.one",
        "-, facebook.com/profile.php?id=100064871234567, facebook, 100064871234567",
        "-, https://web.facebook.com/people/อบต-ก/61550123456789/, facebook, 61550123456789",
        "fb, @ABT.BanRai.Two, facebook, @abt.banrai.two",
        "-, https://www.instagram.com/abt_banrai/, instagram, @abt_banrai",
        "-, https://www.threads.net/@abt_banrai, threads, @abt_banrai",
        "-, https://www.youtube.com/channel/UCabcdefghijklmnopqrstuv, youtube, UCabcdefghijklmnopqrstuv",
        "-, youtube.com/@อบตบ้านไร่, youtube, @อบตบ้านไร่",
        "-, https://www.tiktok.com/@abt.banrai?lang=th, tiktok, @abt.banrai",
        "-, https://twitter.com/AbtBanrai, x, @abtbanrai",
        "-, https://bsky.app/profile/banrai.bsky.social, bluesky, @banrai.bsky.social",
        "mastodon, https://mastodon.in.th/@banrai, mastodon, @banrai@mastodon.in.th",
        "line, @banrai, line, @banrai",
        "web, WWW.BanRai-New.go.th/index.php, web, banrai-new.go.th",
        "facebook, ๑๒๓๔๕๖๗๘, facebook, 12345678",
      })
  void understandsHowPeopleWriteAccounts(
      String platform, String written, String expected, String key) {
    HttpResponse<String> answer = add(platform, written, BAN_RAI);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    assertThat(answer.body())
        .contains(
            "\"platform\":\"" + expected + "\"",
            "\"key\":\"" + key + "\"",
            "\"status\":\"verified\"",
            "\"verifiedBy\":\"admin\"");
    assertThat(add(platform, written, BAN_RAI).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "myspace, @x, platform",
        "-, @abt, platform",
        "youtube, https://www.facebook.com/abt, platform",
        "-, https://www.facebook.com/groups/123456, account",
        "-, https://www.facebook.com/abt/posts/123, account",
        "-, https://www.tiktok.com/@abt/video/7123, account",
        "-, https://www.youtube.com/watch?v=abc, account",
        "web, http://127.0.0.1/, account",
        "web, javascript:alert(1), account",
        "facebook, https://bit.ly/abc, account",
        "facebook, two words, account",
        "facebook, -, account",
      })
  void saysWhatIsNoAccount(String platform, String written, String field) {
    HttpResponse<String> answer = add(platform, written, BAN_RAI);
    assertThat(answer).satisfies(isProblem(400, "invalid-account"));
    assertThat(answer.body()).contains("\"field\":\"" + field + "\"");
  }

  @Test
  void refusesWhatIsAnothersAndWhatLiesOutside() {
    assertThat(add("facebook", "@taken.page", ELSEWHERE).statusCode()).isEqualTo(201);
    assertThat(add("facebook", "https://facebook.com/Taken.Page/", BAN_RAI))
        .satisfies(isProblem(409, "account-taken"))
        .satisfies(answer -> assertThat(answer.body()).contains(ELSEWHERE));
    assertThat(
            as(
                "district",
                "POST",
                API,
                "{\"platform\":\"x\",\"account\":\"@y\",\"unit\":\"" + ELSEWHERE + "\"}",
                "application/json"))
        .satisfies(isProblem(403, "outside-area"));
    assertThat(add("facebook", "@some.page", "9999999"))
        .satisfies(isProblem(400, "invalid-account"));
    HttpResponse<String> list =
        send(
            "POST",
            API + "?dryRun=true",
            """
            [{"platform":"x","account":"@one","unit":"%s"},{"platform":"x","account":"@one","unit":"3609"}]
            """
                .formatted(BAN_RAI));
    assertThat(list.body()).contains("\"dryRun\":true", "\"added\":1", "\"refused\":1", "แถว 1");
    assertThat(get(API + "/x/@one").statusCode()).isNotEqualTo(200);
    assertThat(send("POST", API, "[1]")).satisfies(isProblem(400, "invalid-account"));
  }

  @Test
  void addsVerifiesAndWithdrawsOnPages() {
    HttpResponse<String> refused =
        post("/new", "account=https://facebook.com/watch/&name=<b>x</b>&in=" + BAN_RAI);
    assertThat(refused.statusCode()).isEqualTo(422);
    Document form = Jsoup.parse(refused.body());
    assertThat(form.getElementById("account-error").text()).contains("โพสต์");
    assertThat(form.select("input[name=name]").val()).isEqualTo("<b>x</b>");
    assertThat(form.select("input[type=hidden][name=unit]").val()).isEqualTo(BAN_RAI);
    assertThat(post("/new", "account=facebook.com/page.of.b&in=บ้านไร่").statusCode())
        .isEqualTo(422);

    HttpResponse<String> added =
        post(
            "/new",
            "account=facebook.com/page.of.b&name=<img src=x onerror=alert(1)>&unit=" + BAN_RAI);
    assertThat(added.statusCode()).as(added.body()).isEqualTo(303);
    Document list = page(added.headers().firstValue("Location").orElseThrow());
    SoundHtml.check(list);
    assertThat(list.select("[role=status]").text()).contains("@page.of.b");
    assertThat(list.select("img[src=x]")).isEmpty();
    Element row = row(list, "@page.of.b");
    assertThat(row.text()).contains("<img src=x onerror=alert(1)>", "ยืนยันแล้ว", "admin");
    assertThat(row.select("a").attr("href")).isEqualTo("https://www.facebook.com/page.of.b");

    String mine = "platform=facebook&key=@page.of.b&list-unit=" + BAN_RAI;
    assertThat(post("/withdraw", mine).statusCode()).isEqualTo(303);
    assertThat(post("/withdraw", mine).statusCode()).isEqualTo(404);
    assertThat(row(page(HOME + "?unit=" + BAN_RAI), "@page.of.b").text()).contains("ถอนแล้ว");
    assertThat(get("/api/v1/audit?action=account&what=facebook:@page.of.b").body())
        .contains("account.add", "account.withdraw");
  }

  @Test
  void keepsWhoLookedAtAnAccount() {
    Document list = page(HOME + "?unit=3609&status=unverified");
    Element row = list.select("tbody tr").first();
    String platform = row.select("input[name=platform]").val();
    String key = row.select("input[name=key]").val();
    String sent = "platform=" + platform + "&key=" + key;
    assertThat(as("district", "POST", HOME + "/verify", sent, FORM).statusCode()).isEqualTo(303);
    assertThat(row(page(HOME + "?unit=3609&status=verified"), key).text()).contains("district");
    assertThat(get("/api/v1/audit?action=account.verify").body()).contains(platform + ":" + key);
    assertThat(as("district", "GET", HOME + "?unit=30", "", FORM).statusCode()).isEqualTo(403);
    assertThat(as("viewer", "GET", HOME, "", FORM).statusCode()).isEqualTo(403);
    assertThat(as("viewer", "POST", HOME + "/verify", sent, FORM).statusCode()).isEqualTo(403);
  }

  @Test
  void walksThroughTheListPageByPage() {
    Document first = page(HOME);
    assertThat(first.select("tbody tr")).hasSize(50);
    Document second = page(first.select(".more a.button").attr("href"));
    assertThat(second.select("tbody tr")).hasSize(50);
    assertThat(second.select(".key-text").eachText())
        .doesNotContainAnyElementsOf(first.select(".key-text").eachText());
  }

  private static final String TABLE =
      "\uFEFFแพลตฟอร์ม,บัญชี,รหัสหน่วยพื้นที่,ชื่อบัญชี\r\n"
          + "facebook,@bulk.one,๖๓๖๐๙๐๓,'=cmd()\r\n"
          + "\r\n"
          + "facebook,https://www.facebook.com/Bulk.One,6360903,ซ้ำ\r\n"
          + "facebook,@bulk.one,3609,อีกหน่วย\r\n"
          + "tiktok,@bulk.two,6360903,\"<script>alert(1)</script>\"\r\n"
          + "myspace,@three,6360903,\r\n"
          + "x,@four,6601103,นอกพื้นที่\r\n";

  @Test
  void takesATableAfterShowingWhatComesOfEachRow() {
    HttpResponse<String> preview =
        as("district", "POST", HOME + "/bulk", "action=preview&csv=" + encoded(TABLE), FORM);
    assertThat(preview.statusCode()).as(preview.body()).isEqualTo(200);
    Document page = Jsoup.parse(preview.body());
    SoundHtml.check(page);
    List<Element> rows = page.select("tbody tr");
    assertThat(rows.stream().map(row -> row.select(".chip").text()))
        .containsExactly(
            "เพิ่มได้", "มีอยู่แล้ว", "รับไม่ได้", "เพิ่มได้", "รับไม่ได้", "รับไม่ได้");
    assertThat(rows.stream().map(row -> row.selectFirst("td").text()))
        .containsExactly("2", "4", "5", "6", "7", "8");
    assertThat(rows.get(2).text()).contains("แถว 2");
    assertThat(page.select("script:not([src])")).isEmpty();
    assertThat(get(API + ".csv?unit=" + BAN_RAI).body()).doesNotContain("bulk.two");
    String again = page.getElementById("csv").wholeText();
    HttpResponse<String> applied =
        as("district", "POST", HOME + "/bulk", "action=apply&csv=" + encoded(again), FORM);
    assertThat(Jsoup.parse(applied.body()).select("[role=status]").text())
        .contains("เพิ่มแล้ว 2 บัญชี");
    String csv = get(API + ".csv?header=code&unit=" + BAN_RAI).body();
    assertThat(csv).contains("facebook,'@bulk.one,", "'=cmd()", "tiktok,'@bulk.two,");

    HttpResponse<String> back =
        send("POST", API + ".csv?dryRun=true", csv, "Content-Type", "text/csv; charset=utf-8");
    assertThat(back.body()).contains("\"added\":0", "\"refused\":0", "\"dryRun\":true");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "platform,account\nfacebook,@x\n", "account,unit_code\n"})
  void saysWhyATableCannotBeRead(String table) {
    HttpResponse<String> answer = post("/bulk", "action=apply&csv=" + encoded(table));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(Jsoup.parse(answer.body()).getElementById("csv-error").text()).isNotBlank();
    assertThat(send("POST", API + ".csv", table, "Content-Type", "text/csv"))
        .satisfies(isProblem(400, "invalid-file"));
  }

  @Test
  void refusesMoreThanItTakesAtOnce() {
    String rows = "x,@a,6360903\n".repeat(2_001);
    HttpResponse<String> many = post("/bulk", "csv=" + encoded("platform,account,unit\n" + rows));
    assertThat(many.statusCode()).isEqualTo(422);
    HttpResponse<String> large = post("/bulk", "csv=" + "x".repeat(1_200_000));
    assertThat(large.statusCode()).isEqualTo(413);
    assertThat(Jsoup.parse(large.body()).select("h1").text()).contains("ใหญ่เกินไป");
  }

  @Test
  void takesNoFormWithoutTheTokenOfTheSession() {
    HttpResponse<String> form = send(anonymous("/login").build());
    String before = cookie(form);
    String token = Jsoup.parse(form.body()).select("input[name=csrf]").val();
    HttpResponse<String> in =
        send(
            anonymous("/login")
                .header("Content-Type", FORM)
                .header("Cookie", before)
                .POST(
                    BodyPublishers.ofString("csrf=" + token + "&user=district&password=" + SECRET))
                .build());
    assertThat(in.statusCode()).as(in.body()).isEqualTo(303);
    String session = in.headers().allValues("Set-Cookie").get(0).split(";")[0];
    HttpRequest.Builder page = anonymous(HOME + "/new").header("Cookie", session);
    Document blank = Jsoup.parse(send(page.build()).body());
    String csrf = blank.select("form.edit input[name=csrf]").val();
    assertThat(csrf).isNotBlank();
    String sent = "account=@with.session&platform=facebook&unit=" + BAN_RAI;
    assertThat(send(with(session, sent)).statusCode()).isEqualTo(403);
    assertThat(send(with(session, sent + "&csrf=x")).statusCode()).isEqualTo(403);
    assertThat(send(with(session, sent + "&csrf=" + csrf)).statusCode()).isEqualTo(303);
  }

  private HttpRequest with(String session, String sent) {
    return anonymous(HOME + "/new")
        .header("Cookie", session)
        .header("Content-Type", FORM)
        .POST(BodyPublishers.ofString(sent))
        .build();
  }

  private static String cookie(HttpResponse<String> answer) {
    Matcher cookie =
        Pattern.compile("^[^;]+").matcher(answer.headers().firstValue("Set-Cookie").orElseThrow());
    assertThat(cookie.find()).isTrue();
    return cookie.group();
  }

  private static final String FORM = "application/x-www-form-urlencoded";

  private static Element row(Document page, String key) {
    return page.select("tbody tr").stream()
        .filter(row -> row.text().contains(key))
        .findFirst()
        .orElseThrow(() -> new AssertionError(page.body().text()));
  }

  private static String encoded(String text) {
    return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
  }

  private HttpResponse<String> add(String platform, String written, String unit) {
    String json =
        "{\"unit\":\"%s\"%s%s}"
            .formatted(
                unit,
                platform == null ? "" : ",\"platform\":\"" + platform + "\"",
                written == null ? "" : ",\"account\":\"" + written + "\"");
    return send("POST", API, json);
  }

  private HttpResponse<String> post(String path, String fields) {
    return as("admin", "POST", HOME + path, fields, FORM);
  }

  private HttpResponse<String> as(
      String user, String method, String path, String body, String type) {
    HttpRequest.Builder request =
        anonymous(path)
            .header("Authorization", basic(user, user.equals("admin") ? PASSWORD : SECRET))
            .header("Content-Type", type)
            .header("Accept", type.equals(FORM) ? "text/html" : "application/json");
    return send(
        (method.equals("GET")
                ? request.GET()
                : request.method(method, BodyPublishers.ofString(body)))
            .build());
  }

  private Document page(String address) {
    HttpResponse<String> answer = get(address, "Accept", "text/html");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Jsoup.parse(answer.body());
  }
}
