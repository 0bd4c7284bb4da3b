package io.thintag.collect.x;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.json.JsonMapper;
import io.thintag.collect.Cursor;
import io.thintag.collect.FakeSite;
import io.thintag.collect.Item;
import io.thintag.collect.Query;
import io.thintag.collect.Reach;
import io.thintag.collect.Reading;
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
import mockwebserver3.RecordedRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The clock stands at 2026-08-02T00:00:00Z, a day after post 0. */
final class XSourceTest {
  private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant A_WEEK_AGO = Instant.parse("2026-07-26T00:00:00Z");
  private static final int DAY = 24 * 3600;

  private final FakeSite site = new FakeSite();
  private final TestWires wires = new TestWires();
  private final TreeSet<Integer> posts = new TreeSet<>();
  private final Source source = new XSource(JsonMapper.createDefault(), 1_000, wires.clock);

  @AfterEach
  void close() {
    wires.close();
    site.close();
  }

  @Test
  void asksForNoMoreThanItNeedsAsFarBackAsItMay() throws Exception {
    search();

    read(tag(LONG_AGO, null), Cursor.START);

    var url = site.requests().get(0).getUrl();
    assertThat(url.encodedPath()).isEqualTo("/2/tweets/search/recent");
    assertThat(url.queryParameter("query")).isEqualTo("#ของดีบ้านเรา -is:retweet");
    assertThat(url.queryParameter("max_results")).isEqualTo("100");
    assertThat(url.queryParameter("expansions")).isEqualTo("author_id");
    assertThat(url.queryParameter("tweet.fields")).contains("public_metrics");
    assertThat(url.queryParameter("start_time")).isEqualTo("2026-07-26T00:01:01Z");
    assertThat(url.queryParameterNames()).doesNotContain("since_id", "end_time", "until_id");
  }

  @Test
  void readsBackPageByPageAndThenOnlyWhatIsNewer() throws Exception {
    posts.addAll(List.of(1, 2, 3, 4, 5));
    search();
    Read first = read(tag(LONG_AGO, null), Cursor.START);
    posts.add(6);

    Read again = read(tag(LONG_AGO, null), first.result().last());

    assertThat(numbers(first.items())).containsExactly(5, 4, 3, 2, 1);
    assertThat(first.result().last()).isEqualTo(new Cursor("newest=" + PretendX.id(5)));
    assertThat(numbers(again.items())).containsExactly(6);
    RecordedRequest last = site.requests().get(site.requests().size() - 1);
    assertThat(last.getUrl().queryParameter("since_id")).isEqualTo(PretendX.id(5));
    assertThat(last.getUrl().queryParameterNames()).doesNotContain("start_time");
  }

  @Test
  void losesAndPaysNothingTwiceThoughItIsInterruptedWhilePostsAppear() throws Exception {
    posts.addAll(List.of(1, 2, 3, 4, 5, 6));
    search();
    List<Integer> seen = new ArrayList<>();
    Cursor cursor = Cursor.START;
    boolean more = true;

    // Every page is followed by a new post and by a restart that knows nothing but the cursor.
    for (int page = 0; more; page++) {
      SourcePage answer =
          new XSource(JsonMapper.createDefault(), 10, wires.clock)
              .fetch(tag(LONG_AGO, null), cursor, wires.wire(1));
      seen.addAll(numbers(answer.items()));
      posts.add(100 + page);
      cursor = answer.next();
      more = answer.more();
    }
    seen.addAll(numbers(read(tag(LONG_AGO, null), cursor).items()));

    assertThat(seen).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(posts);
  }

  @Test
  void beginsAWeekAgoIfTheNewestKnownPostIsOlder() throws Exception {
    posts.addAll(List.of(-10 * DAY, -1 * DAY));
    search();

    Read read = read(tag(LONG_AGO, null), new Cursor("newest=" + PretendX.id(-10 * DAY)));

    assertThat(numbers(read.items())).containsExactly(-1 * DAY);
    assertThat(site.requests().get(0).getUrl().queryParameter("since_id")).isNotNull();
    assertThat(site.requests().get(1).getUrl().queryParameter("start_time"))
        .isEqualTo("2026-07-26T00:01:01Z");
  }

