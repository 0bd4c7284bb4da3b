package io.thintag.collect.youtube;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.micronaut.json.JsonMapper;
import io.thintag.collect.Credential.Proof;
import io.thintag.collect.FakeSite;
import io.thintag.collect.KeyCredential;
import io.thintag.collect.Recorded;
import io.thintag.collect.SourceException;
import io.thintag.collect.Wire;
import io.thintag.collect.WireRequest;
import io.thintag.collect.wire.TestWires;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The clock stands at 2026-08-02T00:00Z, which is 17:00 of 1 August in Los Angeles. */
final class YouTubeAnswersTest {
  private static final Instant MIDNIGHT_PACIFIC = Instant.parse("2026-08-02T07:00:00Z");
  private static final String SECRET = "AIza-secret-key";

  private final FakeSite site = new FakeSite();
  private final TestWires wires = new TestWires();

  @AfterEach
  void close() {
    wires.close();
    site.close();
  }

  @ParameterizedTest
  @CsvSource({"429,error_429_search_daily_quota", "403,error_403_quotaExceeded"})
  void callsTheRecordedQuotaSpentUntilMidnightPacific(int status, String body) {
    site.always(recorded(status, body));

    var spent = failure(SourceException.QuotaSpent.class);

    assertThat(spent.until()).isEqualTo(MIDNIGHT_PACIFIC);
    assertThat(site.requests()).as("no call is wasted on trying again").hasSize(1);
  }

  @Test
  void goesOnWithOtherCallsWhenTheSearchesOfTheDayAreSpent() throws Exception {
    site.answering(request -> FakeSite.answer(200, "{}"));
    site.first(recorded(429, "error_429_search_daily_quota"));
    assertThat(failure(SourceException.QuotaSpent.class))
        .hasMessageContaining("defaultSearchListPerDayPerProject");

    assertThat(wire().ask(WireRequest.api(site.url("/youtube/v3/videos"))).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "429,defaultSearchListPerMinutePerProject,''",
    "429,'',Search Queries per minute",
    "403,'',Queries per minute per user",
  })
  void waitsAMinuteWhenThrottled(int status, String limit, String message) {
    site.always(FakeSite.answer(status, error("rateLimitExceeded", message, limit)));

    var limited = failure(SourceException.RateLimited.class);

    assertThat(limited).isNotInstanceOf(SourceException.QuotaSpent.class);
    assertThat(limited.until()).isEqualTo(wires.clock.instant().plusSeconds(60));
  }

  @Test
  void believesTheLimitRatherThanTheReason() {
    site.always(
        FakeSite.answer(403, error("quotaExceeded", "Queries per minute", "defaultPerMinute")));

    assertThat(failure(SourceException.RateLimited.class))
        .isNotInstanceOf(SourceException.QuotaSpent.class);
  }

  @Test
  void waitsAsLongAsAThrottleSays() {
    site.always(
        FakeSite.answer(429, error("rateLimitExceeded", "per minute", ""), "Retry-After", "20"));

    assertThat(failure(SourceException.RateLimited.class).until())
        .isEqualTo(wires.clock.instant().plusSeconds(20));
  }

  @Test
  void countsTheDaysOfCaliforniaInWinterToo() {
    wires.clock.forward(
        Duration.between(wires.clock.instant(), Instant.parse("2026-12-02T08:00:00Z")));
    site.always(recorded(403, "error_403_quotaExceeded"));

    assertThat(failure(SourceException.QuotaSpent.class).until())
        .isEqualTo(Instant.parse("2026-12-03T08:00:00Z"));
  }

  @Test
  void namesTheVariableOfARecordedInvalidKey() {
    site.always(recorded(400, "error_400_keyInvalid"));

    assertThat(failure(SourceException.Refused.class))
        .hasMessageContaining("keyInvalid")
        .hasMessageContaining("put a valid API key into THINTAG_YOUTUBE_API_KEY")
        .hasMessageNotContaining(SECRET);
  }

