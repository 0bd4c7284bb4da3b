package io.thintag.collect.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.json.JsonMapper;
import io.thintag.collect.Credential;
import io.thintag.collect.Cursor;
import io.thintag.collect.Exchange;
import io.thintag.collect.FakeSite;
import io.thintag.collect.Item;
import io.thintag.collect.Query;
import io.thintag.collect.Reading;
import io.thintag.collect.SourceException;
import io.thintag.collect.Wire;
import io.thintag.collect.site.MappedSite;
import io.thintag.collect.site.SiteSource;
import io.thintag.collect.site.WordPressAnswers;
import io.thintag.collect.site.WordPressSite;
import io.thintag.collect.wire.ReplayWire;
import io.thintag.collect.wire.TestWires;
import io.thintag.post.Account;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.zip.GZIPOutputStream;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which way a website is read. */
final class WebsiteTest {
  private static final JsonMapper JSON = JsonMapper.createDefault();
  private static final String OFF = "{\"code\":\"rest_no_route\",\"message\":\"ไม่พบ\"}";

  private final FakeSite site = new FakeSite();
  private final TestWires wires = new TestWires();
  private final List<Item> items = new ArrayList<>();
  private final Map<String, Function<RecordedRequest, MockResponse>> paths = new HashMap<>();

  WebsiteTest() {
    site.answering(
        request ->
            paths
                .getOrDefault(request.getUrl().encodedPath(), r -> FakeSite.answer(404, ""))
                .apply(request));
  }

  @AfterEach
  void close() {
    wires.close();
    site.close();
  }

  @Test
  void readsTheFeedOfASiteThatHasNothingElse() throws Exception {
    serve("/feed/", feed(1, ""));

    Cursor first = read(Cursor.START);
    read(first);

    assertThat(asked()).containsExactly("/feed/", "/feed/");
    assertThat(items).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void goesOverToWordPressWhereTheFeedOrItsHeaderTells(boolean byHeader) throws Exception {
    MockResponse byText = feed(1, "<generator>https://wordpress.org/?v=6.8</generator>");
    MockResponse byLink =
        feed(1, "")
            .newBuilder()
            .addHeader("Link", "</wp-json/>; rel=\"https://api.w.org/\", </x>; rel=shortlink")
            .build();
    serve("/feed/", byHeader ? byLink : byText);
    wordPress(List.of(List.of(2, 1)));

    Cursor first = read(Cursor.START);
    assertThat(asked()).containsExactly("/feed/", "/wp-json/wp/v2/posts");
    assertThat(ids()).containsOnly("https://banrai.example/?p=1", "https://banrai.example/?p=2");
    read(first);

    assertThat(asked().subList(2, 4)).containsOnly("/wp-json/wp/v2/posts");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<link rel='https://api.w.org/' href='/wp-json/'>",
        "<meta name=generator content='WordPress 6.8'>",
        "<link rel=stylesheet href='/wp-content/themes/x/style.css'>"
      })
  void findsWordPressOnTheFrontPageOfASiteWithoutAFeed(String head) throws Exception {
    serve("/", html("<html><head>" + head + "</head></html>"));
    wordPress(List.of(List.of(1)));

    read(Cursor.START);

    assertThat(ids()).containsExactly("https://banrai.example/?p=1");
    assertThat(asked())
        .containsExactly("/feed/", "/", "/wp-json/wp/v2/posts", "/wp-json/wp/v2/posts");
  }

  @Test
  void findsAFeedOnTheFrontPage() throws Exception {
    serve(
        "/",
        html(
            """
            <link rel="alternate" type="application/rss+xml" href="/comments/feed/">
            <link rel="alternate" type="application/rss+xml" href="/rss.php?type=news">"""));
    serve("/rss.php", feed(1, ""));

    Cursor first = read(Cursor.START);
    read(first);

    assertThat(items).hasSize(2);
    assertThat(asked()).containsExactly("/feed/", "/", "/rss.php", "/rss.php", "/rss.php");
  }

