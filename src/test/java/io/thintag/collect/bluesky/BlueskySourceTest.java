package io.thintag.collect.bluesky;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.json.JsonMapper;
import io.thintag.collect.Cursor;
import io.thintag.collect.FakeSite;
import io.thintag.collect.Item;
import io.thintag.collect.Query;
import io.thintag.collect.Reading;
import io.thintag.collect.Recorded;
import io.thintag.collect.Source;
import io.thintag.collect.SourceException;
import io.thintag.collect.SourcePage;
import io.thintag.collect.wire.TestWires;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class BlueskySourceTest {
  private static final Instant LONG_AGO = Instant.parse("2024-01-01T00:00:00Z");
  private static final int DEEP = 10_000;

  private final FakeSite site = new FakeSite();
  private final TestWires wires = new TestWires();
  private final Source source = source(100);

  private static Source source(int pageSize) {
    return new BlueskySource(JsonMapper.createDefault(), pageSize);
  }

  @AfterEach
  void close() {
    wires.close();
    site.close();
  }

  @Test
  void asksForTheTagInTheWayOfTheDocumentation() throws Exception {
    PretendNetwork.search(site, new TreeSet<>(), DEEP);

    read(source, tag(LONG_AGO, Instant.parse("2026-09-01T00:00:00Z")), Cursor.START);

    var url = site.requests().get(0).getUrl();
    assertThat(url.encodedPath()).isEqualTo("/xrpc/app.bsky.feed.searchPosts");
    assertThat(url.queryParameter("q")).isEqualTo("#ของดีบ้านเรา");
    assertThat(url.queryParameter("tag")).isEqualTo("ของดีบ้านเรา");
    assertThat(url.queryParameter("sort")).isEqualTo("latest");
    assertThat(url.queryParameter("limit")).isEqualTo("100");
    assertThat(url.queryParameter("since")).isEqualTo("2024-01-01T00:00:00Z");
    assertThat(url.queryParameter("until")).isEqualTo("2026-09-01T00:00:00Z");
    assertThat(url.queryParameter("cursor")).isNull();
  }

  @Test
  void readsRecordedPagesOneAfterTheOther() throws Exception {
    site.answering(
        request -> {
          String cursor = request.getUrl().queryParameter("cursor");
          return FakeSite.answer(
              200,
              Recorded.text(
                  cursor == null
                      ? "bluesky/searchPosts_hashtag_cursor100.json"
                      : "bluesky/searchPosts_filters_single.json"));
        });

    Read read = read(source, tag(LONG_AGO, null), Cursor.START);

    assertThat(read.items()).hasSize(21).allMatch(Item.Found.class::isInstance);
    assertThat(site.requests().get(1).getUrl().queryParameter("cursor")).isEqualTo("100");
    assertThat(read.result().last()).isEqualTo(new Cursor("newest=2025-07-04T08%3A28%3A35.629Z"));
  }

  @Test
  void goesOnFromTheNewestPostWithADayOfOverlap() throws Exception {
    int day = 24 * 3600;
    TreeSet<Integer> posts = new TreeSet<>(List.of(1, 2 * day, 3 * day));
    PretendNetwork.search(site, posts, DEEP);
    Cursor settled = read(source, tag(LONG_AGO, null), Cursor.START).result().last();
    posts.add(2 * day + 10);

    Read again = read(source, tag(LONG_AGO, null), settled);

    assertThat(numbers(again.items())).containsExactly(3 * day, 2 * day + 10, 2 * day);
    assertThat(again.result().last()).isEqualTo(settled);
  }

  @Test
  void neverAsksForMoreThanTheCampaignsTime() throws Exception {
    PretendNetwork.search(site, new TreeSet<>(List.of(10, 20, 30, 40)), DEEP);
    Query.Tag query = tag(PretendNetwork.time(20), PretendNetwork.time(40));

    Cursor settled = read(source, query, Cursor.START).result().last();

    assertThat(numbers(read(source, query, settled).items())).containsExactly(30, 20);
  }

  @Test
  void losesNothingThatAppearsWhileItReadsAndIsInterrupted() throws Exception {
    TreeSet<Integer> posts = new TreeSet<>(List.of(1, 2, 3, 4, 5, 6));
    PretendNetwork.search(site, posts, DEEP);
    TreeSet<Integer> seen = new TreeSet<>();
    Cursor cursor = Cursor.START;
    boolean more = true;

    // Every other page is followed by a new post, all of them by a restart with but the cursor.
    for (int page = 0; more; page++) {
      SourcePage answer = source(2).fetch(tag(LONG_AGO, null), cursor, wires.wire(1));
      seen.addAll(numbers(answer.items()));
      if (page % 2 == 0) {
        posts.add(100 + page);
      }
      cursor = answer.next();
      more = answer.more();
    }
    seen.addAll(numbers(read(source(2), tag(LONG_AGO, null), cursor).items()));

    assertThat(seen).isEqualTo(posts);
  }

  @Test
  void beginsAgainBelowWhereTheSearchWouldEnd() throws Exception {
    TreeSet<Integer> posts = new TreeSet<>(IntStream.rangeClosed(1, 9_250).boxed().toList());
    PretendNetwork.search(site, posts, 9_100);

    Read read = read(source, tag(LONG_AGO, null), Cursor.START);

    assertThat(new TreeSet<>(numbers(read.items()))).isEqualTo(posts);
    assertThat(site.requests()).hasSize(93);
  }

  @Test
  void findsItsWayWhenTheServerNoLongerKnowsThePage() throws Exception {
    TreeSet<Integer> posts = new TreeSet<>(IntStream.rangeClosed(1, 9).boxed().toList());
    PretendNetwork.search(site, posts, 4);

    Read read = read(source(2), tag(LONG_AGO, null), Cursor.START);

    assertThat(new TreeSet<>(numbers(read.items()))).isEqualTo(posts);
  }

  private Query.Tag tag(Instant from, @Nullable Instant until) {
    return new Query.Tag(site.url("/"), "ของดีบ้านเรา", from, until);
  }

  private static List<Integer> numbers(List<Item> items) {
    return items.stream()
        .filter(Item.Found.class::isInstance)
        .map(item -> ((Item.Found) item).post().key().nativeId())
        .map(id -> Integer.valueOf(id.substring(id.lastIndexOf("/3k") + 3)))
        .toList();
  }

  private Read read(Source from, Query query, Cursor cursor) throws SourceException {
    List<Item> items = new ArrayList<>();
    Reading.Result result =
        new Reading(from, query, wires.wire(TestWires.settings(1, Duration.ZERO), null))
            .from(cursor, (page, before, exchanges) -> items.addAll(page.items()));
    return new Read(items, result);
  }

  private record Read(List<Item> items, Reading.Result result) {}
}
