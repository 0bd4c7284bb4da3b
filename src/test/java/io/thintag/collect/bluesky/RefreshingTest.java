package io.thintag.collect.bluesky;

import static org.assertj.core.api.Assertions.assertThat;

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
import io.thintag.post.PostKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class RefreshingTest {
  private final FakeSite site = new FakeSite();
  private final TestWires wires = new TestWires();
  private final Source source = new BlueskySource(JsonMapper.createDefault(), 100);

  @AfterEach
  void close() {
    wires.close();
    site.close();
  }

  @Test
  void readsKnownPostsAgainAndTellsWhichAreGone() throws Exception {
    site.answering(
        request -> {
          List<Integer> asked =
              request.getUrl().queryParameterValues("uris").stream()
                  .map(uri -> Integer.valueOf(String.valueOf(uri).replaceAll(".*/3k", "")))
                  .filter(number -> number != 7 && number != 30)
                  .toList();
          return FakeSite.answer(
              200,
              PretendNetwork.posts(asked, null)
                  .replace("\"text\":\"โพสต์ 9 #ของดีบ้านเรา\"", "\"text\":{}"));
        });

    Read read = read(refresh(IntStream.rangeClosed(1, 30).toArray()), Cursor.START);

    assertThat(read.result()).isEqualTo(new Reading.Result(2, Cursor.START, Reach.WHOLE));
    assertThat(site.requests().get(0).getUrl().encodedPath())
        .isEqualTo("/xrpc/app.bsky.feed.getPosts");
    assertThat(site.requests())
        .extracting(request -> request.getUrl().queryParameterValues("uris").size())
        .containsExactly(25, 5);
    assertThat(numbers(read.items())).hasSize(27);
    assertThat(read.items())
        .contains(new Item.Gone(key(7)), new Item.Gone(key(30)))
        .contains(new Item.Broken(PretendNetwork.uri(9), "text is no text", 0))
        .hasSize(30);
  }

  @Test
  void callsNothingGoneWhileItCannotTellWhichPostAnAnswerMeans() throws Exception {
    site.answering(
        request ->
            FakeSite.answer(
                200, PretendNetwork.posts(List.of(1), null).replace("\"uri\"", "\"address\"")));

    assertThat(read(refresh(1, 2), Cursor.START).items())
        .containsExactly(new Item.Broken(null, "uri is missing", 0));
  }

  @Test
  void keepsARefreshsPlaceWhileTheServerFails() throws Exception {
    site.answering(request -> FakeSite.answer(200, PretendNetwork.posts(List.of(), null)));
    SourcePage page =
        source.fetch(refresh(IntStream.rangeClosed(1, 26).toArray()), Cursor.START, wires.wire(1));

    assertThat(page.next()).isEqualTo(new Cursor("25"));
    assertThat(page.items()).hasSize(25).allMatch(Item.Gone.class::isInstance);
  }

  private Query.Refresh refresh(int... numbers) {
    return new Query.Refresh(
        site.url("/"),
        IntStream.of(numbers).mapToObj(number -> new Query.Known(key(number), null)).toList());
  }

  private static PostKey key(int number) {
    return new PostKey("bluesky", PretendNetwork.uri(number));
  }

  private static List<Integer> numbers(List<Item> items) {
    return items.stream()
        .filter(Item.Found.class::isInstance)
        .map(item -> ((Item.Found) item).post().key().nativeId())
        .map(id -> Integer.valueOf(id.substring(id.lastIndexOf("/3k") + 3)))
        .toList();
  }

  private Read read(Query query, Cursor cursor) throws SourceException {
    List<Item> items = new ArrayList<>();
    Reading.Result result =
        new Reading(source, query, wires.wire(TestWires.settings(1, Duration.ZERO), null))
            .from(cursor, (page, before, exchanges) -> items.addAll(page.items()));
    return new Read(items, result);
  }

  private record Read(List<Item> items, Reading.Result result) {}
}
