package io.thintag.collect.bluesky;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.micronaut.json.JsonMapper;
import io.thintag.collect.Credential;
import io.thintag.collect.FakeSite;
import io.thintag.collect.Recorded;
import io.thintag.collect.SourceException;
import io.thintag.collect.Wire;
import io.thintag.collect.WireRequest;
import io.thintag.collect.wire.TestWires;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class BlueskyAnswersTest {
  private final FakeSite site = new FakeSite();
  private final TestWires wires = new TestWires();

  @AfterEach
  void close() {
    wires.close();
    site.close();
  }

  @Test
  void sendsWhoHasNoLoginToItsSettings() {
    site.always(
        FakeSite.answer(
            403,
            "<html><body><h1>403 Forbidden</h1>Request forbidden by administrative rules.",
            "Content-Type",
            "text/html"));

    assertThatThrownBy(() -> ask(wire()))
        .isInstanceOf(SourceException.Refused.class)
        .hasMessageContaining("HTTP 403")
        .hasMessageContaining("THINTAG_BLUESKY_IDENTIFIER")
        .hasMessageContaining("THINTAG_BLUESKY_APP_PASSWORD");
  }

  @Test
  void quotesWhatTheServerDoesNotAccept() {
    site.first(FakeSite.answer(400, Recorded.text("bluesky/error_400_InvalidRequest.json")));

    assertThatThrownBy(() -> ask(wire()))
        .isInstanceOf(SourceException.Unreadable.class)
        .hasMessageContaining("InvalidRequest")
        .hasMessageContaining("300 graphemes");
  }

  @Test
  void silencesTheHostWhenItAsksToWait() {
    Instant until = wires.clock.instant().plusSeconds(200);
    Wire wire = wire();
    site.first(
        FakeSite.answer(
            400,
            "{\"error\":\"RateLimitExceeded\"}",
            "RateLimit-Reset",
            Long.toString(until.getEpochSecond())));

    var limited = catchThrowableOfType(SourceException.RateLimited.class, () -> ask(wire));

    assertThat(limited.until()).isEqualTo(until);
    assertThatThrownBy(() -> ask(wire)).isInstanceOf(SourceException.RateLimited.class);
    assertThat(site.requests()).hasSize(1);
  }

  @Test
  void saysThatAServerHasNoSearch() {
    site.always(FakeSite.answer(501, "{\"error\":\"MethodNotImplemented\"}"));

    assertThatThrownBy(() -> ask(wire()))
        .isInstanceOf(SourceException.Refused.class)
        .hasMessageContaining("thintag.sources.bluesky.base-url");
  }

  private Wire wire() {
    return wires.wire(
        TestWires.settings(1, Duration.ZERO, site.url("/")),
        Credential.NONE,
        new BlueskyAnswers(JsonMapper.createDefault()));
  }

  private void ask(Wire wire) throws SourceException {
    wire.ask(WireRequest.api(site.url("/xrpc/x")));
  }
}
