package io.thintag.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.thintag.api.ApiTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@MicronautTest(transactional = false)
class PagesTest extends ApiTest {
  private static final String PAGE = "/campaigns/khongdi-banrao";
  private static final String TAGS = " #ของดีบ้านเรา #เที่ยวท้องถิ่น #จังหวัดชัยภูมิ";
  private static final int MOST_BYTES = 150 * 1024;

  @BeforeAll
  void importPosts() {
    String posts =
        """
        platform,native_id,url,text,published_at,account_name,likes
        facebook,1,https://www.facebook.com/p/1,"<script>alert(1)</script>%1$s #อำเภอเทพสถิต #อบตบ้านไร่",2025-05-01T08:00:00+07:00,"<b onclick=""x()"">เพจ</b>",7
        facebook,2,https://www.facebook.com/p/2,"ผ้าไหม%1$s #อำเภอบ้านเขว้า",2025-05-02T08:00:00+07:00,เพจสอง,1
        mastodon,3,https://social.example/3,"สวนทุเรียน #ของดีบ้านเรา #จังหวัดเลย",2025-05-03T08:00:00+07:00,สวน,2
        """
            .formatted(TAGS);
    HttpResponse<String> answer =
        send(
            "POST",
            "/api/v1/imports?campaign=khongdi-banrao",
            posts,
            "Content-Type",
            "text/csv; charset=utf-8");
    assertThat(answer.body()).contains("\"stored\":3");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/campaigns",
        PAGE,
        PAGE + "?unit=36",
        PAGE + "?unit=3609",
        PAGE + "?unit=6360903",
        PAGE + "?unit=10",
        PAGE + "?unit=36&lang=en",
        PAGE + "?unit=3609&digits=thai",
        "/campaigns/rueanglao-chumchon"
      })
  void isSoundHtmlWithoutAnythingInline(String address) {
    Document page = page(address);
    assertThat(page.selectFirst("html").attr("lang")).isIn("th", "en");
    assertThat(page.title()).isNotBlank();
    assertThat(page.select("h1")).hasSize(1);
    assertThat(page.select("main > h1, main .head h1")).hasSize(1);
    assertThat(page.select("a.skip").attr("href")).isEqualTo("#main");
    assertThat(page.select("[style], style, script:not([src])")).isEmpty();
    assertThat(page.getAllElements())
        .allSatisfy(
            e ->
                assertThat(e.attributes().asList())
                    .noneMatch(attribute -> attribute.getKey().startsWith("on")));
    assertThat(page.select("table")).allSatisfy(t -> assertThat(t.select("caption")).hasSize(1));
    assertThat(page.select("th:not([scope])")).isEmpty();
    assertThat(page.select("svg[role=img]:not([aria-label])")).isEmpty();
    assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    assertThat(headings(page)).doesNotContain("skipped");
    assertThat(page.select("a[href^=#]"))
        .allSatisfy(a -> assertThat(page.getElementById(a.attr("href").substring(1))).isNotNull());
  }

  @Test
  void leadsFromTheCountryToABodyInThreeClicks() {
    Document country = page(PAGE);
    assertThat(country.select(".map a")).hasSize(77);
    assertThat(country.select("#ranking tbody tr")).hasSize(77);
    String province = link(country, ".map a[aria-label*=ชัยภูมิ]");
    Document chaiyaphum = page(province);
    assertThat(chaiyaphum.select(".map a")).hasSize(16);
    String district = link(chaiyaphum, "#ranking a:containsOwn(เทพสถิต)");
    Document thepSathit = page(district);
    assertThat(thepSathit.selectFirst("h1").text()).isEqualTo("อำเภอเทพสถิต");
    Document body = page(link(thepSathit, "table a:containsOwn(บ้านไร่)"));
    assertThat(body.selectFirst("h1").text()).isEqualTo("องค์การบริหารส่วนตำบลบ้านไร่");
    assertThat(body.select(".crumbs li")).hasSize(5);
    assertThat(body.select("#tags").text())
        .isEqualTo("#ของดีบ้านเรา #เที่ยวท้องถิ่น #จังหวัดชัยภูมิ #อำเภอเทพสถิต #อบตบ้านไร่");
  }

  @Test
  void showsWhatPeopleWroteAsTextOnly() {
    Document page = page(PAGE + "?unit=36");
    assertThat(page.select(".posts .said").eachText())
        .anyMatch(text -> text.startsWith("<script>alert(1)</script>"));
    assertThat(page.select(".posts .who").text()).contains("<b onclick=");
    assertThat(page.select(".posts script, .posts b[onclick]")).isEmpty();
    assertThat(page.select("a[href^=javascript]")).isEmpty();
    assertThat(page.select(".posts a").eachAttr("href")).contains("https://www.facebook.com/p/1");
    assertThat(get(PAGE + "?unit=36&x=%22%3E%3Cscript%3E").body()).doesNotContain("\"><script>");
  }

  @ParameterizedTest
  @CsvSource({
    "'', ranking.rate, descending",
    "&sort=posts&dir=asc, ranking.posts, ascending",
    "&sort=name, ranking.name.district, ascending",
    "&sort=klingon&dir=sideways, ranking.rate, ascending"
  })
  void sortsTheRanking(String query, String heading, String direction) {
    Document page = page(PAGE + "?unit=36" + query);
    Element sorted = page.selectFirst("#ranking th[aria-sort]");
    assertThat(sorted.text()).startsWith(Words.of(Language.TH).get(heading));
    assertThat(sorted.attr("aria-sort")).isEqualTo(direction);
  }

  @Test
  void putsTheBestFirstUnlessAskedOtherwise() {
    assertThat(first(PAGE)).isEqualTo("ชัยภูมิ");
    assertThat(first(PAGE + "?sort=name")).isEqualTo("กระบี่");
    assertThat(first(PAGE + "?sort=name&dir=desc")).isEqualTo("อุบลราชธานี");
    assertThat(first(link(page(PAGE), "#ranking th[aria-sort] a"))).isNotEqualTo("ชัยภูมิ");
  }

  @Test
  void opensADistrictOnThoseWithoutPostsAndNamesThemPolitely() {
    Document page = page(PAGE + "?unit=3609");
    List<String> states = page.select("main table .chip").eachText();
    assertThat(states.get(0)).isIn("ยังไม่พบ", "ไม่ได้สังเกต");
    assertThat(states).contains("ครบ");
    String line = page.select("textarea#line").text();
    assertThat(line).startsWith("เรียน ผู้ประสานงาน อปท. อำเภอเทพสถิต").contains("#ของดีบ้านเรา");
    assertThat(line).doesNotContain("องค์การบริหารส่วนตำบลบ้านไร่");
  }

  @Test
  void keepsTheChoiceOfLanguageAndDigits() {
    HttpResponse<String> chosen = get(PAGE + "?lang=en&digits=thai");
    assertThat(chosen.headers().allValues("Set-Cookie"))
        .anyMatch(c -> c.startsWith("thintag-lang=en") && c.contains("HTTPOnly"))
        .anyMatch(c -> c.startsWith("thintag-digits=thai"));
    Document english = Jsoup.parse(get(PAGE, "Cookie", "thintag-lang=en").body());
    assertThat(english.selectFirst("html").attr("lang")).isEqualTo("en");
    assertThat(english.select(".choices a[lang=th]").attr("href")).isEqualTo(PAGE + "?lang=th");
    Document digits = Jsoup.parse(get(PAGE, "Cookie", "thintag-digits=thai").body());
    assertThat(digits.select(".summary").text()).contains("๓").doesNotContainPattern("[0-9]");
  }

  @Test
  void saysInPlainWordsWhatIsMissing() {
    HttpResponse<String> nothing = get("/nothing", "Accept", "text/html,*/*;q=0.8");
    assertThat(nothing.statusCode()).isEqualTo(404);
    assertThat(nothing.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
    assertThat(Jsoup.parse(nothing.body()).select(".error").text())
        .contains("ไม่พบหน้านี้", "THINTAG-404");
    String missing = Words.of(Language.TH).get("error.campaign");
    assertThat(get("/campaigns/nobody", "Accept", "text/html").body()).contains(missing);
    assertThat(get(PAGE + "?unit=99", "Accept", "text/html").statusCode()).isEqualTo(404);
    assertThat(get("/nothing")).satisfies(isProblem(404, "unknown-path"));
    assertThat(get("/api/v1/nothing", "Accept", "text/html").body()).startsWith("{");
    HttpResponse<String> stranger = send(anonymous(PAGE).header("Accept", "text/html").build());
    assertThat(stranger.statusCode()).isIn(303, 401);
    assertThat(stranger.body()).doesNotContain("summary");
  }

  @Test
  void sendsFilesOnceUnderTheirHash() {
    Document page = page("/");
    List<String> files = page.select("script[src]").eachAttr("src");
    files.addAll(page.select("link[href]").eachAttr("href"));
    assertThat(files)
        .allMatch(file -> file.matches("/assets/[a-z0-9.-]+-[0-9a-f]{12}\\.[a-z0-9]+"));
    for (String file : files) {
      HttpResponse<byte[]> answer = send(anonymous(file).build(), BodyHandlers.ofByteArray());
      assertThat(answer.statusCode()).as(file).isEqualTo(200);
      assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
    }
    String css = send(anonymous(page.select("link[rel=stylesheet]").attr("href")).build()).body();
    assertThat(css).contains("url(/assets/sarabun-thai-400-").doesNotContain("http", "@import");
    assertThat(send(anonymous("/assets/thintag.css").build()).statusCode()).isEqualTo(404);
  }

  @Test
  void staysLightWithTheMapOfTheCountry() throws IOException {
    HttpResponse<byte[]> answer = send(request(PAGE).build(), BodyHandlers.ofByteArray());
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(answer.body());
    }
    assertThat(packed.size()).isLessThan(MOST_BYTES);
  }

  private Document page(String address) {
    HttpResponse<String> answer = get(address, "Accept", "text/html");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Jsoup.parse(answer.body());
  }

  private String first(String address) {
    return page(address).selectFirst("#ranking tbody th").text();
  }

  private static String link(Document page, String selector) {
    Element found = page.selectFirst(selector);
    assertThat(found).as(selector).isNotNull();
    return found.attr("href");
  }

  /** The levels of the headings; «skipped» where one is left out. */
  private static List<String> headings(Document page) {
    int before = 0;
    List<String> found = new ArrayList<>();
    for (Element heading : page.select("h1, h2, h3, h4")) {
      int level = heading.normalName().charAt(1) - '0';
      found.add(level > before + 1 ? "skipped" : heading.normalName());
      before = level;
    }
    return found;
  }
}
