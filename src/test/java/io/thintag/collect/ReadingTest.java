package io.thintag.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ReadingTest {
  private static final Query QUERY =
      new Query.Tag(URI.create("http://server.example"), "x", Instant.EPOCH, null);
  private static final URI ASKED = URI.create("http://server.example/asked");

  private final List<String> sunk = new ArrayList<>();
  private final Wire wire =
      request -> new WireResponse(request.uri(), 200, Map.of(), new byte[0], Instant.EPOCH);

  @Test
  void handsEachPageOverWithTheCursorBeforeItAndItsExchanges() throws Exception {
    Reading.Result result = reading(10, "a", "b", "-").from(Cursor.START, this::sink);

    assertThat(sunk).containsExactly("->a +1", "a->b +1", "b->b! +1");
    assertThat(result).isEqualTo(new Reading.Result(3, new Cursor("b!"), Reach.WHOLE));
  }

  @Test
  void failsWhenACursorComesBackAndStaysWhereTheCircleClosed() {
    assertThatThrownBy(() -> reading(10, "a", "b", "a").from(Cursor.START, this::sink))
        .isInstanceOf(SourceException.Unreadable.class)
        .hasMessageContaining("page 3 points back")
        .extracting(e -> ((SourceException) e).uri())
        .isEqualTo(ASKED);
    assertThat(sunk).last().isEqualTo("b->b +1");
  }

  @Test
  void failsWhenTheFirstPagePointsToItself() {
    assertThatThrownBy(() -> reading(10, "a").from(new Cursor("a"), this::sink))
        .isInstanceOf(SourceException.Unreadable.class);
  }

  @Test
  void stopsAfterSoManyPagesAndSaysThatThereIsMore() throws Exception {
    Reading.Result result = reading(2, "a", "b", "c", "-").from(Cursor.START, this::sink);

    assertThat(result).isEqualTo(new Reading.Result(2, new Cursor("b"), Reach.PAUSED));
  }

  private void sink(SourcePage page, Cursor before, List<Exchange> exchanges) {
    sunk.add(before.value() + "->" + page.next().value() + " +" + exchanges.size());
  }

  /** A source whose pages point to these cursors; a dash means that there is no more. */
  private Reading reading(int maxPages, String... nexts) {
    List<String> left = new ArrayList<>(List.of(nexts));
    Source source =
        (query, cursor, asking) -> {
          asking.ask(WireRequest.api(ASKED));
          String next = left.remove(0);
          return next.equals("-")
              ? new SourcePage(List.of(), new Cursor(cursor.value() + "!"), false)
              : new SourcePage(List.of(), new Cursor(next), true);
        };
    return new Reading(source, QUERY, wire, maxPages);
  }
}
