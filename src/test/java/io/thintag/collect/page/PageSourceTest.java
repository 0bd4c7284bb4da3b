package io.thintag.collect.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.micronaut.json.JsonMapper;
import io.thintag.collect.Cursor;
import io.thintag.collect.FakeSite;
import io.thintag.collect.Item;
import io.thintag.collect.Query;
import io.thintag.collect.Reading;
import io.thintag.collect.SourceException;
import io.thintag.collect.text.Characters;
import io.thintag.collect.wire.TestWires;
import io.thintag.post.Account;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mockwebserver3.MockResponse;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PageSourceTest {
  private final FakeSite site = new FakeSite();
  private final TestWires wires = new TestWires();
  private Instant from = Instant.parse("2025-03-20T00:00:00Z");

  @AfterEach
  void close() {
    wires.close();
    site.close();
  }

  @Test
  void readsAnArticleOnceAndAgainAfterAWeek() throws Exception {
    website("3 2 1").openAt(site);
    Cursor cursor = read(Cursor.START).last();
    assertThat(articlesAsked()).containsExactly(3, 2, 1);

    wires.clock.forward(Duration.ofDays(6));
    assertThat(read(cursor).last()).isEqualTo(cursor);
    assertThat(articlesAsked()).containsExactly(3, 2, 1);

    wires.clock.forward(Duration.ofDays(1));
    read(cursor);
    assertThat(articlesAsked()).containsExactly(3, 2, 1, 3, 2, 1);
  }

  @Test
  void readsNoMoreArticlesAtATimeThanItMayAndGoesOnWhereItStopped() throws Exception {
    website("7 6 5 4 3 2 1").openAt(site);

    Read read = read(Cursor.START);

    assertThat(read.pageSizes()).containsExactly(3, 3, 1);
    assertThat(articlesAsked()).containsExactly(7, 6, 5, 4, 3, 2, 1);
  }

  @Test
  void walksToOlderListPagesOnlyWhileTheyBringSomethingNew() throws Exception {
    website("6 5", "4 3", "2 1").openAt(site);
    Cursor cursor = read(Cursor.START).last();
    assertThat(articlesAsked()).containsExactly(6, 5, 4, 3, 2, 1);

    website("7 6", "5 4", "3 2", "1").openAt(site);
    read(cursor);

    assertThat(articlesAsked()).containsExactly(6, 5, 4, 3, 2, 1, 7);
    assertThat(site.targets()).filteredOn("/news?page=1"::equals).hasSize(2);
    assertThat(site.targets()).filteredOn("/news?page=2"::equals).hasSize(1);
  }

  @Test
  void walksNoFurtherBackThanTheCampaign() throws Exception {
    from = Instant.parse("2026-09-01T00:00:00Z");
    website("6 5", "4 3").openAt(site);

    read(Cursor.START);

    assertThat(articlesAsked()).containsExactly(6, 5);
  }

  @Test
  void goesOnAtTheListPageWhereAnInterruptedWalkStood() throws Exception {
    website("6 5", "4 3", "2 1").openAt(site);
    Cursor afterFirst = source().fetch(query(), Cursor.START, wires.wire(1)).next();

    read(afterFirst);

    assertThat(articlesAsked()).containsExactly(6, 5, 4, 3, 2, 1);
    assertThat(site.targets()).filteredOn("/news"::equals).hasSize(1);
  }

  @Test
  void beginsAnewWhenTheListPageWhereItStoodIsGone() throws Exception {
    website("6 5", "4 3").openAt(site);
    Cursor afterFirst = source().fetch(query(), Cursor.START, wires.wire(1)).next();
    website("6 5").openAt(site);

    Cursor rest = read(afterFirst).last();
    read(rest);

    assertThat(site.targets()).last().isEqualTo("/news");
  }

  @Test
  void losesOneArticleAndNotThePage() throws Exception {
    website("5 4 3 2 1")
        .page("/news/4", FakeSite.answer(404, ""))
        .page("/news/3", FakeSite.answer(200, "%PDF", "Content-Type", "application/pdf"))
        .page("/news/2", FakeSite.answer(200, "", "X-Robots-Tag", "noindex"))
        .openAt(site);

    List<Item> items = read(Cursor.START).items();

    assertThat(items).filteredOn(Item.Found.class::isInstance).hasSize(2);
    assertThat(items)
        .filteredOn(Item.Broken.class::isInstance)
        .extracting(item -> ((Item.Broken) item).reason())
        .satisfiesExactly(
            gone -> assertThat(gone).contains("404"),
            pdf -> assertThat(pdf).contains("expected a web page"),
            closed -> assertThat(closed).contains("X-Robots-Tag"));
  }

  @Test
  void triesAnArticleAgainNextTimeThatCouldNotBeHad() throws Exception {
    PretendWebsite website = website("3 2 1");
    website.page("/news/2", FakeSite.answer(500, "")).openAt(site);
    Read first = read(Cursor.START);
    assertThat(first.items()).hasSize(3);
    assertThat(first.items().get(1).toString()).contains("tried again");

    website.page("/news/2", page("/news/2")).openAt(site);
    Read second = read(first.last());

    assertThat(second.items()).singleElement().isInstanceOf(Item.Found.class);
    assertThat(articlesAsked()).containsExactly(3, 2, 1, 2);
  }

  @Test
  void keepsWhatItHasReadWhenItIsToldToWait() throws Exception {
    website("3 2 1").page("/news/2", FakeSite.answer(429, "", "Retry-After", "3600")).openAt(site);
    List<Item> items = new ArrayList<>();

    assertThat(
            catchThrowable(
                () ->
                    new Reading(source(), query(), wires.wire(1))
                        .from(Cursor.START, (page, before, all) -> items.addAll(page.items()))))
        .isInstanceOf(SourceException.RateLimited.class);
    assertThat(items).singleElement().isInstanceOf(Item.Found.class);
  }

  @Test
  void followsLinksOfItsOwnSiteOnlyAndNoFiles() throws Exception {
    new PretendWebsite()
        .page(
            "/news",
            """
            <div class="item"><a href="http://elsewhere.example/1">ก</a></div>
            <div class="item"><a href="/file.pdf">ข</a></div><div class="item">ค</div>
            <div class="item"><a href="mailto:a@b.example">ง</a></div>
            <div class="item"><a href="/news#top">จ</a></div>
            <div class="item"><a href="/news/1#a">ฉ</a></div>
            <a class="item" href="/news/1?utm_medium=x">ช</a>""")
        .page("/news/1", PretendWebsite.article(1))
        .openAt(site);

    assertThat(read(Cursor.START).items()).hasSize(1);
    assertThat(site.targets()).containsExactly("/robots.txt", "/news", "/news/1");
  }

  @Test
  void readsNoArticleThatRobotsForbid() throws Exception {
    website("2 1")
        .page("/robots.txt", FakeSite.answer(200, "User-agent: *\nDisallow: /news/2\n"))
        .openAt(site);

    List<Item> items = read(Cursor.START).items();

    assertThat(items.get(0).toString()).contains("robots.txt");
    assertThat(site.targets()).doesNotContain("/news/2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"noindex", "NOINDEX,nofollow", "none", "follow, noindex"})
  void usesNoArticleThatSaysSoInItsHead(String robots) throws Exception {
    website("2 1")
        .page(
            "/news/2",
            "<meta name=\"Robots\" content=\"" + robots + "\">" + PretendWebsite.article(2))
        .openAt(site);

    List<Item> items = read(Cursor.START).items();

    assertThat(items.get(0).toString()).contains("meta robots forbids");
    assertThat(items.get(1)).isInstanceOf(Item.Found.class);
  }

  @Test
  void asksForNoArticleAgainThatHasNotChanged() throws Exception {
    MockResponse article = page("/news/1");
    website("1").openAt(site);
    Cursor first = read(Cursor.START).last();
    site.answering(
        request ->
            switch (request.getTarget()) {
              case "/news" ->
                  FakeSite.answer(200, "<li class=\"item\"><a href=\"/news/1\">ข่าว</a></li>");
              case "/news/1" ->
                  "Sun, 2 Aug 2026 00:00:00 GMT"
                          .equals(request.getHeaders().get("If-Modified-Since"))
                      ? FakeSite.answer(304, "")
                      : article;
              default -> FakeSite.answer(404, "");
            });
    wires.clock.forward(Duration.ofDays(7));

    Read again = read(first);
    read(again.last());

    assertThat(again.items()).isEmpty();
    assertThat(articlesAsked()).containsExactly(1, 1);
  }

  @Test
  void takesAnUnchangedListForOneWithoutNews() throws Exception {
    website("1").openAt(site);
    Cursor first = read(Cursor.START).last();
    site.answering(
        request ->
            !request.getTarget().equals("/news")
                ? FakeSite.answer(404, "")
                : "\"v1\"".equals(request.getHeaders().get("If-None-Match"))
                    ? FakeSite.answer(304, "")
                    : FakeSite.answer(
                        200,
                        "<li class=\"item\"><a href=\"/news/1\">ข่าว</a></li>",
                        "ETag",
                        "\"v1\""));
    Cursor known = read(first).last();

    Read again = read(known);

    assertThat(again.items()).isEmpty();
    assertThat(again.last()).isEqualTo(known);
    assertThat(known).isNotEqualTo(first);
  }

  @Test
  void readsAPageInWindows874() throws Exception {
    byte[] thai = PretendWebsite.article(1).getBytes(Characters.WINDOWS_874);
    website("1")
        .page(
            "/news/1",
            new MockResponse.Builder()
                .addHeader("Content-Type", "text/html; charset=UTF-8")
                .body(new Buffer().write(thai))
                .build())
        .openAt(site);

    assertThat(((Item.Found) read(Cursor.START).items().get(0)).post().text())
        .isEqualTo("ข่าว 1\nเนื้อความ #ของดีบ้านเรา");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<article><h2><a href='/news/1'>ก</a></h2></article>",
        "<h3 class='entry-title'><a href='/news/1'>ก</a></h3><a href='/about'>เกี่ยวกับ</a>",
        "<article><a rel='bookmark' href='/news/1'>ก</a></article>"
      })
  void findsTheArticlesOfASiteOfWhichNothingIsKnown(String list) throws Exception {
    String article =
        "<article><h1>ข่าว</h1><time datetime='2026-08-01'></time><p>เนื้อ</p></article>";
    new PretendWebsite().page("/news", list).page("/news/1", article).openAt(site);

    Item item =
        new PageSource(JsonMapper.createDefault(), List.of(), 3)
            .fetch(query(), Cursor.START, wires.wire(1))
            .items()
            .get(0);

    assertThat(item).isInstanceOf(Item.Found.class);
  }

  @Test
  void remembersABoundedNumberOfArticles() {
    PageCursor cursor = PageCursor.of(Cursor.START);
    for (int i = 0; i < 2_100; i++) {
      cursor = cursor.withRead(article(i), 20_000L + i);
    }
    PageCursor again = PageCursor.of(cursor.cursor());

    assertThat(again).isEqualTo(cursor);
    assertThat(again.isNew(article(99))).isTrue();
    assertThat(again.isNew(article(100))).isFalse();
  }

  private static URI article(int number) {
    return URI.create("http://banrai.example/news/" + number);
  }

  /** A website whose list pages hold these articles. */
  private static PretendWebsite website(String... lists) {
    List<List<Integer>> numbers =
        Arrays.stream(lists)
            .map(list -> Arrays.stream(list.split(" ")).map(Integer::valueOf).toList())
            .toList();
    return PretendWebsite.of(numbers, PretendWebsite::article);
  }

  private static MockResponse page(String path) {
    int number = Integer.parseInt(path.substring(path.lastIndexOf('/') + 1));
    return FakeSite.answer(200, PretendWebsite.article(number), "Content-Type", "text/html");
  }

  private PageSource source() {
    return new PageSource(
        JsonMapper.createDefault(), List.of(PageContractTest.pretend(site.url("/news"))), 3);
  }

  private Query query() {
    return new Query.KnownAccount(
        new Account("web", "banrai.example", null, "อบต.บ้านไร่"), site.url("/news"), from);
  }

  private List<Integer> articlesAsked() {
    return site.targets().stream()
        .filter(target -> target.startsWith("/news/"))
        .map(target -> Integer.valueOf(target.substring(6)))
        .toList();
  }

  private Read read(Cursor start) throws SourceException {
    List<Item> items = new ArrayList<>();
    List<Integer> sizes = new ArrayList<>();
    Reading.Result result =
        new Reading(source(), query(), wires.wire(1))
            .from(
                start,
                (page, before, exchanges) -> {
                  items.addAll(page.items());
                  sizes.add(page.items().size());
                });
    return new Read(items, sizes, result.last());
  }

  private record Read(List<Item> items, List<Integer> pageSizes, Cursor last) {}
}
