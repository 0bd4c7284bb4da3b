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
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@MicronautTest(transactional = false)
class PostPagesTest extends ApiTest {
  private static final String PAGE = "/campaigns/khongdi-banrao/posts";
  private static final String BODY = "6360903";
  private static final int MANY = 45;

  @Inject Verification verification;

  @BeforeAll
  void importPosts() {
    StringBuilder csv =
        new StringBuilder("platform,native_id,url,text,published_at,account_name,likes\n");
    for (int i = 0; i < MANY; i++) {
      csv.append(
              "mastodon,m%02d,https://s.example/%d,#ของดีบ้านเรา จังหวัดเลย โพสต์ที่ %d,"
                  .formatted(i, i, i))
          .append("2025-05-0%dT08:00:00+07:00,สวน,2\n".formatted(i % 3 + 1));
    }
    csv.append(
        """
        facebook,x,https://www.facebook.com/p/1,"<script>alert(1)</script> #ของดีบ้านเรา จ.ชัยภูมิ อ.เทพสถิต อบต.บ้านไร่ ""><img src=x onerror=alert(1)>",2025-06-01T08:00:00+07:00,"<b onclick=""x()"">เพจ</b>",7
        facebook,a,,#ของดีบ้านเรา จ.ชัยภูมิ อ.เทพสถิต อบต.บ้านไร่ แม่น้ำ,2025-06-02T08:00:00+07:00,เพจ,7
        facebook,b,https://www.facebook.com/p/3,#ของดีบ้านเรา จ.ชัยภูมิ อ.เทพสถิต อบต.บ้านไร่ อบต.วะตะแบก,2025-06-03T08:00:00+07:00,เพจ,7
        facebook,open,https://www.facebook.com/p/4,#ของดีบ้านเรา อบต.บ้านไร่,2025-06-04T08:00:00+07:00,เพจ,7
        facebook,early,https://www.facebook.com/p/5,#ของดีบ้านเรา จังหวัดเลย นานมาแล้ว,2001-06-04T08:00:00+07:00,เพจ,7
        """);
    HttpResponse<String> answer =
        send(
            request("/api/v1/imports?campaign=khongdi-banrao", "Content-Type", "text/csv")
                .POST(BodyPublishers.ofString(csv.toString()))
                .build());
    assertThat(answer.body()).contains("\"rejected\":0");
  }