  @Test
  void findsTheSitemapThatRobotsName() throws Exception {
    serve(
        "/robots.txt",
        FakeSite.answer(
            200, "User-agent: *\nDisallow: /feed/\nSITEMAP: " + site.url("/maps/news.xml") + "\n"));
    serve("/maps/news.xml", map(1));
    serve("/news/1", html(MappedSite.article(1)));

    Cursor first = read(Cursor.START);
    read(first);

    assertThat(ids()).containsExactly(site.url("/news/1").toString());
    assertThat(asked())
        .containsExactly("/", "/maps/news.xml", "/maps/news.xml", "/news/1", "/maps/news.xml");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/sitemap.xml", "/wp-sitemap.xml"})
  void findsTheSitemapInItsUsualPlaces(String place) throws Exception {
    serve(place, map(1));
    serve("/news/1", html(MappedSite.article(1)));

    read(Cursor.START);

    assertThat(ids()).hasSize(1);
  }

  @Test
  void saysWhatTheFeedSaidWhereThereIsNothingToRead() {
    assertThatThrownBy(() -> read(Cursor.START))
        .isInstanceOf(SourceException.NotFound.class)
        .extracting(e -> ((SourceException) e).uri().getPath())
        .isEqualTo("/feed/");
    assertThat(asked()).containsExactly("/feed/", "/", "/sitemap.xml", "/wp-sitemap.xml");
  }

  @Test
  void usesTheFeedWhereTheInterfaceIsSwitchedOffAndAsksAgainAfterAWeek() throws Exception {
    serve("/feed/", feed(1, "<generator>https://wordpress.org/?v=6.8</generator>"));
    serve("/wp-json/wp/v2/posts", FakeSite.answer(404, OFF));
    Cursor off = read(Cursor.START);
    assertThat(asked()).containsExactly("/feed/", "/wp-json/wp/v2/posts", "/feed/", "/feed/");
    assertThat(read(off)).isEqualTo(off);
    assertThat(asked()).hasSize(5).endsWith("/feed/");

    wires.clock.forward(Duration.ofDays(7));
    wordPress(List.of(List.of(1)));
    read(off);

    assertThat(asked()).endsWith("/feed/", "/wp-json/wp/v2/posts");
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403})
  void usesTheFeedWhereAGuardClosesTheInterface(int status) throws Exception {
    serve("/feed/", feed(1, "<generator>https://wordpress.org/?v=6.8</generator>"));
    serve("/wp-json/wp/v2/posts", FakeSite.answer(status, "<html>Forbidden</html>"));

    read(Cursor.START);

    assertThat(ids()).containsOnly("https://banrai.example/?p=1");
  }

  @Test
  void usesTheFeedWhereThePluginsBreakTheInterface() throws Exception {
    serve("/feed/", feed(1, "<generator>https://wordpress.org/?v=6.8</generator>"));
    serve("/wp-json/wp/v2/posts", FakeSite.answer(500, "<p>There has been a critical error</p>"));

    Cursor first = read(Cursor.START);

    assertThat(read(first)).isEqualTo(first);
    assertThat(asked()).endsWith("/feed/", "/feed/");
  }

  @Test
  void doesNotBelieveAnInterfaceThatGivesNothingWhereTheFeedHasPosts() throws Exception {
    serve("/feed/", feed(1, "<generator>https://wordpress.org/?v=6.8</generator>"));
    wordPress(List.of(List.of()));

    Cursor first = read(Cursor.START);
    read(first);

    assertThat(asked()).endsWith("/wp-json/wp/v2/posts", "/feed/", "/feed/", "/feed/");
  }

  @Test
  void isUnavailableWhereTheWholeSiteIsAndStaysWithItsWay() throws Exception {
    serve("/feed/", feed(1, "<generator>https://wordpress.org/?v=6.8</generator>"));
    wordPress(List.of(List.of(1)));
    Cursor first = read(Cursor.START);
    site.always(FakeSite.answer(502, ""));

    assertThatThrownBy(() -> read(first)).isInstanceOf(SourceException.Unavailable.class);
    assertThat(asked().subList(2, asked().size()))
        .containsExactly("/wp-json/wp/v2/posts", "/feed/");
  }

