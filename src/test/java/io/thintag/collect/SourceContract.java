package io.thintag.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.thintag.collect.wire.ReplayWire;
import io.thintag.collect.wire.TestWires;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every source that speaks HTTP promises. A source is done when this is green for it. */
public abstract class SourceContract {
  private static final int ATTEMPTS = 3;

  protected FakeSite site;
  private TestWires wires;

  protected abstract Source source();

  /** What is asked of the site that listens there. */
  protected abstract Query query(URI base);

  /** Makes the site serve posts in pages, newest first; each number is one post. */
  protected abstract void serve(FakeSite site, List<List<Integer>> pages);

  /** Makes the site serve pages that lead back to the first. */
  protected abstract void serveCircle(FakeSite site);

  /** Makes the site serve posts 1, 2 and 3 on one page, where 2 lacks {@link #vanishedField()}. */
  protected abstract void serveVanishedField(FakeSite site);

  protected abstract String vanishedField();

  /** Native id of a numbered post. */
  protected abstract String nativeId(int number, URI base);

  /** A good answer of the wrong kind. */
  protected MockResponse wrongKind() {
    return FakeSite.answer(
        200, "<!DOCTYPE html><html><body>Sign in</body></html>", "Content-Type", "text/html");
  }

  @BeforeEach
  void open() {
    site = new FakeSite();
    wires = new TestWires();
  }

  @AfterEach
  void close() {
    wires.close();
    site.close();
  }

  @Test
  void readsPageAfterPage() throws Exception {
    serve(site, List.of(List.of(4, 3), List.of(2, 1)));

    assertThat(read(Cursor.START).ids()).containsExactlyInAnyOrder(ids(1, 2, 3, 4));
  }

  @Test
  void endsWithTheLastPageAndAddsNothingWhenReadAgain() throws Exception {
    serve(site, List.of(List.of(4, 3), List.of(2, 1)));
    Read first = read(Cursor.START);
    Cursor settled = read(first.result().last()).result().last();

    Read again = read(settled);

    assertThat(first.result().reach()).isNotEqualTo(Reach.PAUSED);
    assertThat(first.ids()).containsAll(again.ids());
    assertThat(again.result().last()).isEqualTo(settled);
  }

  /** What a source makes of an answer without posts. */
  @Test
  protected void takesAnEmptyAnswerForWhatItIs() throws Exception {
    serve(site, List.of(List.of()));

    Read read = read(Cursor.START);

    assertThat(read.items()).isEmpty();
    assertThat(read(read.result().last()).result().last()).isEqualTo(read.result().last());
  }

  @Test
  void waitsAsLongAsItIsToldTo() {
    site.always(FakeSite.answer(429, "{\"error\":\"Too many requests\"}", "Retry-After", "120"));

    var limited = failure(SourceException.RateLimited.class);

    assertThat(limited.until()).isEqualTo(wires.clock.instant().plusSeconds(120));
    assertThat(site.requests()).hasSize(1);
  }

