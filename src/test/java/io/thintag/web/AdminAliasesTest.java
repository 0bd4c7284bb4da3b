package io.thintag.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.thintag.access.Caller;
import io.thintag.access.UserDraft;
import io.thintag.access.Users;
import io.thintag.api.ApiTest;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@MicronautTest(transactional = false)
class AdminAliasesTest extends ApiTest {
  private static final String HOME = "/admin/aliases";
  private static final String API = "/api/v1/aliases";
  private static final String BAN_RAI = "6360903";
  private static final String SECRET = "a-long-password";

  @Inject Users users;

  @BeforeAll
  void makeUsers() {
    users.add(
        Caller.commandLine(), new UserDraft("district", "district", "3609", null, null, null));
    users.setPassword(Caller.commandLine(), "district", SECRET);
  }

  @Test
  void teachesAndWithdrawsNames() {
    SoundHtml.check(page(HOME));
    SoundHtml.check(page(HOME + "/new?lang=en"));
    String name = "อบต.<i>ไร่สุดเขต</i>";
    HttpResponse<String> added = post("district", "/new", name, "district");
    assertThat(added.statusCode()).as(added.body()).isEqualTo(303);
    Document list = page(added.headers().firstValue("Location").orElseThrow());
    SoundHtml.check(list);
    assertThat(list.select("[role=status]").text()).contains(name);
    assertThat(list.select("tbody tr").text()).contains(name, "บ้านไร่", "เทพสถิต", "district");
    assertThat(list.select("i")).isEmpty();
    HttpResponse<String> again = post("district", "/new", name, "district");
    assertThat(again.statusCode()).isEqualTo(422);
    Document form = Jsoup.parse(again.body());
    assertThat(form.getElementById("name-error").text()).contains("อยู่แล้ว");
    assertThat(form.select("input[name=name]").val()).isEqualTo(name);
    assertThat(form.select("input[type=hidden][name=unit]").val()).isEqualTo(BAN_RAI);
    SoundHtml.check(form);

    String id = list.select("input[name=id]").val();
    assertThat(as("district", HOME + "/withdraw", "id=" + id).statusCode()).isEqualTo(303);
    assertThat(as("district", HOME + "/withdraw", "id=" + id).statusCode()).isEqualTo(404);
    assertThat(as("district", HOME + "/withdraw", "id=x").statusCode()).isEqualTo(404);
    assertThat(page(HOME).select("tbody tr").text()).contains("ถอนแล้ว");
    assertThat(get("/api/v1/audit?action=alias").body()).contains("alias.add", "alias.withdraw");
  }

  @ParameterizedTest
  @CsvSource({
    "'', province",
    "ของดีบ้านเรา, province",
    "อบต.บ้านไร่, district",
    "#ไร่สุดเขต, district"
  })
  void refusesWhatIsNoName(String name, String within) {
    HttpResponse<String> answer = post("admin", "/new", name, within);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(Jsoup.parse(answer.body()).getElementById("name-error").text()).isNotBlank();
  }

  @Test
  void keepsToTheArea() {
    assertThat(post("district", "/new", "อบต.ไร่กลางดง", "province").statusCode()).isEqualTo(422);
    HttpResponse<String> none = as("admin", HOME + "/new", "name=x&within=district");
    assertThat(Jsoup.parse(none.body()).getElementById("unit-error").text()).isNotBlank();
    String draft = "{\"name\":\"%s\",\"unit\":\"%s\",\"within\":\"%s\"}";
    assertThat(send("POST", API, draft.formatted("อบต.ไร่ปลายนา", BAN_RAI, "36")).statusCode())
        .isEqualTo(201);
    assertThat(send("POST", API, draft.formatted("อบต.ไร่ปลายนา", BAN_RAI, "36")))
        .satisfies(isProblem(400, "invalid-alias"))
        .satisfies(answer -> assertThat(answer.body()).contains("\"field\":\"name\""));
    assertThat(get(API).body()).contains("อบต.ไร่ปลายนา");
  }

  private HttpResponse<String> post(String user, String path, String name, String within) {
    String fields =
        "name="
            + URLEncoder.encode(name, StandardCharsets.UTF_8)
            + "&within="
            + within
            + "&unit="
            + BAN_RAI;
    return as(user, HOME + path, fields);
  }

  private HttpResponse<String> as(String user, String path, String fields) {
    return send(
        anonymous(path)
            .header("Authorization", basic(user, user.equals("admin") ? PASSWORD : SECRET))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Accept", "text/html")
            .POST(BodyPublishers.ofString(fields))
            .build());
  }

  private Document page(String address) {
    HttpResponse<String> answer = get(address, "Accept", "text/html");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Jsoup.parse(answer.body());
  }
}
