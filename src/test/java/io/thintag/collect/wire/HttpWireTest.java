package io.thintag.collect.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.thintag.collect.Exchange;
import io.thintag.collect.FakeSite;
import io.thintag.collect.SourceException;
import io.thintag.collect.Wire;
import io.thintag.collect.WireRequest;
import io.thintag.collect.WireResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.zip.GZIPOutputStream;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HttpWireTest {
  private final FakeSite site = new FakeSite();
  private final TestWires wires = new TestWires();

  @AfterEach
  void close() {
    wires.close();
    site.close();
  }

  @Test
  void saysWhoItIsAndReturnsTheBodyUnzipped() throws Exception {
    site.answering(
        request ->
            new MockResponse.Builder()
                .addHeader("Content-Encoding", "gzip")
                .body(new Buffer().write(zipped("สวัสดี")))
                .build());

    WireResponse response = wires.wire(1).ask(WireRequest.api(site.url("/a")));

    assertThat(new String(response.body(), UTF_8)).isEqualTo("สวัสดี");
    RecordedRequest request = site.requests().get(0);
    assertThat(request.getHeaders().get("User-Agent")).isEqualTo(TestWires.USER_AGENT);
    assertThat(request.getHeaders().get("Accept-Encoding")).isEqualTo("gzip");
  }

  @ParameterizedTest
  @CsvSource({
    "400,Unreadable", "401,Refused", "403,Refused", "404,NotFound", "410,NotFound",
    "422,Refused", "429,RateLimited", "451,Refused", "500,Unavailable", "503,Unavailable",
    "418,Unreadable", "300,Unreadable"
  })
  void namesEveryFailureByWhatToDoAboutIt(int status, String kind) {
    site.always(FakeSite.answer(status, ""));

    assertThatThrownBy(() -> wires.wire(1).ask(WireRequest.api(site.url("/a"))))
        .extracting(e -> e.getClass().getSimpleName())
        .isEqualTo(kind);
  }

  @Test
  void takesAServerErrorWithRetryAfterAsARequestToWait() {
    site.always(FakeSite.answer(503, "", "Retry-After", "30"));

    assertThatThrownBy(() -> wires.wire(3).ask(WireRequest.api(site.url("/a"))))
        .isInstanceOf(SourceException.RateLimited.class);
    assertThat(site.requests()).hasSize(1);
  }

  @Test
  void asksNoMoreBeforeTheTimeItWasTold() throws Exception {
    site.answering(request -> FakeSite.answer(200, ""));
    site.first(FakeSite.answer(429, "", "Retry-After", "120"));
    Wire wire = wires.wire(1);
    WireRequest request = WireRequest.api(site.url("/a"));
    assertThatThrownBy(() -> wire.ask(request)).isInstanceOf(SourceException.RateLimited.class);
    assertThatThrownBy(() -> wire.ask(request)).isInstanceOf(SourceException.RateLimited.class);
    assertThat(site.requests()).hasSize(1);

    wires.clock.forward(Duration.ofSeconds(120));

    assertThat(wire.ask(request).status()).isEqualTo(200);
  }

  @Test
  void slowsDownByItselfWhenNothingRemains() throws Exception {
    site.answering(
        request ->
            FakeSite.answer(200, "", "X-RateLimit-Remaining", "0", "X-RateLimit-Reset", "40"));
    Wire wire = wires.wire(1);

    wire.ask(WireRequest.api(site.url("/a")));
    wire.ask(WireRequest.api(site.url("/b")));

    assertThat(wires.pauses).containsExactly(Duration.ofSeconds(40));
  }

  @Test
  void waitsLongerAndLongerBetweenAttemptsButNeverBeyondTheSpan() {
    site.always(FakeSite.answer(500, ""));

    assertThatThrownBy(() -> wires.wire(6).ask(WireRequest.api(site.url("/a"))))
        .isInstanceOf(SourceException.Unavailable.class);

    assertThat(wires.pauses).hasSize(5);
    for (int i = 0; i < 5; i++) {
      assertThat(wires.pauses.get(i)).isBetween(Duration.ZERO, Duration.ofSeconds(2L << i));
    }
    assertThat(wires.pauses.stream().distinct()).hasSizeGreaterThan(1);
  }

  @Test
  void callsAServerUnavailableThatDoesNotListen() {
    URI gone = site.url("/a");
    site.close();

    assertThatThrownBy(() -> wires.wire(2).ask(WireRequest.api(gone)))
        .isInstanceOf(SourceException.Unavailable.class)
        .hasMessageContaining("cannot be reached");
  }

  @Test
  void readsNoEndlessBody() {
    site.answering(request -> FakeSite.answer(200, "x".repeat(Transport.MAX_BODY + 1)));

    assertThatThrownBy(() -> wires.wire(3).ask(WireRequest.api(site.url("/a"))))
        .isInstanceOf(SourceException.Unreadable.class)
        .hasMessageContaining("larger than 10 MiB");
    assertThat(site.requests()).hasSize(1);
  }

  @Test
  void callsABrokenChunkUnavailable() {
    site.answering(
        request ->
            new MockResponse.Builder()
                .addHeader("Transfer-Encoding", "chunked")
                .body("zz\r\nhello\r\n0\r\n\r\n")
                .removeHeader("Content-Length")
                .build());

    assertThatThrownBy(() -> wires.wire(1).ask(WireRequest.api(site.url("/a"))))
        .isInstanceOf(SourceException.Unavailable.class);
  }

  @Test
  void followsFiveRedirectsAndTellsWhereTheAnswerCameFrom() throws Exception {
    site.answering(HttpWireTest::countdown);

    assertThat(wires.wire(1).ask(WireRequest.api(site.url("/5"))).uri()).isEqualTo(site.url("/0"));
    assertThatThrownBy(() -> wires.wire(1).ask(WireRequest.api(site.url("/6"))))
        .isInstanceOf(SourceException.Unreadable.class)
        .hasMessageContaining("redirects");
  }

  private static MockResponse countdown(RecordedRequest request) {
    int left = Integer.parseInt(request.getTarget().substring(1));
    return left == 0
        ? FakeSite.answer(200, "there")
        : FakeSite.answer(302, "", "Location", "/" + (left - 1));
  }

  @Test
  void followsARedirectToAnAddressWithThaiLettersAndBlanks() throws Exception {
    site.answering(
        request ->
            request.getTarget().equals("/a")
                ? new MockResponse.Builder()
                    .code(301)
                    .addHeaderLenient("Location", "/%E0%B8%82 b")
                    .build()
                : FakeSite.answer(200, request.getTarget()));

    WireResponse response = wires.wire(1).ask(WireRequest.api(site.url("/a")));

    assertThat(new String(response.body(), UTF_8)).isEqualTo("/%E0%B8%82%20b");
  }

  @Test
  void leavesTheWebForNoRedirect() {
    site.always(FakeSite.answer(302, "", "Location", "file:///etc/passwd"));

    assertThatThrownBy(() -> wires.wire(1).ask(WireRequest.api(site.url("/a"))))
        .isInstanceOf(SourceException.Unreadable.class)
        .hasMessageContaining("no web address");
  }

  @Test
  void sendsTheTokenToItsOwnServerOnlyAndKeepsItNowhere() throws Exception {
    try (FakeSite stranger = new FakeSite()) {
      stranger.answering(request -> FakeSite.answer(200, "", "Set-Cookie", "session=1"));
      site.answering(
          request -> FakeSite.answer(302, "", "Location", stranger.url("/b").toString()));
      Wire wire = wires.wire(TestWires.settings(1, Duration.ZERO, site.url("/")), "hush");

      wire.ask(WireRequest.api(site.url("/a")));

      assertThat(site.requests().get(0).getHeaders().get("Authorization")).isEqualTo("Bearer hush");
      assertThat(stranger.requests().get(0).getHeaders().get("Authorization")).isNull();
      assertThat(wires.recorded).hasSize(1).noneMatch(each -> each.toString().contains("hush"));
      assertThat(wires.recorded.get(0).response().header("Set-Cookie")).isEmpty();
    }
  }

  @Test
  void tellsTheRecorderAlsoOfAnAnswerThatIsAFailure() {
    site.always(FakeSite.answer(403, "no"));

    catchThrowableOfType(
        SourceException.class, () -> wires.wire(1).ask(WireRequest.api(site.url("/a"))));

    assertThat(wires.recorded)
        .extracting(Exchange::response)
        .extracting(WireResponse::status)
        .containsExactly(403);
  }

  @Test
  void pausesBetweenAnAnswerAndTheNextRequestToTheSameHost() throws Exception {
    site.answering(request -> FakeSite.answer(200, ""));
    Wire one = wires.wire(TestWires.settings(1, Duration.ofSeconds(5)), null);
    Wire other = wires.wire(TestWires.settings(1, Duration.ofSeconds(5)), null);

    one.ask(WireRequest.api(site.url("/a")));
    wires.clock.forward(Duration.ofSeconds(2));
    other.ask(WireRequest.api(site.url("/b")));

    assertThat(wires.pauses).containsExactly(Duration.ofSeconds(3));
  }

  private static byte[] zipped(String text) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
      zip.write(text.getBytes(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  @Test
  void leavesAHostAloneThatIsOutOfOrderAndTriesItAgainLater() throws Exception {
    site.answering(request -> FakeSite.answer(500, ""));
    for (int i = 0; i < 8; i++) {
      assertThatThrownBy(() -> wires.wire(1).ask(WireRequest.api(site.url("/a"))))
          .isInstanceOf(SourceException.Unavailable.class);
    }
    site.answering(request -> FakeSite.answer(200, ""));
    assertThatThrownBy(() -> wires.wire(3).ask(WireRequest.api(site.url("/b"))))
        .isInstanceOf(SourceException.Unavailable.class)
        .hasMessageContaining("8 times in a row");
    assertThat(site.requests()).hasSize(8);

    wires.clock.forward(Duration.ofMinutes(1));
    assertThat(wires.wire(1).ask(WireRequest.api(site.url("/c"))).status()).isEqualTo(200);
    assertThat(wires.wire(1).ask(WireRequest.api(site.url("/d"))).status()).isEqualTo(200);
  }

  @Test
  void oneHostOutOfOrderSilencesNoOther() throws Exception {
    try (FakeSite other = new FakeSite()) {
      other.answering(request -> FakeSite.answer(200, ""));
      site.answering(request -> FakeSite.answer(503, ""));
      java.net.URI elsewhere =
          java.net.URI.create(other.url("/x").toString().replace("localhost", "127.0.0.1"));
      for (int i = 0; i < 9; i++) {
        assertThatThrownBy(() -> wires.wire(1).ask(WireRequest.api(site.url("/a"))))
            .isInstanceOf(SourceException.Unavailable.class);
      }
      assertThat(wires.wire(1).ask(WireRequest.api(elsewhere)).status()).isEqualTo(200);
    }
  }
}