  @ParameterizedTest
  @CsvSource({
    "403,forbidden,check the key",
    "403,accessNotConfigured,switch on YouTube Data API v3",
    "403,ipRefererBlocked,restricted",
    "400,badRequest,check the key",
    "401,authError,check the key",
  })
  void saysWhatToDoAboutARefusal(int status, String reason, String advice) {
    site.always(FakeSite.answer(status, error(reason, "x", "")));

    assertThat(failure(SourceException.Refused.class))
        .hasMessageContaining(advice)
        .hasMessageContaining("THINTAG_YOUTUBE_API_KEY");
  }

  @Test
  void knowsTheNewerFormOfAnInvalidKey() {
    site.always(
        FakeSite.answer(
            400,
            """
            {"error":{"code":400,"message":"API key not valid. Please pass a valid API key.",
            "errors":[{"message":"x","domain":"global","reason":"badRequest"}],
            "status":"INVALID_ARGUMENT","details":[{"reason":"API_KEY_INVALID"}]}}"""));

    assertThat(failure(SourceException.Refused.class)).hasMessageContaining("put a valid API key");
  }

  @ParameterizedTest
  @CsvSource({"404,playlistNotFound", "404,videoNotFound", "403,channelClosed"})
  void tellsWhatIsGoneFromWhatIsForbidden(int status, String reason) {
    site.always(FakeSite.answer(status, error(reason, "x", "")));

    failure(SourceException.NotFound.class);
  }

  @Test
  void blamesTheQuestionForWhatIsWrongWithIt() {
    site.always(FakeSite.answer(400, error("invalidSearchFilter", "x", "")));

    assertThat(failure(SourceException.Unreadable.class))
        .hasMessageContaining("invalidSearchFilter");
  }

  @ParameterizedTest
  @CsvSource({"500", "503"})
  void triesAgainWhatIsOutOfOrder(int status) {
    site.always(FakeSite.answer(status, error("backendError", "x", "")));

    failure(SourceException.Unavailable.class);
    assertThat(site.requests()).hasSize(3);
  }

  @Test
  void understandsFrontDoorsThatAnswerInHtml() {
    site.always(FakeSite.answer(403, "<html>", "Content-Type", "text/html"));
    assertThat(failure(SourceException.Refused.class))
        .hasMessageContaining("THINTAG_YOUTUBE_API_KEY");
  }

  @Test
  void sendsTheKeyAsAParameterAndKeepsItNowhere() throws Exception {
    site.answering(request -> FakeSite.answer(200, "{}"));

    wire().ask(WireRequest.api(site.url("/youtube/v3/search?part=snippet")));

    assertThat(site.requests().get(0).getUrl().queryParameter("key")).isEqualTo(SECRET);
    assertThat(wires.recorded.toString()).doesNotContain(SECRET);
  }

  @Test
  void isOffWithoutItsKey() {
    var off =
        new YouTubeBeans()
            .youtube(
                TestWires.settings(1, Duration.ZERO, site.url("/")),
                JsonMapper.createDefault(),
                " ",
                100,
                10_000);

    assertThat(off.credential().missing()).containsExactly("THINTAG_YOUTUBE_API_KEY");
    assertThat(off.isTimed()).isTrue();
    assertThat(off.channelsOf()).isEqualTo("youtube");
  }

  private <T extends SourceException> T failure(Class<T> kind) {
    return catchThrowableOfType(
        kind, () -> wire().ask(WireRequest.api(site.url("/youtube/v3/search"))));
  }

  private Wire wire() {
    return wires.wire(
        TestWires.settings(3, Duration.ZERO, site.url("/")),
        KeyCredential.required(SECRET, YouTubeAnswers.KEY, s -> Proof.parameter("key", s)),
        new YouTubeAnswers(JsonMapper.createDefault()));
  }

  private static mockwebserver3.MockResponse recorded(int status, String name) {
    return FakeSite.answer(status, Recorded.text("collect/youtube/" + name + ".json"));
  }

  private static String error(String reason, String message, String limit) {
    return """
        {"error":{"code":1,"message":"%s","errors":[{"reason":"%s","message":"%s"}],
        "details":[{"metadata":{"quota_limit":"%s"}}]}}"""
        .formatted(message, reason, message, limit);
  }
}