  @Test
  void pagesWithoutGapsOrDoubles() {
    List<String> links = new ArrayList<>();
    String next = PAGE + "?unit=42";
    int pages = 0;
    while (next != null) {
      Document page = page(next);
      links.addAll(page.select(".post .acts a[target]").eachAttr("href"));
      Element more = page.selectFirst(".more a");
      next = more == null ? null : more.attr("href");
      assertThat(++pages).isLessThan(5);
      assertThat(page.select("a:containsOwn(กลับไปโพสต์ใหม่ที่สุด)")).hasSize(pages == 1 ? 0 : 1);
    }
    assertThat(links).hasSize(MANY).doesNotHaveDuplicates();
    Element more = page(PAGE + "?unit=42").selectFirst(".more a");
    Document rows = page(more.attr("hx-get"));
    assertThat(rows.select("html > body > .post, li.post")).hasSize(20);
    assertThat(rows.select("header, h1")).isEmpty();
    assertThat(get(PAGE + "?cursor=xyz", "Accept", "text/html").statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource({
    "unit=" + BODY + ", 3",
    "unit=3609&platform=mastodon, 0",
    "platform=facebook&certainty=unresolved, 1",
    "unit=none, 1",
    "from=2025-06-02&to=2025-06-03, 2",
    "q=แม่น้ำ, 1",
    "q=100%25, 0",
    "counted=false, 1",
    "counted=all&q=นานมาแล้ว, 1",
    "q=นานมาแล้ว, 0"
  })
  void narrowsToWhatTheAddressSays(String query, int posts) {
    Document page = page(PAGE + "?" + encoded(query));
    assertThat(page.select(".post")).hasSize(posts);
    assertThat(page.select(".empty")).hasSize(posts == 0 ? 1 : 0);
    assertThat(page.select(".criteria li")).isNotEmpty();
    String file = page.select("a[download]").attr("href");
    HttpResponse<String> csv = get(file + "&header=code");
    assertThat(csv.statusCode()).as(csv.body()).isEqualTo(200);
    assertThat(csv.body().lines().count()).isEqualTo(posts + 1);
  }

  @ParameterizedTest
  @CsvSource({
    "from=2025-02-31, from",
    "to=x, to",
    "platform=y, platform",
    "from=2025-06-02&to=2025-06-01, to",
    "q=%01, q"
  })
  void saysWhatItDoesNotUnderstand(String query, String field) {
    Document page = page(PAGE + "?" + query);
    assertThat(page.select("[role=alert]").text())
        .isEqualTo(Words.of(Language.TH).get("posts.wrong." + field));
    assertThat(page.select(".post")).isEmpty();
  }

  @Test
  void findsTheUnitThatWordsMean() {
    HttpResponse<String> one =
        get(PAGE + "?in=" + encoded("อบต.บ้านไร่ เทพสถิต") + "&q=&platform=");
    assertThat(one.statusCode()).isEqualTo(303);
    assertThat(one.headers().firstValue("Location")).contains(PAGE + "?unit=" + BODY);
    Document many = page(PAGE + "?in=" + encoded("บ้านไร่"));
    assertThat(many.select(".hits a").eachAttr("href")).contains(PAGE + "?unit=" + BODY);
    assertThat(many.select(".post")).isEmpty();
    assertThat(page(PAGE + "?in=" + encoded("ไม่มีที่ไหนชื่อนี้")).select(".empty").text())
        .contains("ไม่พบหน่วยพื้นที่ชื่อ");
    Document chosen = page(PAGE + "?unit=" + BODY);
    String label = chosen.select("input[name=in]").attr("value");
    HttpResponse<String> again = get(PAGE + "?unit=" + BODY + "&in=" + encoded(label));
    assertThat(again.headers().firstValue("Location")).contains(PAGE + "?unit=" + BODY);
    HttpResponse<String> cleared = get(PAGE + "?unit=" + BODY + "&in=");
    assertThat(cleared.headers().firstValue("Location")).contains(PAGE);
    assertThat(get(PAGE + "?unit=99", "Accept", "text/html").statusCode()).isEqualTo(404);
  }

  @Test
  void showsWhatPeopleWroteAsTextOnly() {
    String attack = "\"><img src=x onerror=alert(1)><script>alert(2)</script>";
    for (String address :
        List.of(
            PAGE + "?unit=" + BODY,
            PAGE + "?in=" + encoded(attack),
            PAGE + "?q=" + encoded(attack),
            PAGE + "?counted=all&x=" + encoded(attack))) {
      Document page = page(address);
      assertThat(page.select("script:not([src]), img[onerror], b[onclick]")).isEmpty();
      assertThat(page.select("a[href^=javascript]")).isEmpty();
      assertThat(page.select("[style], style")).isEmpty();
    }
    Element post = post(page(PAGE + "?unit=" + BODY), "facebook:x");
    assertThat(post.select(".said").text()).startsWith("<script>alert(1)</script>");
    assertThat(post.select(".who").text()).contains("<b onclick=");
    Element link = post.selectFirst(".acts a[target]");
    assertThat(link.attr("rel")).isEqualTo("noopener noreferrer nofollow");
    assertThat(post(page(PAGE + "?unit=" + BODY), "facebook:a").select(".acts a")).isEmpty();
  }

  @Test
  void marksTheWordsThatLedToTheUnits() {
    Element post = post(page(PAGE + "?unit=" + BODY), "facebook:x");
    assertThat(post.select("mark").text()).contains("บ้านไร่", "เทพสถิต", "ชัยภูมิ");
    assertThat(post.select("mark").text()).doesNotContain("script", "#ของดีบ้านเรา");
    assertThat(post.select(".sure.certain").text()).isEqualTo("แน่ชัด");
    assertThat(post.select(".sure i[aria-hidden]")).hasSize(1);
    assertThat(post.select(".reason").text()).isNotBlank();
    assertThat(post.select(".units").text())
        .contains("องค์การบริหารส่วนตำบลบ้านไร่ อำเภอเทพสถิต จังหวัดชัยภูมิ");
    assertThat(post.select("time").text()).contains("2568");
  }

  @Test
  void givesAPostAwayAndTakesThatBack() {
    String list = PAGE + "?unit=" + BODY;
    Element form = form(list, "facebook:a");
    HttpResponse<String> moved = post("/review/disown", fields(form));
    assertThat(moved.statusCode()).isEqualTo(303);
    Document after = page(moved.headers().firstValue("Location").orElseThrow());
    assertThat(after.select(".outcome.decided .told").text()).contains("ไม่ใช่ของหน่วยใดเลย");
    assertThat(after.select(".post [value=facebook:a]")).isEmpty();
    assertThat(verification.differences()).isEmpty();
    HttpResponse<String> undone =
        post("/review/undo", fields(after.selectFirst("form[data-undoes]")));
    assertThat(undone.statusCode()).isEqualTo(303);
    assertThat(page(list).select(".post [value=facebook:a]")).isNotEmpty();
    assertThat(verification.differences()).isEmpty();
  }

  @Test
  void keepsTheOtherUnitsOfAPostThatIsGivenAway() {
    Element form = form(PAGE + "?unit=" + BODY, "facebook:b");
    HttpResponse<String> told = post("/review/disown", fields(form), "HX-Request", "true");
    assertThat(told.statusCode()).isEqualTo(200);
    Document line = Jsoup.parse(told.body());
    assertThat(line.select("li.outcome .told").text()).contains("ตอนนี้", "วะตะแบก");
    assertThat(page(PAGE + "?q=" + encoded("วะตะแบก")).select(".units").text())
        .contains("วะตะแบก")
        .doesNotContain("บ้านไร่");
    HttpResponse<String> twice = post("/review/disown", fields(form), "HX-Request", "true");
    assertThat(twice.statusCode()).isEqualTo(409);
    assertThat(twice.body()).contains("outcome refused");
    post("/review/undo", fields(line.selectFirst("form")));
    assertThat(page(PAGE + "?q=" + encoded("วะตะแบก")).select(".units").text()).contains("บ้านไร่");
  }

  @ParameterizedTest
  @ValueSource(strings = {"facebook:nobody", "nothing", "", ":x", "facebook:"})
  void knowsNothingOfOtherPosts(String post) {
    HttpResponse<String> answer =
        post("/review/disown", Map.of("post", post, "unit", BODY), "Accept", "text/html");
    assertThat(answer.statusCode()).isEqualTo(404);
  }

  private Document page(String address) {
    HttpResponse<String> answer = get(address, "Accept", "text/html");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Jsoup.parse(answer.body());
  }

  private static Element post(Document page, String id) {
    return page.select(".post input[name=post][value=" + id + "]").first().closest("li");
  }

  private Element form(String list, String post) {
    return page(list).select(".post form:has([value=" + post + "])").first();
  }

  static Map<String, String> fields(Element form) {
    return form.select("input[name]").stream()
        .collect(Collectors.toMap(e -> e.attr("name"), e -> e.attr("value")));
  }

  private HttpResponse<String> post(String path, Map<String, String> form, String... headers) {
    String body =
        form.entrySet().stream()
            .map(
                field ->
                    field.getKey()
                        + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return send(
        request(path, headers)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body))
            .build());
  }

  /** Encodes what no address may hold, and leaves its marks. */
  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8)
        .replace("%3D", "=")
        .replace("%26", "&")
        .replace("%25", "%");
  }
}
