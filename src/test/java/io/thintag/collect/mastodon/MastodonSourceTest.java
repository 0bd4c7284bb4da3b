package io.thintag.collect.mastodon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.json.JsonMapper;
import io.thintag.collect.Cursor;
import io.thintag.collect.FakeSite;
import io.thintag.collect.Item;
import io.thintag.collect.Query;
import io.thintag.collect.Reach;
import io.thintag.collect.Reading;
import io.thintag.collect.Recorded;
import io.thintag.collect.Source;
import io.thintag.collect.SourceException;
import io.thintag.collect.SourcePage;
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
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class MastodonSourceTest {
  private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");

  private final FakeSite site = new FakeSite();
  private final TestWires wires = new TestWires();
  private final Source source = new MastodonSource(JsonMapper.createDefault(), 2);

  @AfterEach
  void close() {
    wires.close();
    site.close();
  }

  @Test
  void readsARecordedTimelineToItsEnd() throws Exception {
    site.answering(
        request -> {
          String below = request.getUrl().queryParameter("max_id");
          int page =
              below == null
                  ? 1
                  : List.of("117020581339834938", "117020581259486622", "117020581178804515")
                          .indexOf(below)
                      + 2;
          String next =
              page == 4
                  ? ""
                  : Recorded.text("mastodon/tag_timeline_page_" + page + ".http.json")
                      .replaceAll("(?s).*\"link\": \"(.*?[^\\\\])\",.*", "$1")
                      .replace("\\\"", "\"");
          return FakeSite.answer(
              200, Recorded.text("mastodon/tag_timeline_page_" + page + ".json"), "Link", next);
        });

    List<Item> items = read(tag(LONG_AGO, null), Cursor.START).items();

    assertThat(items).hasSize(30).allMatch(Item.Found.class::isInstance);
    Item.Found newest = (Item.Found) items.get(0);
    assertThat(newest.sourceRef()).isEqualTo("117020581413876942@" + site.url("/").getAuthority());
    assertThat(newest.post())
        .isEqualTo(
            new Post(
                new PostKey(
                    "mastodon",
                    "http://localhost:3000/ap/users/117020566092212359/statuses/117020581413876942"),
                "Toot number 29! #fgiztsshwiaqqiztpmmjbtvmescsculuvmgjgopwoeidbcrixp",
                List.of("fgiztsshwiaqqiztpmmjbtvmescsculuvmgjgopwoeidbcrixp"),
                new Account(
                    "mastodon",
                    "http://localhost:3000/@mastodonpy_test_2",
                    "mastodonpy_test_2@" + site.url("/").getAuthority(),
                    null),
                URI.create("http://localhost:3000/@mastodonpy_test_2/117020581413876942"),
                Instant.parse("2026-08-01T13:52:47.767Z"),
                null,
                new Engagement(null, 0L, 0L, 0L),
                MediaKind.TEXT,
                false));
  }

  @Test
  void readsTheOlderFormOfTheApiToo() throws Exception {
    site.answering(
        request ->
            FakeSite.answer(
                200,
                request.getTarget().contains("max_id")
                    ? "[]"
                    : Recorded.text("mastodon/public_timeline_2017_ja.json")));

    assertThat(read(tag(LONG_AGO, null), Cursor.START).items())
        .hasSize(20)
        .allMatch(Item.Found.class::isInstance);
  }

  @Test
  void asksForTheTagAsTheLetterWritesIt() throws Exception {
    PretendServer.timeline(site, List.of(1), 2);

    read(tag(LONG_AGO, null), Cursor.START);

    assertThat(site.requests().get(0).getUrl().pathSegments())
        .containsExactly("api", "v1", "timelines", "tag", "ของดีบ้านเรา");
    assertThat(site.requests().get(0).getUrl().queryParameter("limit")).isEqualTo("2");
  }

  @Test
  void readsBackOnlyAsFarAsTheCampaignsBeginning() throws Exception {
    PretendServer.timeline(site, IntStream.rangeClosed(1, 100).boxed().toList(), 2);
    Instant from = StatusId.time(PretendServer.id(95)).orElseThrow();

    Read read = read(tag(from, null), Cursor.START);

    assertThat(numbers(read.items())).containsExactlyInAnyOrder(100, 99, 98, 97, 96, 95, 94, 93);
    assertThat(read.result().last()).isEqualTo(new Cursor("newest=" + PretendServer.id(100)));
  }

  @Test
  void beginsAtTheEndOfACampaignThatIsOver() throws Exception {
    PretendServer.timeline(site, IntStream.rangeClosed(1, 100).boxed().toList(), 2);
    Instant until = StatusId.time(PretendServer.id(5)).orElseThrow();

    assertThat(numbers(read(tag(LONG_AGO, until), Cursor.START).items()))
        .containsExactly(4, 3, 2, 1);
  }

  @Test
  void losesNothingThatAppearsWhileItReadsBackAndIsInterrupted() throws Exception {
    List<Integer> posts = new ArrayList<>(IntStream.rangeClosed(1, 6).boxed().toList());
    PretendServer.timeline(site, posts, 2);
    TreeSet<Integer> seen = new TreeSet<>();
    Cursor cursor = Cursor.START;
    boolean more = true;

    // Every page is followed by a new post and by a restart that knows nothing but the cursor.
    for (int page = 0; more; page++) {
      SourcePage answer =
          new MastodonSource(JsonMapper.createDefault(), 2)
              .fetch(tag(LONG_AGO, null), cursor, wires.wire(1));
      seen.addAll(numbers(answer.items()));
      posts.add(100 + page);
      cursor = answer.next();
      more = answer.more();
    }
    seen.addAll(numbers(read(tag(LONG_AGO, null), cursor).items()));

    assertThat(seen).containsExactlyElementsOf(new TreeSet<>(posts));
  }

  @Test
  void seesWhatWasSortedInLateAndWhatChangedSinceYesterday() throws Exception {
    int day = 24 * 3600;
    List<Integer> posts = new ArrayList<>(List.of(1, 2 * day, 3 * day));
    PretendServer.timeline(site, posts, 2);
    Cursor settled = read(tag(LONG_AGO, null), Cursor.START).result().last();
    posts.add(2 * day + 10);

    Read again = read(tag(LONG_AGO, null), settled);

    assertThat(numbers(again.items())).containsExactlyInAnyOrder(2 * day + 10, 3 * day);
    assertThat(again.result().last()).isEqualTo(settled);
  }

  @Test
  void followsServersWhoseIdsAreNoNumbers() throws Exception {
    String status = PretendServer.status(site, 1);
    site.answering(
        request ->
            request.getUrl().queryParameter("max_id") != null
                    || request.getUrl().queryParameter("min_id") != null
                ? FakeSite.answer(200, "[]")
                : FakeSite.answer(
                    200, "[" + status.replace(PretendServer.id(1), "01J4ZQ8X2M") + "]"));

    Cursor settled = read(tag(LONG_AGO, null), Cursor.START).result().last();
    read(tag(LONG_AGO, null), settled);

    assertThat(site.targets()).last().asString().endsWith("&min_id=01J4ZQ8X2M");
  }

  @Test
  void readsARealStatusWithMarkupWarningMediaAndEdit() throws Exception {
    site.answering(
        request ->
            request.getTarget().contains("max_id")
                ? FakeSite.answer(200, "[]")
                : FakeSite.answer(
                    200,
                    """
                    [{"id":"117020581413876942","uri":"https://other.example/s/1","url":null,
                    "created_at":"2026-08-01T10:00:00.000Z","edited_at":"2026-08-01T11:00:00.000Z",
                    "spoiler_text":"งานวัด","content":"<p>ไป<br>เที่ยว &amp; กิน <a href=\\"https://banrai.example/a\\
                    /b\\"><span class=\\"invisible\\">https://</span><span class=\\"ellipsis\\">banrai.example/a</span>\
                    <span class=\\"invisible\\">/b</span></a></p><p>#<span>มหาดไทย</span></p>",
                    "account":{"acct":"somsri@other.example","display_name":"สมศรี","url":"https://other.example/@somsri"},
                    "media_attachments":[{"type":"gifv"}],"tags":[{"name":"มหาดไทย"}],
                    "favourites_count":7,"reblogs_count":2}]"""
                        .replace("\\\n", "")));

    Post post = ((Item.Found) read(tag(LONG_AGO, null), Cursor.START).items().get(0)).post();

    assertThat(post.text())
        .isEqualTo("งานวัด\nไป\nเที่ยว & กิน https://banrai.example/a/b\n#มหาดไทย");
    assertThat(post.account().handle()).isEqualTo("somsri@other.example");
    assertThat(post.editedAt()).isEqualTo(Instant.parse("2026-08-01T11:00:00Z"));
    assertThat(post.engagement()).isEqualTo(new Engagement(null, 7L, null, 2L));
    assertThat(post.media()).isEqualTo(MediaKind.VIDEO);
    assertThat(post.url()).isNull();
  }

  @Test
  void namesTheFieldThatIsNotWhatItShouldBe() throws Exception {
    site.answering(
        request ->
            request.getTarget().contains("max_id")
                ? FakeSite.answer(200, "[]")
                : FakeSite.answer(
                    200,
                    "["
                        + PretendServer.status(site, 1).replace("\"acct\":\"somchai\",", "")
                        + ","
                        + PretendServer.status(site, 2)
                            .replace("\"replies_count\":1", "\"replies_count\":-1")
                        + ","
                        + PretendServer.status(site, 3).replaceAll("\"id\":\"\\d+\",", "")
                        + ",7]"));

    assertThat(read(tag(LONG_AGO, null), Cursor.START).items())
        .containsExactly(
            new Item.Broken(PretendServer.uri(1), "acct is missing", 0),
            new Item.Broken(PretendServer.uri(2), "replies_count is no count", 0),
            new Item.Broken(PretendServer.uri(3), "id is missing", 0),
            new Item.Broken(null, "uri is missing", 0));
  }

  @Test
  void readsKnownStatusesAgainAndTellsWhichAreGone() throws Exception {
    String authority = site.url("/").getAuthority();
    site.answering(
        request ->
            switch (request.getTarget()) {
              case "/api/v1/statuses/1" -> FakeSite.answer(200, PretendServer.status(site, 1));
              case "/api/v1/statuses/4" -> FakeSite.answer(200, "<html>");
              default ->
                  FakeSite.answer(404, Recorded.text("mastodon/error_404_record_not_found_1.json"));
            });

    Read read =
        read(
            new Query.Refresh(
                site.url("/"),
                List.of(
                    known(1, "1@" + authority),
                    known(2, "2@" + authority),
                    known(3, "3@elsewhere.example"),
                    known(4, "4@" + authority))),
            Cursor.START);

    assertThat(numbers(read.items())).containsExactly(1);
    assertThat(read.items().subList(1, read.items().size()))
        .as("what another server holds is left to it")
        .satisfiesExactly(
            gone -> assertThat(gone).isEqualTo(new Item.Gone(known(2, null).key())),
            broken -> assertThat(broken.toString()).contains("expected JSON"));
    assertThat(read.result()).isEqualTo(new Reading.Result(2, Cursor.START, Reach.WHOLE));
  }

  @Test
  void keepsWhatARefreshHasReadWhenItIsToldToWait() throws Exception {
    String authority = site.url("/").getAuthority();
    site.answering(
        request ->
            request.getTarget().endsWith("/1")
                ? FakeSite.answer(200, PretendServer.status(site, 1))
                : FakeSite.answer(429, Recorded.text("mastodon/error_429.json")));
    Query query =
        new Query.Refresh(
            site.url("/"), List.of(known(1, "1@" + authority), known(2, "2@" + authority)));

    SourcePage page = source.fetch(query, Cursor.START, wires.wire(1));

    assertThat(numbers(page.items())).containsExactly(1);
    assertThatThrownBy(() -> source.fetch(query, page.next(), wires.wire(1)))
        .isInstanceOf(SourceException.RateLimited.class);
  }

  @Test
  void putsTheTimeIntoIdsAsMastodonDoes() {
    assertThat(StatusId.time("117020581413876942"))
        .hasValueSatisfying(
            time ->
                assertThat(Duration.between(time, Instant.parse("2026-08-01T13:52:47.767Z")).abs())
                    .isLessThan(Duration.ofSeconds(1)));
    assertThat(StatusId.time("12345")).isEmpty();
    assertThat(StatusId.lowered("01J4ZQ8X2M", Duration.ofHours(24))).isEqualTo("01J4ZQ8X2M");
  }

  private Query.Tag tag(Instant from, @Nullable Instant until) {
    return new Query.Tag(site.url("/"), "ของดีบ้านเรา", from, until);
  }

  private static Query.Known known(int number, @Nullable String ref) {
    return new Query.Known(new PostKey("mastodon", PretendServer.uri(number)), ref);
  }

  private static List<Integer> numbers(List<Item> items) {
    return items.stream()
        .filter(Item.Found.class::isInstance)
        .map(item -> ((Item.Found) item).post().key().nativeId())
        .map(id -> Integer.valueOf(id.substring(id.lastIndexOf('/') + 1)))
        .toList();
  }

  private Read read(Query query, Cursor from) throws SourceException {
    List<Item> items = new ArrayList<>();
    Reading.Result result =
        new Reading(source, query, wires.wire(1))
            .from(from, (page, before, exchanges) -> items.addAll(page.items()));
    return new Read(items, result);
  }

  private record Read(List<Item> items, Reading.Result result) {}
}
