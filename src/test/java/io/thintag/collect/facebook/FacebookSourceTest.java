package io.thintag.collect.facebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.json.JsonMapper;
import io.thintag.collect.Credential.Proof;
import io.thintag.collect.Cursor;
import io.thintag.collect.FakeSite;
import io.thintag.collect.Item;
import io.thintag.collect.KeyCredential;
import io.thintag.collect.Query;
import io.thintag.collect.Reading;
import io.thintag.collect.Recorded;
import io.thintag.collect.Source;
import io.thintag.collect.SourceException;
import io.thintag.collect.SourcePage;
import io.thintag.collect.Wire;
import io.thintag.collect.graph.PretendGraph;
import io.thintag.collect.wire.TestWires;
import io.thintag.post.Account;
import io.thintag.post.Engagement;
import io.thintag.post.MediaKind;
import io.thintag.post.Post;
import io.thintag.post.PostKey;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class FacebookSourceTest {
  private static final String SECRET = "EAAB-very-secret";
  private static final Instant LONG_AGO = Instant.parse("2010-01-01T00:00:00Z");
  private static final Account PAGE = new Account("facebook", "19292868552", "Meta", "Developers");
  private static final JsonMapper JSON = JsonMapper.createDefault();

  private final FakeSite site = new FakeSite();
  private final TestWires wires = new TestWires();
  private final Source source = new FacebookSource(JSON, 100);

  @AfterEach
  void close() {
    wires.close();
    site.close();
  }

  @Test
  void isOffUntilThereIsAToken() {
    var settings = TestWires.settings(3, Duration.ZERO, site.url("/"));
    var without = new FacebookBeans().facebook(settings, JSON, " ");
    var with = new FacebookBeans().facebook(settings, JSON, "token");

    assertThat(without.credential().missing()).containsExactly("THINTAG_FACEBOOK_TOKEN");
    assertThat(with.credential().missing()).isEmpty();
  }

  @Test
  void readsARecordedPageToItsEnd() throws Exception {
    serveRecorded("collect/facebook/page_feed");

    Read read = read(channel(LONG_AGO), Cursor.START);

    assertThat(read.items()).hasSize(10).allMatch(Item.Found.class::isInstance);
    assertThat(((Item.Found) read.items().get(0)).post())
        .satisfies(post -> assertThat(post.text()).startsWith("Singaporean logistics company"))
        .usingRecursiveComparison()
        .ignoringFields("text")
        .isEqualTo(
            new Post(
                new PostKey("facebook", "19292868552_10158349356748553"),
                "",
                List.of(),
                PAGE,
                URI.create("https://www.facebook.com/19292868552/posts/10158349356748553/"),
                Instant.parse("2021-07-09T19:09:52Z"),
                null,
                new Engagement(null, 125L, 13L, 10L),
                MediaKind.IMAGE,
                false));
    assertThat(((Item.Found) read.items().get(5)).post().media()).isEqualTo(MediaKind.LINK);
    assertThat(read.result().last()).isEqualTo(new Cursor("newest=2021-07-09T19%3A09%3A52Z"));
  }

  @Test
  void readsRecordedPagesThatAreFollowedByTimeAndRepeatThemselves() throws Exception {
    serveRecorded("collect/facebook/posts_time_paging");

    Read read = read(channel(LONG_AGO), Cursor.START);

    assertThat(ids(read.items())).as("one key for each post, told twice").hasSize(10);
    assertThat(new HashSet<>(ids(read.items()))).hasSize(5);
  }

  @Test
  void readsPostsWithoutWordsOrCounts() throws Exception {
    site.answering(
        request ->
            FakeSite.answer(
                200,
                Recorded.text("collect/facebook/group_feed_page1_of_2.json")
                    .replaceAll("\"next\":\"[^\"]*\"", "\"last\":0")));

    List<Item> items = read(channel(LONG_AGO), Cursor.START).items();

    assertThat(items).hasSizeGreaterThan(4).allMatch(Item.Found.class::isInstance);
    Post silent = ((Item.Found) items.get(3)).post();
    assertThat(silent.text()).isEmpty();
    assertThat(silent.engagement()).isEqualTo(Engagement.UNKNOWN);
    assertThat(silent.media()).isEqualTo(MediaKind.TEXT);
  }

  @Test
  void asksWithFieldsAndTokenAndKeepsNoToken() throws Exception {
    servePages(List.of(List.of(2), List.of(1)));

    SourcePage page = source.fetch(channel(LONG_AGO), Cursor.START, wire());

    var asked = site.requests().get(0).getUrl();
    assertThat(asked.encodedPath()).isEqualTo("/v25.0/19292868552/posts");
    assertThat(asked.queryParameter("fields")).contains("reactions.summary(true).limit(0)");
    assertThat(asked.queryParameter("limit")).isEqualTo("100");
    assertThat(asked.queryParameter("access_token")).isEqualTo(SECRET);
    assertThat(page.next().value())
        .contains("after")
        .doesNotContain("token")
        .doesNotContain("hush");
    assertThat(wires.recorded.get(0).request().uri().toString()).doesNotContain(SECRET);
  }

  @Test
  void asksForAPageThatIsKnownOnlyByItsHandle() throws Exception {
    servePages(List.of(List.of(1)));

    source.fetch(
        new Query.Channel(
            base(), new Account("facebook", null, "@BanRai.SAO", null), LONG_AGO, null),
        Cursor.START,
        wire());

    assertThat(site.targets().get(0)).startsWith("/v25.0/banrai.sao/posts?");
  }

  @Test
  void stopsAtPostsOlderThanTheCampaignButNotAtAnOldPinnedOne() throws Exception {
    servePages(List.of(List.of(1, 30, 29), List.of(28, 27), List.of(26), List.of(25)));

    Read read = read(channel(PretendPage.time(28)), Cursor.START);

    assertThat(ids(read.items())).containsExactlyElementsOf(pageIds(1, 30, 29, 28, 27));
  }

  @Test
  void readsOnlyTheLastDayAgainOnceAllWasRead() throws Exception {
    servePages(List.of(List.of(5, 4), List.of(3, 2), List.of(1)));
    Cursor settled = read(channel(LONG_AGO), Cursor.START).result().last();
    servePages(List.of(List.of(6, 5), List.of(4, 3), List.of(2, 1)));

    Read again = read(channel(LONG_AGO), settled);

    assertThat(ids(again.items())).containsExactlyElementsOf(pageIds(6, 5, 4, 3));
  }

  @Test
  void losesNothingWhenItIsInterruptedWhileNewPostsAppear() throws Exception {
    servePages(List.of(List.of(2), List.of(1)));
    Cursor settled = read(channel(LONG_AGO), Cursor.START).result().last();
    servePages(List.of(List.of(9, 8), List.of(7, 6), List.of(5, 4), List.of(3, 2), List.of(1)));
    Cursor interrupted = source.fetch(channel(LONG_AGO), settled, wire()).next();

    List<String> rest = ids(read(channel(LONG_AGO), interrupted).items());

    assertThat(rest).containsExactlyElementsOf(pageIds(7, 6, 5, 4, 3, 2, 1));
  }

  @Test
  void goesOnBehindAnEmptyPageThatHasANextOne() throws Exception {
    servePages(List.of(List.of(3), List.of(), List.of(1)));

    assertThat(ids(read(channel(LONG_AGO), Cursor.START).items()))
        .containsExactlyElementsOf(pageIds(3, 1));
  }

  @Test
  void asksForHalfAsMuchUntilItIsLittleEnough() throws Exception {
    site.answering(
        request ->
            Integer.parseInt(request.getUrl().queryParameter("limit")) > 25
                ? FakeSite.answer(500, error(1, "Please reduce the amount of data you ask for"))
                : PretendGraph.answer(request, List.of(List.of(2), List.of(1)), PretendPage::post));

    Read read = read(channel(LONG_AGO), Cursor.START);

    assertThat(ids(read.items())).containsExactlyElementsOf(pageIds(2, 1));
    assertThat(site.requests())
        .extracting(request -> request.getUrl().queryParameter("limit"))
        .containsExactly("100", "50", "25", "25");
    assertThat(read.result().last().value()).doesNotContain("limit");
  }

  @Test
  void saysSoWhenEvenOnePostIsTooMuch() {
    site.always(FakeSite.answer(400, error(1, "Please reduce the amount of data you ask for")));

    assertThatThrownBy(() -> read(channel(LONG_AGO), Cursor.START))
        .isInstanceOf(SourceException.Unreadable.class)
        .hasMessageContaining("fewer posts");
    assertThat(site.requests()).hasSize(7);
  }

  @Test
  void pagesOnOnlyInTheNextRunWhenTheLimitIsNear() throws Exception {
    site.answering(
        request ->
            FakeSite.answer(
                200,
                PretendGraph.body(List.of(2), PretendPage::post, "1"),
                "X-App-Usage",
                "{\"call_count\":96,\"total_time\":1,\"total_cputime\":1}"));

    SourcePage page = source.fetch(channel(LONG_AGO), Cursor.START, wire());

    assertThat(page.more()).isFalse();
    assertThat(page.items()).hasSize(1);
    assertThat(page.next().value()).contains("next=after%3D1");
  }

  @Test
  void beginsAnewWhenItsPlaceIsLost() throws Exception {
    servePages(List.of(List.of(3), List.of(2), List.of(1)));
    Cursor middle = source.fetch(channel(LONG_AGO), Cursor.START, wire()).next();
    site.first(FakeSite.answer(400, error(100, "Invalid parameter")));

    SourcePage lost = source.fetch(channel(LONG_AGO), middle, wire());

    assertThat(lost.items()).singleElement().asString().contains("its place is lost");
    assertThat(lost.more()).isFalse();
    assertThat(ids(read(channel(LONG_AGO), lost.next()).items()))
        .containsExactlyElementsOf(pageIds(3, 2, 1));
  }

  @Test
  void triesAgainWhatPasses() throws Exception {
    servePages(List.of(List.of(1)));
    site.first(
        FakeSite.answer(
            400, Recorded.text("collect/facebook/error_2_temporarily_unavailable.json")));

    assertThat(read(channel(LONG_AGO), Cursor.START).items()).hasSize(1);
    assertThat(wires.pauses).isNotEmpty();
  }

  @Test
  void waitsWhenItIsThrottled() {
    site.always(
        FakeSite.answer(400, Recorded.text("collect/facebook/error_80000_too_many_calls.json")));
    Instant before = wires.clock.instant();

    assertThatThrownBy(() -> read(channel(LONG_AGO), Cursor.START))
        .isInstanceOfSatisfying(
            SourceException.RateLimited.class,
            limited -> assertThat(limited.until()).isEqualTo(before.plus(Duration.ofMinutes(5))));
    assertThat(site.requests()).hasSize(1);
  }

  @Test
  void readsKnownPostsAgainUnderTheirPage() throws Exception {
    site.answering(
        request ->
            switch (request.getUrl().pathSegments().get(1)) {
              case "175154750010052_424924701699721" ->
                  FakeSite.answer(200, Recorded.text("collect/facebook/post_zero_engagement.json"));
              case "1000_1" -> FakeSite.answer(200, PretendPage.post(1));
              case "1000_3" -> FakeSite.answer(400, error(10, "not permitted"));
              case "1000_4" -> FakeSite.answer(200, "<html>");
              default ->
                  FakeSite.answer(
                      400, Recorded.text("collect/facebook/error_100_33_object_gone.json"));
            });

    List<Item> items =
        read(
                new Query.Refresh(
                    base(),
                    List.of(
                        known("175154750010052_424924701699721", null),
                        known("1000_1", PageRef.write(PAGE)),
                        known("1000_2", null),
                        known("1000_3", null),
                        known("1000_4", null))),
                Cursor.START)
            .items();

    Post zero = ((Item.Found) items.get(0)).post();
    assertThat(zero.account()).isEqualTo(new Account("facebook", "175154750010052", null, null));
    assertThat(zero.engagement()).isEqualTo(new Engagement(null, 1L, 0L, null));
    assertThat(((Item.Found) items.get(1)).post().account()).isEqualTo(PAGE);
    assertThat(items.subList(2, 5))
        .satisfiesExactly(
            missing -> assertThat(missing).isInstanceOf(Item.Missing.class),
            hidden -> assertThat(broken(hidden)).contains("does not permit this"),
            odd -> assertThat(broken(odd)).contains("expected JSON"));
  }

  @Test
  void endsARefreshWhenTheTokenHasRunOut() {
    site.always(
        FakeSite.answer(400, Recorded.text("collect/facebook/error_190_463_session_expired.json")));

    assertThatThrownBy(
            () ->
                read(
                    new Query.Refresh(base(), List.of(known("1_1", null), known("1_2", null))),
                    Cursor.START))
        .isInstanceOf(SourceException.Refused.class)
        .hasMessageContaining("THINTAG_FACEBOOK_TOKEN");
    assertThat(site.requests()).hasSize(1);
  }

  @Test
  void refreshesNoMoreThanTheLimitLetsIt() throws Exception {
    site.answering(
        request -> FakeSite.answer(200, PretendPage.post(1), "X-App-Usage", "{\"call_count\":80}"));

    Read read =
        read(
            new Query.Refresh(base(), List.of(known("1_1", null), known("1_2", null))),
            Cursor.START);

    assertThat(read.items()).hasSize(1);
    assertThat(read.result().last()).isEqualTo(Cursor.START);
  }

  private void serveRecorded(String name) {
    site.answering(
        request -> {
          boolean first =
              request.getUrl().queryParameter("after") == null
                  && request.getUrl().queryParameter("until") == null;
          return FakeSite.answer(
              200, Recorded.text(name + (first ? "_page1_of_2.json" : "_page2_of_2.json")));
        });
  }

  private void servePages(List<List<Integer>> pages) {
    site.answering(request -> PretendGraph.answer(request, pages, PretendPage::post));
  }

  private URI base() {
    return site.url("/v25.0");
  }

  private Query.Channel channel(Instant from) {
    return new Query.Channel(base(), PAGE, from, null);
  }

  private static Query.Known known(String id, @Nullable String ref) {
    return new Query.Known(new PostKey("facebook", id), ref);
  }

  private static String error(int code, String message) {
    return "{\"error\":{\"message\":\"" + message + "\",\"code\":" + code + "}}";
  }

  private static String broken(Item item) {
    return ((Item.Broken) item).reason();
  }

  private static List<String> pageIds(Integer... numbers) {
    return List.of(numbers).stream().map(PretendPage::id).toList();
  }

  private static List<String> ids(List<Item> items) {
    return items.stream().map(item -> ((Item.Found) item).post().key().nativeId()).toList();
  }

  private Wire wire() {
    return wires.wire(
        TestWires.settings(3, Duration.ZERO, base()),
        KeyCredential.required(SECRET, "X", secret -> Proof.parameter("access_token", secret)),
        FacebookBeans.answers(JSON));
  }

  private Read read(Query query, Cursor from) throws SourceException {
    List<Item> items = new ArrayList<>();
    Reading.Result result =
        new Reading(source, query, wire())
            .from(from, (page, before, exchanges) -> items.addAll(page.items()));
    return new Read(items, result);
  }

  private record Read(List<Item> items, Reading.Result result) {}
}
