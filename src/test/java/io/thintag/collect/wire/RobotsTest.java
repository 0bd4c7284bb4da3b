package io.thintag.collect.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thintag.collect.FakeSite;
import io.thintag.collect.SourceException;
import io.thintag.collect.Wire;
import io.thintag.collect.WireRequest;
import java.time.Duration;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RobotsTest {
  private final FakeSite site = new FakeSite();
  private final TestWires wires = new TestWires();
  private final Wire wire = wires.wire(TestWires.settings(1, Duration.ofSeconds(5)), null);

  @AfterEach
  void close() {
    wires.close();
    site.close();
  }

  @Test
  void staysOutOfWhatIsClosedToEverybody() throws Exception {
    robots(FakeSite.answer(200, "User-agent: *\nDisallow: /private/\n"));

    assertThat(get("/news/1")).isEqualTo(200);
    assertThatThrownBy(() -> get("/private/1"))
        .isInstanceOf(SourceException.Refused.class)
        .hasMessageContaining("robots.txt");
    assertThat(site.targets()).doesNotContain("/private/1");
  }

  @Test
  void heedsTheRulesThatNameIt() throws Exception {
    robots(
        FakeSite.answer(
            200, "User-agent: *\nDisallow: /\n\nUser-agent: ThinTag\nDisallow: /private/\n"));

    assertThat(get("/news/1")).isEqualTo(200);
    assertThatThrownBy(() -> get("/private/1")).isInstanceOf(SourceException.Refused.class);
  }

  @Test
  void asksForRobotsOnceADay() throws Exception {
    robots(FakeSite.answer(200, ""));
    get("/1");
    get("/2");
    assertThat(site.targets()).containsExactly("/robots.txt", "/1", "/2");

    wires.clock.forward(Duration.ofHours(24));
    get("/3");

    assertThat(site.targets()).endsWith("/robots.txt", "/3");
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 406, 410, 451})
  void takesMissingRobotsForFreedom(int status) throws Exception {
    robots(FakeSite.answer(status, ""));

    assertThat(get("/1")).isEqualTo(200);
  }

  @Test
  void readsNothingWhileRobotsCannotBeHad() {
    robots(FakeSite.answer(500, ""));

    assertThatThrownBy(() -> get("/1")).isInstanceOf(SourceException.Unavailable.class);
    assertThat(site.requests()).isEmpty();
  }

  @Test
  void honoursACrawlDelayUpToAMinute() throws Exception {
    robots(FakeSite.answer(200, "User-agent: *\nCrawl-delay: 20\n"));
    get("/1");
    assertThat(wires.pauses).containsExactly(Duration.ofSeconds(20));

    wires.clock.forward(Duration.ofHours(25));
    robots(FakeSite.answer(200, "User-agent: *\nCrawl-delay: 86400\n"));
    get("/2");

    assertThat(wires.pauses).last().isEqualTo(Duration.ofSeconds(60));
  }

  @Test
  void keepsItsOwnDelayIfRobotsAskForLess() throws Exception {
    robots(FakeSite.answer(200, "User-agent: *\nCrawl-delay: 1\n"));

    get("/1");

    assertThat(wires.pauses).containsExactly(Duration.ofSeconds(5));
  }

  @Test
  void asksNoRobotsForAnInterfaceMadeForPrograms() throws Exception {
    robots(FakeSite.answer(200, "User-agent: *\nDisallow: /\n"));

    assertThat(wire.ask(WireRequest.api(site.url("/api"))).status()).isEqualTo(200);
    assertThat(site.targets()).containsExactly("/api");
  }

  @Test
  void obeysTheRobotsOfTheSiteThatARedirectLeadsTo() {
    try (FakeSite closed = new FakeSite()) {
      closed.answering(request -> FakeSite.answer(200, "User-agent: *\nDisallow: /\n"));
      robots(FakeSite.answer(404, ""));
      site.first(FakeSite.answer(302, "", "Location", closed.url("/x").toString()));

      assertThatThrownBy(() -> get("/1")).isInstanceOf(SourceException.Refused.class);
      assertThat(closed.requests()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "noindex",
        "NONE",
        "nofollow, noindex",
        "thintag: noindex",
        "noindex, max-snippet: 5"
      })
  void usesNoPageWhoseAnswerForbidsIt(String tag) {
    tagged(tag);

    assertThatThrownBy(() -> get("/1"))
        .isInstanceOf(SourceException.Refused.class)
        .hasMessageContaining("X-Robots-Tag");
  }

  /** WordPress says noindex of its interface, its plugins of feeds and sitemaps. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json; charset=UTF-8",
        "application/rss+xml",
        "text/xml;charset=utf-8",
        "APPLICATION/XML",
        "application/x-gzip"
      })
  void usesWhatIsMadeForProgramsThoughItIsKeptOutOfSearchResults(String type) throws Exception {
    tagged("noindex, follow", "Content-Type", type);

    assertThat(get("/1")).isEqualTo(200);
  }

  @Test
  void takesAPageInXhtmlForAPage() {
    tagged("noindex", "Content-Type", "application/xhtml+xml");

    assertThatThrownBy(() -> get("/1")).isInstanceOf(SourceException.Closed.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "otherbot: noindex",
        "nofollow",
        "unavailable_after: 25 Jun 2030 15:00:00 PST",
        ""
      })
  void usesAPageWhoseAnswerForbidsItToOthersOrForbidsOtherThings(String tag) throws Exception {
    tagged(tag);

    assertThat(get("/1")).isEqualTo(200);
  }

  private void robots(MockResponse robots) {
    site.answering(
        request ->
            request.getTarget().equals("/robots.txt") ? robots : FakeSite.answer(200, "page"));
  }

  private void tagged(String tag, String... type) {
    String[] headers =
        Stream.concat(Stream.of("X-Robots-Tag", tag), Stream.of(type)).toArray(String[]::new);
    site.answering(
        request ->
            request.getTarget().equals("/robots.txt")
                ? FakeSite.answer(404, "")
                : FakeSite.answer(200, "page", headers));
  }

  private int get(String path) throws SourceException {
    return wire.ask(WireRequest.page(site.url(path))).status();
  }
}
