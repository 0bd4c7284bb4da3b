package io.thintag.collect.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.micronaut.json.JsonMapper;
import io.thintag.collect.Cursor;
import io.thintag.collect.FakeSite;
import io.thintag.collect.Item;
import io.thintag.collect.Query;
import io.thintag.collect.Reading;
import io.thintag.collect.SourceException;
import io.thintag.collect.wire.TestWires;
import io.thintag.post.Account;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class SitemapSourceTest {
  private final FakeSite site = new FakeSite();
  private final TestWires wires = new TestWires();
  private final List<Item> items = new ArrayList<>();

  @AfterEach
  void close() {
    wires.close();
    site.close();
  }

  @Test
  void readsTheLatestFirstAndAFewAtAVisit() throws Exception {
    MappedSite mapped =
        new MappedSite()
            .urls(
                "/sitemap.xml",
                MappedSite.url("/news/1", "2026-07-01"),
                MappedSite.url("/news/2", "2026-07-02"),
                MappedSite.url("/news/3", "2026-07-03"),
                MappedSite.url("/news/4", "2026-07-04"),
                MappedSite.url("/news/5", "2026-07-05"),
                MappedSite.url("/news/6", "2026-07-06"),
                MappedSite.url("/old", "2024-07-06"));
    for (int i = 1; i <= 6; i++) {
      mapped.page("/news/" + i, MappedSite.article(i));
    }
    mapped.openAt(site);

    Cursor first = read(Cursor.START);
    assertThat(asked())
        .containsExactly("/sitemap.xml", "/news/6", "/news/5", "/news/4", "/news/3", "/news/2");
    Cursor second = read(first);
    assertThat(asked()).endsWith("/sitemap.xml", "/news/1");

    assertThat(read(second)).isEqualTo(second);
    assertThat(asked()).endsWith("/news/1", "/sitemap.xml");
    assertThat(items).hasSize(6).allMatch(Item.Found.class::isInstance);
  }

  @Test
  void readsAPageAgainWhoseDateHasChanged() throws Exception {
    MappedSite mapped = new MappedSite().page("/news/1", MappedSite.article(1));
    mapped.urls("/sitemap.xml", MappedSite.url("/news/1", "2026-07-01")).openAt(site);
    Cursor first = read(Cursor.START);
    mapped.urls("/sitemap.xml", MappedSite.url("/news/1", "2026-07-09")).openAt(site);

    read(first);

    assertThat(asked()).filteredOn("/news/1"::equals).hasSize(2);
  }

  @Test
  void passesOverWhatIsNoArticle() throws Exception {
    new MappedSite()
        .urls(
            "/sitemap.xml",
            MappedSite.url("/", ""),
            MappedSite.url("/contact", ""),
            MappedSite.url("/plan.pdf", ""),
            MappedSite.url("/gone", ""),
            MappedSite.url("/closed", ""),
            MappedSite.url("http://elsewhere.example/1", ""))
        .page("/contact", "<html><body><h1>ติดต่อเรา</h1></body></html>")
        .page(
            "/closed", "<meta name=\"robots\" content=\"noindex, follow\">" + MappedSite.article(1))
        .openAt(site);

    Cursor first = read(Cursor.START);
    read(first);

    assertThat(items).isEmpty();
    assertThat(asked())
        .containsExactly("/sitemap.xml", "/contact", "/gone", "/closed", "/sitemap.xml");
  }

  @Test
  void looksIntoNoSitemapOfAnIndexThatIsTooOldOrHoldsNoArticles() throws Exception {
    new MappedSite()
        .answer(
            "/sitemap.xml",
            MappedSite.xml(
                "<sitemapindex>"
                    + map("/post-sitemap.xml", "2026-07-01")
                    + map("/post-sitemap2.xml", "2026-07-02")
                    + map("/post-sitemap0.xml", "2020-07-02")
                    + map("/wp-sitemap-taxonomies-category-1.xml", "")
                    + map("/wp-sitemap-users-1.xml", "")
                    + map("/category-sitemap.xml", "")
                    + "</sitemapindex>"))
        .urls("/post-sitemap.xml")
        .urls("/post-sitemap2.xml")
        .openAt(site);

    read(Cursor.START);

    assertThat(asked()).containsExactly("/sitemap.xml", "/post-sitemap2.xml", "/post-sitemap.xml");
  }

  @Test
  void asksForFewSitemapsAVisitAndGoesOnThere() throws Exception {
    new MappedSite().map(List.of(1)).map(List.of(2)).map(List.of(3)).map(List.of(4)).openAt(site);

    Cursor first = read(Cursor.START);
    assertThat(asked())
        .containsExactly("/sitemap.xml", "/map-0.xml", "/news/1", "/map-1.xml", "/news/2");
    read(first);

    assertThat(asked()).endsWith("/map-2.xml", "/news/3", "/map-3.xml", "/news/4");
    assertThat(items).hasSize(4);
  }

  @Test
  void triesAgainWhatCouldNotBeHad() throws Exception {
    MappedSite mapped = new MappedSite().map(List.of(2, 1));
    mapped.answer("/news/1", FakeSite.answer(500, "")).openAt(site);
    Cursor first = read(Cursor.START);
    assertThat(items).hasSize(2).last().isInstanceOf(Item.Broken.class);

    mapped.page("/news/1", MappedSite.article(1)).openAt(site);
    read(first);

    assertThat(items).hasSize(3).last().isInstanceOf(Item.Found.class);
  }

  @Test
  void goesOnPastASitemapThatIsBroken() throws Exception {
    new MappedSite()
        .map(List.of(1))
        .map(List.of(2))
        .answer("/map-0.xml", FakeSite.answer(404, ""))
        .openAt(site);

    read(Cursor.START);

    assertThat(items.get(0).toString()).contains("/map-0.xml");
    assertThat(items.get(1)).isInstanceOf(Item.Found.class);
  }

  @Test
  void goesOnPastASitemapThatIsAlwaysOutOfOrder() throws Exception {
    MappedSite mapped = new MappedSite();
    for (int i = 0; i < 4; i++) {
      mapped.map(List.of(i + 1));
    }
    mapped.answer("/map-2.xml", FakeSite.answer(500, "")).openAt(site);
    Cursor first = read(Cursor.START);
    items.clear();

    read(first);

    assertThat(items).hasSize(2).first().isInstanceOf(Item.Broken.class);
    assertThat(asked()).endsWith("/map-2.xml", "/sitemap.xml", "/map-3.xml", "/news/4");
  }

  @Test
  void isUnavailableWhereTheWholeSiteIs() throws Exception {
    MappedSite mapped = new MappedSite();
    for (int i = 0; i < 4; i++) {
      mapped.map(List.of(i + 1));
    }
    mapped.openAt(site);
    Cursor first = read(Cursor.START);
    site.always(FakeSite.answer(500, ""));

    assertThat(catchThrowable(() -> read(first))).isInstanceOf(SourceException.Unavailable.class);
  }

  @Test
  void asksForTheSitemapAloneWhereNothingChanged() throws Exception {
    String map = "<urlset>" + MappedSite.url("/news/1", "") + "</urlset>";
    site.answering(
        request ->
            switch (request.getTarget()) {
              case "/sitemap.xml" ->
                  "W/\"1\"".equals(request.getHeaders().get("If-None-Match"))
                      ? FakeSite.answer(304, "")
                      : FakeSite.answer(200, map, "ETag", "W/\"1\"");
              case "/news/1" -> FakeSite.answer(200, MappedSite.article(1));
              default -> FakeSite.answer(404, "");
            });
    Cursor first = read(Cursor.START);

    assertThat(read(first)).isEqualTo(first);
    assertThat(asked()).containsExactly("/sitemap.xml", "/news/1", "/sitemap.xml");
  }

  @Test
  void keepsWhatItHasReadWhenItIsToldToWait() throws Exception {
    MappedSite mapped = new MappedSite().map(List.of(3, 2, 1));
    mapped.answer("/news/2", FakeSite.answer(429, "", "Retry-After", "3600")).openAt(site);

    Cursor first = read(Cursor.START);

    assertThat(items).hasSize(1);
    assertThat(catchThrowable(() -> read(first))).isInstanceOf(SourceException.RateLimited.class);
  }

  @Test
  void readsNoSitemapAndNoPageOfAnotherSite() {
    try (FakeSite elsewhere = new FakeSite()) {
      String other = elsewhere.url("/x").toString().replace("localhost", "127.0.0.1");
      site.always(FakeSite.answer(301, "", "Location", other));
      elsewhere.answering(
          request ->
              request.getTarget().equals("/robots.txt")
                  ? FakeSite.answer(404, "")
                  : MappedSite.xml("<urlset/>"));

      assertThat(catchThrowable(() -> read(Cursor.START)))
          .isInstanceOf(SourceException.Unreadable.class)
          .hasMessageContaining("has the site moved?");
    }
  }

  @Test
  void remembersABoundedNumberOfPages() {
    SitemapCursor cursor = SitemapCursor.of(Cursor.START);
    for (int i = 0; i < 8_005; i++) {
      cursor = cursor.withRead(entry(i));
    }
    SitemapCursor again = SitemapCursor.of(cursor.cursor());

    assertThat(again).isEqualTo(cursor);
    assertThat(again.isNew(entry(4))).isTrue();
    assertThat(again.isNew(entry(5))).isFalse();
  }

  private SitemapEntry entry(int number) {
    return new SitemapEntry(site.url("/news/" + number), null);
  }

  private static String map(String address, String changed) {
    return MappedSite.url(address, changed).replace("url>", "sitemap>");
  }

  private List<String> asked() {
    return site.targets().stream().filter(target -> !target.equals("/robots.txt")).toList();
  }

  private Cursor read(Cursor from) throws SourceException {
    Query query =
        new Query.KnownAccount(
            new Account("web", "banrai.example", null, null),
            site.url("/sitemap.xml"),
            Instant.parse("2025-03-20T00:00:00Z"));
    return new Reading(new SitemapSource(JsonMapper.createDefault()), query, wires.wire(1))
        .from(from, (page, before, exchanges) -> items.addAll(page.items()))
        .last();
  }
}
