package io.thintag.collect.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thintag.collect.Cursor;
import io.thintag.collect.FakeSite;
import io.thintag.collect.Item;
import io.thintag.collect.Query;
import io.thintag.collect.Recorded;
import io.thintag.collect.SourceException;
import io.thintag.collect.SourcePage;
import io.thintag.collect.text.Characters;
import io.thintag.collect.wire.TestWires;
import io.thintag.post.Account;
import io.thintag.post.Engagement;
import io.thintag.post.MediaKind;
import io.thintag.post.Post;
import io.thintag.post.PostKey;
import java.net.URI;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.List;
import mockwebserver3.MockResponse;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FeedSourceTest {
  private static final Account WEBSITE = new Account("web", "banrai.example", null, "อบต.บ้านไร่");
  private static final Instant FROM = Instant.parse("2025-03-20T00:00:00Z");

  private final FakeSite site = new FakeSite();
  private final TestWires wires = new TestWires();

  @AfterEach
  void close() {
    wires.close();
    site.close();
  }

  @Test
  void readsARecordedYouTubeChannel() throws Exception {
    serve(Recorded.text("youtube/channel_feed.xml").getBytes(UTF_8), "text/xml; charset=UTF-8");
    Account channel = new Account("youtube", "UCsXVk37bltHxD1rDPwtNM8Q", null, null);

    List<Item> items = fetch(channel, Cursor.START).items();

    assertThat(items).hasSize(15).allMatch(Item.Found.class::isInstance);
    Post post = ((Item.Found) items.get(0)).post();
    assertThat(post.key()).isEqualTo(new PostKey("youtube", "zg40FHOAqC0"));
    assertThat(post.text())
        .startsWith("Jupiter Made Earth Possible\nJupiter once wandered")
        .contains("\n#kurzgesagt\n#inanutshell #kurzgesagt_inanutshell")
        .contains("Sources & further reading:");
    assertThat(post.account())
        .isEqualTo(
            new Account("youtube", "UCsXVk37bltHxD1rDPwtNM8Q", null, "Kurzgesagt – In a Nutshell"));
    assertThat(post.url()).isEqualTo(URI.create("https://www.youtube.com/shorts/zg40FHOAqC0"));
    assertThat(post.publishedAt()).isEqualTo(Instant.parse("2026-01-22T15:01:42Z"));
    assertThat(post.engagement().views()).isPositive();
    assertThat(post.engagement().likes()).isPositive();
    assertThat(post.engagement().comments()).isNull();
    assertThat(post.media()).isEqualTo(MediaKind.VIDEO);
  }

  @Test
  void keepsTheAccountOfAChannelAsItIsRegistered() throws Exception {
    serve(Recorded.bytes("youtube/channel_feed.xml"), "text/xml");
    Account byHandle = new Account("youtube", null, "@banrai", "อบต.บ้านไร่");

    Item first = fetch(byHandle, Cursor.START).items().get(0);

    assertThat(((Item.Found) first).post().account()).isEqualTo(byHandle);
  }

  @Test
  void doesNotBelieveYouTubeThatAChannelIsGone() {
    site.always(FakeSite.answer(404, Recorded.text("youtube/channel_feed_404.html")));

    assertThatThrownBy(() -> fetch(new Account("youtube", "UCx", null, null), Cursor.START))
        .isInstanceOf(SourceException.Unavailable.class);
    assertThatThrownBy(() -> fetch(WEBSITE, Cursor.START))
        .isInstanceOf(SourceException.NotFound.class);
  }

  @Test
  void readsAnItemOfRss() throws Exception {
    serve(
        rss(
            """
            <item><title>งานวัด &amp; ของดี</title><link>/news/1</link>
            <guid isPermaLink="false">https://banrai.example/?p=1</guid>
            <pubDate>Sat, 01 Aug 2569 09:00:00 +0700</pubDate>
            <description>สั้น</description>
            <content:encoded><![CDATA[<p>ไปเที่ยว<br>#ของดีบ้านเรา</p><p>#มหาดไทย</p>]]></content:encoded>
            <enclosure url="https://banrai.example/a.jpg" type="image/jpeg" length="1"/></item>"""));

    assertThat(fetch(WEBSITE, Cursor.START).items())
        .containsExactly(
            new Item.Found(
                new Post(
                    new PostKey("web", "https://banrai.example/?p=1"),
                    "งานวัด & ของดี\nไปเที่ยว\n#ของดีบ้านเรา\n#มหาดไทย",
                    List.of(),
                    WEBSITE,
                    site.url("/news/1"),
                    Instant.parse("2026-08-01T02:00:00Z"),
                    null,
                    Engagement.UNKNOWN,
                    MediaKind.IMAGE,
                    false)));
  }

  @Test
  void readsAnItemOfRss1() throws Exception {
    serve(
        """
        <?xml version="1.0"?><rdf:RDF xmlns="http://purl.org/rss/1.0/"><channel rdf:about="http://b.example/">
        <title>อบต.</title></channel><item rdf:about="http://b.example/1"><title>ข่าว</title>
        <link>http://b.example/1</link><dc:date>2026-07-01T10:00:00+07:00</dc:date></item></rdf:RDF>""");

    Post post = onlyPost();

    assertThat(post.key().nativeId()).isEqualTo("http://b.example/1");
    assertThat(post.publishedAt()).isEqualTo(Instant.parse("2026-07-01T03:00:00Z"));
  }

  @Test
  void readsAnEntryOfAtom() throws Exception {
    serve(
        """
        <?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>อบต.</title><entry>
        <id>tag:b.example,2026:1</id><title type="html">ข่าว &amp;amp; งาน</title>
        <link rel="edit" href="/edit"/><link href="/1"/>
        <published>2026-07-01T10:00:00+07:00</published><updated>2026-07-02T10:00:00+07:00</updated>
        <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>หนึ่ง</p><p>สอง</p></div></content>
        </entry></feed>""");

    Post post = onlyPost();

    assertThat(post.key().nativeId()).isEqualTo("tag:b.example,2026:1");
    assertThat(post.text()).isEqualTo("ข่าว & งาน\nหนึ่ง\nสอง");
    assertThat(post.url()).isEqualTo(site.url("/1"));
    assertThat(post.editedAt()).isEqualTo(Instant.parse("2026-07-02T03:00:00Z"));
  }

  @Test
  void survivesStrayAmpersandsUnknownEntitiesAndJunkBeforeTheDeclaration() throws Exception {
    serve(
        "\n\n"
            + rss(
                """
                <item><title>A & B &nbsp; &หก; C</title><link>http://b.example/?a=1&b=2</link>
                <pubDate>Sat, 01 Aug 2026 09:00:00 +0700</pubDate></item>""")
            + "<!-- made in 3 seconds -->");

    Post post = onlyPost();

    assertThat(post.text()).isEqualTo("A & B &หก; C");
    assertThat(post.key().nativeId()).isEqualTo("http://b.example/?a=1&b=2");
  }

  @ParameterizedTest
  @CsvSource({
    "windows-874,windows-874,windows-874",
    "windows-874,UTF-8,''",
    "windows-874,tis-620,UTF-8",
    "UTF-8,windows-874,''",
    "windows-874,'',''"
  })
  void readsThaiThroughWrongCharsets(String written, String declared, String header)
      throws Exception {
    String declaration =
        declared.isEmpty() ? "" : "<?xml version=\"1.0\" encoding=\"" + declared + "\"?>";
    Charset charset = written.equals("UTF-8") ? UTF_8 : Characters.WINDOWS_874;
    String feed =
        declaration
            + """
            <rss><channel><item><title>องค์การบริหารส่วนตำบลบ้านไร่</title><link>http://b.example/1</link>
            <pubDate>Sat, 01 Aug 2026 09:00:00 +0700</pubDate></item></channel></rss>""";
    serve(feed.getBytes(charset), header.isEmpty() ? "text/xml" : "text/xml; charset=" + header);

    assertThat(onlyPost().text()).isEqualTo("องค์การบริหารส่วนตำบลบ้านไร่");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <title>ข่าว</title><guid>a:1</guid>                                       | pubDate is missing
          <title>ข่าว</title><guid>a:1</guid><pubDate>เมื่อวาน</pubDate>              | pubDate is no date: เมื่อวาน
          <title>ข่าว</title><guid>a:1</guid><pubDate>03 Aug 2026 00:00:01 GMT</pubDate> | lies in the future
          <title>ข่าว</title><pubDate>01 Aug 2026 00:00:01 GMT</pubDate>             | guid and link are missing
          <guid>a:1</guid><pubDate>01 Aug 2026 00:00:01 GMT</pubDate>               | title and description are missing
          """)
  void namesWhatAnItemLacks(String item, String reason) throws Exception {
    serve(rss("<item>" + item + "</item>"));

    assertThat(fetch(WEBSITE, Cursor.START).items())
        .singleElement()
        .isInstanceOfSatisfying(
            Item.Broken.class, broken -> assertThat(broken.reason()).contains(reason));
  }

  @Test
  void makesAGuidThatIsAMereNumberUnique() throws Exception {
    serve(
        rss(
            "<item><title>ข่าว</title><guid>17</guid>"
                + "<pubDate>01 Aug 2026 00:00:01 GMT</pubDate></item>"));

    assertThat(onlyPost().key().nativeId()).isEqualTo(site.url("/feed/") + "#17");
  }

  @Test
  void doesNotAskForAFeedTwiceThatHasNotChanged() throws Exception {
    String feed =
        rss(
            "<item><title>ข่าว</title><guid>a:1</guid>"
                + "<pubDate>01 Aug 2026 00:00:01 GMT</pubDate></item>");
    String since = "Sat, 01 Aug 2026 00:00:01 GMT";
    site.answering(
        request -> {
          boolean same =
              "W/\"a&b=c\"".equals(request.getHeaders().get("If-None-Match"))
                  && since.equals(request.getHeaders().get("If-Modified-Since"));
          return same
              ? FakeSite.answer(304, "")
              : FakeSite.answer(200, feed, "ETag", "W/\"a&b=c\"", "Last-Modified", since);
        });

    SourcePage first = fetch(WEBSITE, Cursor.START);
    SourcePage second = fetch(WEBSITE, first.next());

    assertThat(first.items()).hasSize(1);
    assertThat(second).isEqualTo(new SourcePage(List.of(), first.next(), false));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<?xml version=\"1.0\"?><rss><channel><item><title>ข่าว</title></item><item><ti",
        "<rss><channel><item><title>ข่าว</title><link>http://b.example/</link></item></channel>",
        "<!DOCTYPE html><html><head><title>404</title></head><body>feed</body></html>",
        "{\"feed\":[]}",
        "",
        "PDF-1.4"
      })
  void takesNoCutOffOrOtherDocumentForAFeed(String body) {
    serve(body);

    assertThatThrownBy(() -> fetch(WEBSITE, Cursor.START))
        .isInstanceOf(SourceException.Unreadable.class);
  }

  @Test
  void obeysRobotsOfWebsites() {
    site.answering(
        request ->
            request.getTarget().equals("/robots.txt")
                ? FakeSite.answer(200, "User-agent: *\nDisallow: /feed/")
                : FakeSite.answer(200, rss("")));

    assertThatThrownBy(() -> fetch(WEBSITE, Cursor.START))
        .isInstanceOf(SourceException.Refused.class);
  }

  private static String rss(String items) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss version=\"2.0\"><channel>"
        + "<title>อบต.</title><link>http://b.example/</link>"
        + items
        + "</channel></rss>";
  }

  private void serve(String feed) {
    serve(feed.getBytes(UTF_8), "application/rss+xml");
  }

  private void serve(byte[] feed, String contentType) {
    site.answering(
        request ->
            request.getTarget().equals("/feed/")
                ? new MockResponse.Builder()
                    .addHeader("Content-Type", contentType)
                    .body(new Buffer().write(feed))
                    .build()
                : FakeSite.answer(404, ""));
  }

  private Post onlyPost() throws SourceException {
    List<Item> items = fetch(WEBSITE, Cursor.START).items();
    assertThat(items).singleElement().isInstanceOf(Item.Found.class);
    return ((Item.Found) items.get(0)).post();
  }

  private SourcePage fetch(Account account, Cursor cursor) throws SourceException {
    return new FeedSource()
        .fetch(new Query.KnownAccount(account, site.url("/feed/"), FROM), cursor, wires.wire(1));
  }
}