  @Test
  void leavesNoWayForATroubleThatPasses() throws Exception {
    serve("/feed/", feed(1, ""));
    Cursor first = read(Cursor.START);
    serve("/feed/", FakeSite.answer(503, ""));

    assertThatThrownBy(() -> read(first)).isInstanceOf(SourceException.Unavailable.class);
    assertThat(asked()).containsExactly("/feed/", "/feed/");
  }

  @Test
  void countsNoArticleAgainThatAnotherWayHasGiven() throws Exception {
    serve("/feed/", feed(1, ""));
    Cursor first = read(Cursor.START);
    items.clear();
    paths.remove("/feed/");
    serve("/sitemap.xml", map(1, 2));
    serve("/news/1", html(MappedSite.article(1)));
    serve("/news/2", html(MappedSite.article(2)));

    read(first);

    assertThat(ids()).containsExactly(site.url("/news/2").toString());
  }

  @Test
  void givesTheSameItemsInTheSamePlacesWhenReplayed() throws Exception {
    serve("/sitemap.xml", map(1, 2, 3, 4));
    serve("/news/1", html(MappedSite.article(1)));
    serve("/news/3", FakeSite.answer(200, "x", "Content-Type", "application/pdf"));
    serve("/news/4", html(MappedSite.article(4)));
    SiteSource source = SiteSource.of(new FeedSource(), 10, JSON);

    new Reading(source, query(site.url("/feed/")), wire())
        .from(
            Cursor.START,
            (page, before, exchanges) -> {
              if (!page.items().isEmpty()) {
                assertThat(replayed(source, before, exchanges).subList(0, 3))
                    .isEqualTo(page.items());
                items.addAll(page.items());
              }
            });

    assertThat(items).hasSize(3);
  }

