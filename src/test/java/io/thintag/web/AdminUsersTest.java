package io.thintag.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.thintag.access.Caller;
import io.thintag.access.UserDraft;
import io.thintag.access.Users;
import io.thintag.api.ApiTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@MicronautTest(transactional = false)
class AdminUsersTest extends ApiTest {
  private static final String HOME = "/admin/users";
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String SECRET = "a-long-password";
  private static final String BAN_RAI = "6360903";

  @Inject Users users;

  @BeforeAll
  void makeUsers() {
    Caller admin = Caller.commandLine();
    users.add(admin, new UserDraft("p36", "province", "36", null, null, null));
    users.setPassword(admin, "p36", SECRET);
    users.add(admin, new UserDraft("other-province", "province", "36", null, null, null));
    users.add(admin, new UserDraft("d3001", "district", "3001", null, "en", null));
    users.add(admin, new UserDraft("d3609", "district", "3609", null, null, null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "?lang=en",
        "?q=d3&role=district",
        "?q=nobody-here",
        "/new?lang=en",
        "/d3609",
        "/d3001?lang=en"
      })
  void isSoundHtml(String address) {
    SoundHtml.check(page(HOME + address));
  }

  @Test
  void findsUsersByNameRoleAndUnit() {
    assertThat(names(HOME + "?q=d3")).containsExactly("d3001", "d3609");
    assertThat(names(HOME + "?role=province")).contains("p36").doesNotContain("d3609");
    assertThat(names(HOME + "?unit=36&role=district")).containsExactly("d3609");
    Document mine = Jsoup.parse(as("p36", "GET", HOME, "").body());
    assertThat(mine.select("tbody th").eachText())
        .contains("d3609", "other-province")
        .doesNotContain("d3001", "admin");
    assertThat(mine.select("tbody th a").eachText()).contains("d3609").doesNotContain("p36");
    assertThat(as("p36", "GET", HOME + "?unit=30", "").statusCode()).isEqualTo(403);
    assertThat(as("p36", "GET", HOME + "/d3001", "").statusCode()).isEqualTo(404);
    assertThat(as("p36", "GET", HOME + "/other-province", "").statusCode()).isEqualTo(404);
    assertThat(get("/api/v1/users.csv?header=code&role=district").body())
        .contains("name,role,unit_code,disabled,locale,created_at,last_sign_in_at\r\n")
        .contains("d3609,district,3609,false,th,")
        .doesNotContain("p36,");
    assertThat(get("/api/v1/users?q=d36").body()).contains("d3609").doesNotContain("d3001");
    assertThat(get("/api/v1/users?role=king")).satisfies(isProblem(400, "invalid-parameter"));
  }

  @Test
  void addsAUserAndShowsTheLinkOnce() {
    HttpResponse<String> added =
        as("p36", "POST", HOME + "/new", "name=somsri&role=body&locale=th&unit=" + BAN_RAI);
    assertThat(added.statusCode()).as(added.body()).isEqualTo(200);
    assertThat(added.headers().firstValue("Cache-Control").orElseThrow()).isEqualTo("no-store");
    String link = Jsoup.parse(added.body()).select(".once code").text();
    assertThat(link).startsWith("http").contains("/password/");
    assertThat(send(anonymous(URI.create(link).getPath()).build()).body())
        .contains("type=\"password\"");
    assertThat(page(HOME + "/somsri").select(".once")).isEmpty();
    assertThat(row("somsri").text()).contains("อปท.", "บ้านไร่", "ยังไม่เคย", "ใช้งานได้");
    Document again = Jsoup.parse(as("p36", "POST", HOME + "/somsri/link", "").body());
    assertThat(again.select(".once code").text()).isNotEqualTo(link);
    assertThat(send(anonymous(URI.create(link).getPath()).build()).statusCode()).isEqualTo(404);
    assertThat(get("/api/v1/audit?who=p36&what=somsri").body())
        .contains("user.create", "user.passwordLink")
        .doesNotContain(link.substring(link.lastIndexOf('/') + 1));
  }

  @Test
  void keepsWhatWasTypedAndSaysBesideTheFieldWhatIsWrong() {
    Document form =
        refused(422, as("admin", "POST", HOME + "/new", "name=<b>Ban&role=body&unit=" + BAN_RAI));
    assertThat(form.select("input[name=name]").val()).isEqualTo("<b>Ban");
    assertThat(form.getElementById("name-error").text()).contains("อักษรอังกฤษ");
    assertThat(form.select("b:containsOwn(Ban)")).isEmpty();
    assertThat(form.select("#role option[selected]").val()).isEqualTo("body");
    assertThat(form.select("input[type=hidden][name=unit]").val()).isEqualTo(BAN_RAI);
    SoundHtml.check(form);
    Document level =
        refused(422, as("admin", "POST", HOME + "/new", "name=level&role=district&unit=36"));
    assertThat(level.getElementById("unit-error").text()).isNotBlank();
    refused(409, as("admin", "POST", HOME + "/new", "name=d3609&role=district&unit=3609"));
    refused(403, as("p36", "POST", HOME + "/new", "name=x1&role=district&unit=3001"));
    refused(403, as("p36", "POST", HOME + "/new", "name=x2&role=admin"));
    Document which =
        refused(
            422,
            as(
                "admin",
                "POST",
                HOME + "/new",
                "name=which&role=body&in=" + URLEncoder.encode("บ้านไร่", StandardCharsets.UTF_8)));
    SoundHtml.check(which);
    String pick = which.select("input[name=pick]").first().val();
    assertThat(
            as("admin", "POST", HOME + "/new", "name=which&role=body&in=x&pick=" + pick)
                .statusCode())
        .isIn(200, 422);
  }

  @Test
  void changesAndDisablesUsers() {
    users.add(
        Caller.commandLine(), new UserDraft("tochange", "district", "3609", null, null, null));
    assertThat(as("p36", "POST", HOME + "/tochange", "role=viewer&unit=36&locale=en").statusCode())
        .isEqualTo(303);
    assertThat(row("tochange").text()).contains("ผู้ดูข้อมูล", "ชัยภูมิ", "อังกฤษ");
    assertThat(as("p36", "POST", HOME + "/tochange", "disabled=true").statusCode()).isEqualTo(303);
    assertThat(row("tochange").text()).contains("ปิดอยู่", "ผู้ดูข้อมูล");
    assertThat(as("p36", "POST", HOME + "/tochange", "disabled=false").statusCode()).isEqualTo(303);
    Document own = refused(403, as("admin", "POST", HOME + "/admin", "disabled=true"));
    assertThat(own.select("[role=alert]").text()).contains("ของตนเอง");
  }

  @Test
  void makesTokensShownOnceAndRevokesThem() {
    Document wrong = refused(422, as("admin", "POST", HOME + "/d3609/tokens", "name=&days=5"));
    assertThat(wrong.getElementById("name-error").text()).isNotBlank();
    refused(422, as("admin", "POST", HOME + "/d3609/tokens", "name=x&days=๕"));
    HttpResponse<String> made =
        as("admin", "POST", HOME + "/d3609/tokens", "name=<i>dash</i>&scope=read&days=30");
    assertThat(made.headers().firstValue("Cache-Control").orElseThrow()).isEqualTo("no-store");
    Document page = Jsoup.parse(made.body());
    String secret = page.select(".once code").text();
    assertThat(secret).startsWith("tt_");
    assertThat(page.select("i")).isEmpty();
    assertThat(
            send(anonymous("/api/v1/campaigns").header("Authorization", "Bearer " + secret).build())
                .statusCode())
        .isEqualTo(200);
    Document later = page(HOME + "/d3609");
    assertThat(later.text()).contains("<i>dash</i>").doesNotContain(secret);
    String revoke = later.select("form[action$=/revoke]").attr("action");
    assertThat(as("admin", "POST", revoke, "").statusCode()).isEqualTo(303);
    assertThat(as("admin", "POST", revoke, "").statusCode()).isEqualTo(404);
    assertThat(page(HOME + "/d3609").text()).contains("เพิกถอนแล้ว");
  }

  private static Document refused(int status, HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return Jsoup.parse(answer.body());
  }

  private java.util.List<String> names(String address) {
    return page(address).select("tbody th").eachText();
  }

  private Element row(String name) {
    return page(HOME + "?q=" + name).select("tbody tr").first();
  }

  private HttpResponse<String> as(String user, String method, String path, String body) {
    HttpRequest.Builder request =
        anonymous(path)
            .header("Authorization", basic(user, user.equals("admin") ? PASSWORD : SECRET))
            .header("Content-Type", FORM)
            .header("Accept", "text/html");
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
