package io.thintag.collect.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.json.JsonMapper;
import io.thintag.collect.Item;
import io.thintag.collect.Recorded;
import io.thintag.collect.WireResponse;
import io.thintag.post.Account;
import io.thintag.post.Post;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ArticleTest {
  private static final URI AT = URI.create("http://www.banrai.example/news/1?utm_source=line#top");
  private static final Account ACCOUNT = new Account("web", "banrai.example", null, null);

  @Test
  void readsAnArticleByItsJsonLd() {
    Post post =
        post(
            """
            <script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"อบต."},
            {"@type":["Thing","NewsArticle"],"headline":"งานวัด &amp; ของดี","datePublished":"2569-08-01T09:00:00+07:00",
            "dateModified":"2026-08-02T09:00:00+07:00","articleBody":"ไปเที่ยว\\n#ของดีบ้านเรา"}]}</script>
            <article><h1>อื่น</h1><time datetime="2020-01-01">เก่า</time></article>""");

    assertThat(post.text()).isEqualTo("งานวัด & ของดี\nไปเที่ยว\n#ของดีบ้านเรา");
    assertThat(post.publishedAt()).isEqualTo(Instant.parse("2026-08-01T02:00:00Z"));
    assertThat(post.editedAt()).isEqualTo(Instant.parse("2026-08-02T02:00:00Z"));
  }

  @Test
  void passesOverJsonLdThatIsNoneAndThingsThatAreNoArticles() {
    Post post =
        post(
            """
            <script type="application/ld+json">oops</script>
            <script type="application/ld+json">null</script>
            <script type="application/ld+json">[{"@type":"BreadcrumbList"},{"@type":"BlogPosting","headline":"ข่าว",
            "datePublished":"2026-08-01"}]</script><main><article><p>เนื้อความ</p></article></main>""");

    assertThat(post.text()).isEqualTo("ข่าว\nเนื้อความ");
  }

  @Test
  void readsAnArticleByOpenGraph() {
    Item item =
        item(
            Recorded.text("web/opengraph_prefixes.html"),
            URI.create("https://www.eventeducation.com/test.php?id=3"),
            PageSite.unknown(AT));

    Post post = ((Item.Found) item).post();
    assertThat(post.key().nativeId()).isEqualTo("https://www.eventeducation.com/test.php");
    assertThat(post.text())
        .startsWith("Himanshu's Open Graph Protocol\nEvent Education provides free courses");
    assertThat(post.publishedAt()).isEqualTo(Instant.parse("2012-04-05T02:50:00Z"));
    assertThat(post.editedAt()).isEqualTo(Instant.parse("2016-12-13T19:35:52Z"));
  }

  @Test
  void readsAnArticleByItsElementsAndLeavesOutWhatStandsBeside() {
    Post post =
        post(
            """
            <h1>ข่าว</h1><article><nav>หน้าแรก</nav><p>หนึ่ง<br>สอง</p><aside>โฆษณา</aside>
            <form><button>แชร์</button></form></article><time>๑ สิงหาคม ๒๕๖๙</time>""");

    assertThat(post.text()).isEqualTo("ข่าว\nหนึ่ง\nสอง");
    assertThat(post.publishedAt()).isEqualTo(Instant.parse("2026-07-31T17:00:00Z"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <link rel="canonical" href="/news/9">                            | http://www.banrai.example/news/9
          <link rel="canonical" href="http://banrai.example/ข่าว/9?a=1#b"> | http://banrai.example/%E0%B8%82%E0%B9%88%E0%B8%B2%E0%B8%A7/9?a=1
          <meta property="og:url" content="http://www.banrai.example/n/9?fbclid=x&b=2"> | http://www.banrai.example/n/9?b=2
          <link rel="canonical" href="http://www.banrai.example/">         | http://www.banrai.example/news/1
          <link rel="canonical" href="http://www.banrai.example/news">     | http://www.banrai.example/news/1
          <link rel="canonical" href="http://elsewhere.example/9">         | http://www.banrai.example/news/1
          <link rel="canonical" href="javascript:x">                       | http://www.banrai.example/news/1
          """)
  void isKnownByTheAddressThatThePageCallsItsOwnIfThatCanBeBelieved(String head, String id) {
    assertThat(post(head + "<h1>ข่าว</h1><time>2026-08-01</time>").key().nativeId()).isEqualTo(id);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <h1>ข่าว</h1>                     | date is missing
          <h1>ข่าว</h1><time>เมื่อวาน</time>  | date is no date: เมื่อวาน
          <time>2026-08-01</time>          | title and body are missing
          """)
  void namesWhatAnArticleLacks(String html, String reason) {
    assertThat(item(html, AT, PageSite.unknown(URI.create("http://www.banrai.example/news"))))
        .isEqualTo(new Item.Broken("http://www.banrai.example/news/1", reason, 0));
  }

  @Test
  void followsTheSitesOwnSelectorsAndSaysIfOneFindsNothing() {
    PageSite site = new PageSite("s", AT, null, ".t", ".b", ".d", null, "5301001");
    String html = "<b class=t>ข่าว</b><div class=b>เนื้อ</div><i class=d>12/06/2568 10.30 น.</i>";

    Item.Found found = (Item.Found) item(html, AT, site);

    assertThat(found.post().text()).isEqualTo("ข่าว\nเนื้อ");
    assertThat(found.post().publishedAt()).isEqualTo(Instant.parse("2025-06-12T03:30:00Z"));
    assertThat(found.claimedUnit()).isEqualTo("5301001");
    assertThat(item(html.replace("class=d", ""), AT, site).toString())
        .contains("date selector «.d» finds nothing");
  }

  private static Post post(String html) {
    PageSite site = PageSite.unknown(URI.create("http://www.banrai.example/news"));
    return ((Item.Found) item(html, AT, site)).post();
  }

  private static Item item(String html, URI at, PageSite site) {
    WireResponse response = new WireResponse(at, 200, Map.of(), new byte[0], Instant.EPOCH);
    return new Article(Jsoup.parse(html), response, site, JsonMapper.createDefault()).item(ACCOUNT);
  }
}
