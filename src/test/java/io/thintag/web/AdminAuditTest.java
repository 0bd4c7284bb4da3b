package io.thintag.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.thintag.access.Audit;
import io.thintag.access.Caller;
import io.thintag.access.Role;
import io.thintag.access.UserDraft;
import io.thintag.access.Users;
import io.thintag.api.ApiTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@MicronautTest(transactional = false)
class AdminAuditTest extends ApiTest {
  private static final String HOME = "/admin/audit";

  @Inject Audit audit;
  @Inject Users users;

  @BeforeAll
  void doThings() {
    Caller somsak = new Caller("somsak", Role.PROVINCE, "36", "192.0.2.7");
    for (int i = 0; i < 60; i++) {
      audit.write(somsak, "source.run", "many", null, Map.of("number", i, "unit", "6360903"));
    }
    audit.write(
        somsak,
        "campaign.change",
        "<b>slug</b>",
        Map.of("name", "ชื่อเดิม", "scope", "36", "tags", java.util.List.of("a", "b")),
        Map.of("name", "<script>alert(1)</script>", "scope", "36"));
    audit.write(somsak, "import.take", "=cmd()", null, "100%_done");
    for (String role : new String[] {"district", "body", "viewer"}) {
      String unit = role.equals("body") ? "6360903" : "3609";
      users.add(Caller.commandLine(), new UserDraft(role, role, unit, null, null, null));
      users.setPassword(Caller.commandLine(), role, "a-long-password");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "?lang=en", "?who=nobody", "?from=2568-01-01&q=x", "?action=campaign&what=x"})
  void isSoundHtml(String query) {
    SoundHtml.check(page(HOME + query));
  }

  @Test
  void showsWhatChangedFieldByField() {
    Document page = page(HOME + "?action=campaign.change");
    assertThat(page.select(".deeds > li")).hasSize(1);
    Element deed = page.select(".deeds > li").first();
    assertThat(deed.text()).contains("แก้แคมเปญ", "<b>slug</b>", "somsak", "192.0.2.7");
    assertThat(deed.select("tbody tr").eachText())
        .containsExactlyInAnyOrder("ชื่อ ชื่อเดิม <script>alert(1)</script>", "แฮชแท็ก a, b –");
    assertThat(page.select("script:not([src])")).isEmpty();
    assertThat(page(deed.select("a").attr("href")).select(".deeds > li")).hasSize(1);
  }

  @Test
  void searchesByWhoWhatWordsAndPeriod() {
    assertThat(deeds("?q=ALERT(1)")).hasSize(1);
    assertThat(deeds("?q=100%25_done")).hasSize(1);
    assertThat(deeds("?q=1%25_d")).isEmpty();
    assertThat(deeds("?who=somsak&action=import")).hasSize(1);
    assertThat(deeds("?who=somsak&to=2020-01-01")).isEmpty();
    assertThat(page(HOME + "?from=2026-13-01").select("[aria-invalid=true]").attr("name"))
        .isEqualTo("from");
    Document found = page(HOME + "?what=%3Dcmd()");
    HttpResponse<String> csv = get(found.select("a[download]").attr("href") + "&header=code");
    assertThat(csv.body().lines()).hasSize(2);
    assertThat(csv.body()).contains("'=cmd()");
  }

  @Test
  void walksThroughTheRecordPageByPage() {
    Document first = page(HOME + "?what=many");
    assertThat(first.select(".deeds > li")).hasSize(50);
    assertThat(first.select(".deeds > li").first().text())
        .contains("เทพสถิต จังหวัดชัยภูมิ (6360903)");
    Document second = page(first.select(".more a.button").attr("href"));
    assertThat(second.select(".deeds > li")).hasSize(10);
    assertThat(get(HOME + "?after=x", "Accept", "text/html").statusCode()).isEqualTo(404);
  }

  @Test
  void showsDoorsOnlyToThoseWhoMayGoThrough() {
    assertThat(page("/admin").select(".doors a").eachAttr("href"))
        .containsExactly(
            "/admin/campaigns",
            "/admin/users",
            "/admin/accounts",
            "/admin/aliases",
            "/admin/import",
            "/admin/audit",
            "/check");
    SoundHtml.check(page("/admin?lang=en"));
    Document district = as("district", "/admin");
    assertThat(district.select(".doors a").eachAttr("href"))
        .containsExactly("/admin/accounts", "/admin/aliases", "/check");
    assertThat(district.select(".top nav a").eachAttr("href"))
        .containsExactly("/campaigns", "/review", "/sources", "/admin");
    for (String role : new String[] {"body", "viewer"}) {
      assertThat(as(role, "/campaigns").select(".top nav a").eachAttr("href"))
          .containsExactly("/campaigns", "/sources");
    }
  }

  private org.jsoup.select.Elements deeds(String query) {
    return page(HOME + query).select(".deeds > li");
  }

  private Document as(String user, String path) {
    HttpResponse<String> answer =
        send(
            anonymous(path)
                .header("Authorization", basic(user, "a-long-password"))
                .header("Accept", "text/html")
                .build());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Jsoup.parse(answer.body());
  }

  private Document page(String address) {
    HttpResponse<String> answer = get(address, "Accept", "text/html");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Jsoup.parse(answer.body());
  }
}