  private List<Item> replayed(SiteSource source, Cursor before, List<Exchange> exchanges) {
    try {
      return source
          .fetch(
              query(site.url("/feed/")),
              before,
              new ReplayWire(exchanges, new WordPressAnswers(JSON)))
          .items();
    } catch (SourceException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void looksForSomethingBetterThanASitemapAfterAMonth() throws Exception {
    serve("/sitemap.xml", map(1));
    serve("/news/1", html(MappedSite.article(1)));
    Cursor mapped = read(Cursor.START);
    wires.clock.forward(Duration.ofDays(30));
    Cursor due = read(mapped);
    int before = asked().size();

    Cursor still = read(due);
    assertThat(asked().subList(before, asked().size()))
        .containsExactly("/feed/", "/", "/sitemap.xml", "/sitemap.xml");
    assertThat(items).hasSize(1);

    serve("/feed/", feed(2, ""));
    wires.clock.forward(Duration.ofDays(30));
    read(read(still));

    assertThat(ids())
        .containsExactly(site.url("/news/1").toString(), "https://banrai.example/?p=2");
  }

  @Test
  void readsAFeedThatSomebodyHasChosenAsItIs() {
    assertThatThrownBy(() -> read(Cursor.START, site.url("/rss.xml")))
        .isInstanceOf(SourceException.NotFound.class);
    assertThat(asked()).containsExactly("/rss.xml");
  }

  @Test
  void staysWithinASiteThatLivesInAFolder() throws Exception {
    serve("/web/banrai/sitemap.xml", map(1));
    serve("/news/1", html(MappedSite.article(1)));

    read(Cursor.START, site.url("/web/banrai/feed/"));

    assertThat(asked()).contains("/web/banrai/", "/web/banrai/sitemap.xml");
    assertThat(ids()).hasSize(1);
  }

  @Test
  void readsNothingOfWhoeverHasTakenOverALapsedDomain() {
    try (FakeSite elsewhere = new FakeSite()) {
      elsewhere.answering(
          request ->
              request.getTarget().equals("/robots.txt") ? FakeSite.answer(404, "") : feed(1, ""));
      URI other = URI.create(elsewhere.url("/x").toString().replace("localhost", "127.0.0.1"));
      site.always(FakeSite.answer(302, "", "Location", other.toString()));

      assertThatThrownBy(() -> read(Cursor.START))
          .isInstanceOf(SourceException.Unreadable.class)
          .hasMessageContaining("has the site moved?");
      assertThat(items).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<html>ปิดปรับปรุง</html>", "<rss><channel><item><ti"})
  void takesNoEmptyOrOtherAnswerForASiteWithoutNews(String body) {
    site.always(FakeSite.answer(200, body));

    assertThatThrownBy(() -> read(Cursor.START)).isInstanceOf(SourceException.Unreadable.class);
    assertThat(asked()).hasSizeLessThan(6);
  }

  @Test
  void takesNoMoreThanTenMegabytes() {
    site.always(FakeSite.answer(200, "<rss><channel>" + " ".repeat(11 << 20)));

    assertThatThrownBy(() -> read(Cursor.START))
        .isInstanceOf(SourceException.Unreadable.class)
        .hasMessageContaining("larger");
  }

  @Test
  void unpacksNoBomb() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      for (int i = 0; i < 200; i++) {
        gzip.write(new byte[1 << 20]);
      }
    }
    site.always(
        new MockResponse.Builder()
            .addHeader("Content-Encoding", "gzip")
            .body(new Buffer().write(out.toByteArray()))
            .build());

    assertThatThrownBy(() -> read(Cursor.START))
        .isInstanceOf(SourceException.Unreadable.class)
        .hasMessageContaining("larger");
  }

  private void serve(String path, MockResponse answer) {
    paths.put(path, request -> answer);
  }

  private void wordPress(List<List<Integer>> pages) {
    paths.put(
        "/wp-json/wp/v2/posts", request -> WordPressSite.answer(request, pages, "nothing of it"));
  }

  private static MockResponse map(int... articles) {
    StringBuilder urls = new StringBuilder();
    for (int number : articles) {
      urls.append(MappedSite.url("/news/" + number, ""));
    }
    return MappedSite.xml("<urlset>" + urls + "</urlset>");
  }

  private static MockResponse html(String body) {
    return FakeSite.answer(200, body, "Content-Type", "text/html; charset=utf-8");
  }

  private MockResponse feed(int number, String generator) {
    return MappedSite.xml(
        """
        <rss version="2.0"><channel><title>อบต.</title><link>%s</link>%s<item><title>ข่าว %d</title>
        <guid isPermaLink="false">https://banrai.example/?p=%d</guid>
        <pubDate>Sat, 01 Aug 2026 09:00:%02d +0700</pubDate></item></channel></rss>"""
            .formatted(site.url("/"), generator, number, number, number));
  }

  private List<String> asked() {
    return site.requests().stream().map(request -> request.getUrl().encodedPath()).toList();
  }

  private List<String> ids() {
    return items.stream()
        .map(item -> ((Item.Found) item).post().key().nativeId())
        .distinct()
        .toList();
  }

  private Cursor read(Cursor from) throws SourceException {
    return read(from, site.url("/feed/"));
  }

  private Cursor read(Cursor from, URI address) throws SourceException {
    return new Reading(SiteSource.of(new FeedSource(), 10, JSON), query(address), wire())
        .from(from, (page, before, exchanges) -> items.addAll(page.items()))
        .last();
  }

  private Wire wire() {
    return wires.wire(
        TestWires.settings(1, Duration.ZERO), Credential.NONE, new WordPressAnswers(JSON));
  }

  private static Query query(URI address) {
    return new Query.KnownAccount(
        new Account("web", "banrai.example", null, null),
        address,
        Instant.parse("2025-03-20T00:00:00Z"));
  }
}