  @Test
  void waitsFiveMinutesIfItIsNotToldHowLong() {
    site.always(FakeSite.answer(429, "slow down"));

    assertThat(failure(SourceException.RateLimited.class).until())
        .isEqualTo(wires.clock.instant().plusSeconds(300));
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403, 451})
  void givesUpAtOnceWhenRefused(int status) {
    site.always(FakeSite.answer(status, ""));

    assertThat(failure(SourceException.Refused.class))
        .hasMessageContaining(Integer.toString(status));
    assertThat(site.requests()).hasSize(1);
  }

  @Test
  void triesAgainAfterAServerError() throws Exception {
    serve(site, List.of(List.of(2, 1)));
    site.first(FakeSite.answer(500, "")).first(FakeSite.answer(502, ""));

    assertThat(read(Cursor.START).ids()).contains(ids(1, 2));
    assertThat(wires.pauses).isNotEmpty();
  }

  @Test
  void callsAServerUnavailableThatGoesOnFailing() {
    site.always(FakeSite.answer(500, ""));

    assertThat(failure(SourceException.Unavailable.class)).hasMessageContaining("500");
    assertThat(site.requests()).hasSize(ATTEMPTS);
  }

  @Test
  void callsAServerUnavailableThatAnswersTooLate() {
    wires.close();
    wires = new TestWires(Duration.ofMillis(200));
    site.answering(request -> FakeSite.answer(404, ""));
    site.always(new MockResponse.Builder().headersDelay(3, TimeUnit.SECONDS).build());

    failure(SourceException.Unavailable.class);
  }

  @Test
  void neverTakesACutOffBodyForAWholeOne() {
    site.always(
        new MockResponse.Builder()
            .body("[" + " ".repeat(5_000) + "]")
            .onResponseBody(new SocketEffect.CloseSocket())
            .build());

    failure(SourceException.Unavailable.class);
    assertThat(site.requests()).hasSize(ATTEMPTS);
  }

  @Test
  void saysWhatItExpectedWhenAnotherKindOfAnswerComes() {
    site.always(wrongKind());

    assertThat(failure(SourceException.Unreadable.class)).hasMessageContaining("expected");
  }

  @Test
  void keepsAPostThatStandsOnTwoPagesUnderOneId() throws Exception {
    serve(site, List.of(List.of(3, 2), List.of(2, 1)));

    assertThat(read(Cursor.START).ids()).containsOnly(ids(1, 2, 3));
  }

  @Test
  void comesToAnEndWhenPagesLeadRoundInACircle() {
    serveCircle(site);

    try {
      read(Cursor.START);
    } catch (SourceException e) {
      assertThat(e)
          .isInstanceOf(SourceException.Unreadable.class)
          .hasMessageContaining("in circles");
    }
    assertThat(site.requests()).hasSizeBetween(1, 20);
  }

  @Test
  void losesOnlyThePostThatLacksAFieldAndNamesTheField() throws Exception {
    serveVanishedField(site);

    Read read = read(Cursor.START);

    assertThat(read.ids()).containsExactlyInAnyOrder(ids(1, 3));
    assertThat(read.broken()).singleElement().asString().contains(vanishedField());
  }

  @Test
  void givesTheSameItemsWhenReplayed() throws Exception {
    serve(site, List.of(List.of(4, 3), List.of(2, 1)));
    Reading reading = new Reading(source(), query(site.url("/")), wires.wire(ATTEMPTS));

    reading.from(
        Cursor.START,
        (page, before, exchanges) ->
            assertThat(replayed(before, exchanges)).isEqualTo(page.items()));
  }

  private List<Item> replayed(Cursor before, List<Exchange> exchanges) {
    try {
      Wire replay = new ReplayWire(exchanges, Answers.HTTP);
      return source().fetch(query(site.url("/")), before, replay).items();
    } catch (SourceException e) {
      throw new AssertionError(e);
    }
  }

  private <T extends SourceException> T failure(Class<T> kind) {
    return catchThrowableOfType(kind, () -> read(Cursor.START));
  }

  private String[] ids(int... numbers) {
    return Arrays.stream(numbers)
        .mapToObj(number -> nativeId(number, site.url("/")))
        .toArray(String[]::new);
  }

  private Read read(Cursor from) throws SourceException {
    List<Item> items = new ArrayList<>();
    Reading.Result result =
        new Reading(source(), query(site.url("/")), wires.wire(ATTEMPTS))
            .from(from, (page, before, exchanges) -> items.addAll(page.items()));
    return new Read(items, result);
  }

  private record Read(List<Item> items, Reading.Result result) {
    List<String> ids() {
      return items.stream()
          .filter(Item.Found.class::isInstance)
          .map(item -> ((Item.Found) item).post().key().nativeId())
          .toList();
    }

    List<String> broken() {
      return items.stream()
          .filter(Item.Broken.class::isInstance)
          .map(item -> ((Item.Broken) item).reason())
          .toList();
    }
  }
}