  @Test
  void goesOnBelowTheLastPageWhenItsBeginningHasBecomeTooOld() throws Exception {
    posts.addAll(List.of(-3 * DAY, -1 * DAY, 1, 2, 3, 4));
    PretendX.search(site, posts, 2, A_WEEK_AGO.plus(Duration.ofDays(2)));
    wires.clock.forward(Duration.ofDays(2));
    Cursor halfway =
        new Cursor(
            "low=%s&next=%s&pending=%s&start=2026-07-26T00%%3A01%%3A01Z"
                .formatted(PretendX.id(3), PretendX.id(3), PretendX.id(4)));

    Read read = read(tag(LONG_AGO, null), halfway);

    assertThat(numbers(read.items())).containsExactly(2, 1, -1 * DAY, -3 * DAY);
    assertThat(read.result().last()).isEqualTo(new Cursor("newest=" + PretendX.id(4)));
  }

  @Test
  void goesOnBelowTheLastPageWhenItsWordForTheNextIsForgotten() throws Exception {
    posts.addAll(List.of(1, 2, 3, 4));
    search();
    SourcePage begun = source.fetch(tag(LONG_AGO, null), Cursor.START, wires.wire(1));
    SourcePage first = source.fetch(tag(LONG_AGO, null), begun.next(), wires.wire(1));
    site.first(FakeSite.answer(400, "{\"title\":\"Invalid Request\"}"));

    Read rest = read(tag(LONG_AGO, null), first.next());

    assertThat(numbers(first.items())).containsExactly(4, 3);
    assertThat(numbers(rest.items())).containsExactly(2, 1);
  }

  @Test
  void paysForNothingOutsideTheCampaignsTime() throws Exception {
    posts.addAll(List.of(10, 20, 30, 40));
    search();
    Query.Tag query = tag(PretendX.time(20), PretendX.time(40));

    Read read = read(query, Cursor.START);
    int asked = site.requests().size();
    Read again = read(query, read.result().last());

    assertThat(numbers(read.items())).containsExactly(30, 20);
    assertThat(again.items()).isEmpty();
    assertThat(site.requests()).as("nothing more can come").hasSize(asked);
  }

  @Test
  void asksNothingForACampaignThatIsOutOfReachOrStillToCome() throws Exception {
    Read over = read(tag(LONG_AGO, A_WEEK_AGO.minusSeconds(1)), Cursor.START);
    Read ahead = read(tag(wires.clock.instant().plusSeconds(60), null), Cursor.START);

    assertThat(over.result().reach()).isNotEqualTo(Reach.PAUSED);
    assertThat(ahead.result().last()).isEqualTo(Cursor.START);
    assertThat(site.requests()).isEmpty();
  }

  @Test
  void doesNotTakeAnotherRefusalForAForgottenPage() {
    site.always(FakeSite.answer(400, "{\"title\":\"Invalid Request\"}"));

    assertThatThrownBy(() -> read(tag(LONG_AGO, null), Cursor.START))
        .isInstanceOf(SourceException.Unreadable.class);
    assertThatThrownBy(() -> read(tag(LONG_AGO, null), new Cursor("newest=" + PretendX.id(1))))
        .isInstanceOf(SourceException.Unreadable.class);
    assertThat(site.requests()).hasSize(2);
  }

  @Test
  void readsTimeFromIds() {
    assertThat(XId.time("1440717170493689866"))
        .isBetween(Instant.parse("2021-09-22T16:38:35Z"), Instant.parse("2021-09-22T16:38:36Z"));
    assertThat(XId.time(XId.at(LONG_AGO))).isEqualTo(LONG_AGO);
    assertThat(IntStream.of(0, 5, 50).mapToObj(PretendX::id)).isSortedAccordingTo(XId.ORDER);
  }

  private void search() {
    PretendX.search(site, posts, 2, A_WEEK_AGO);
  }

  private Query.Tag tag(Instant from, @Nullable Instant until) {
    return new Query.Tag(site.url("/"), "ของดีบ้านเรา", from, until);
  }

  private static List<Integer> numbers(List<Item> items) {
    return items.stream()
        .map(item -> ((Item.Found) item).post().publishedAt())
        .map(time -> (int) Duration.between(PretendX.FIRST, time).toSeconds())
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
