package io.thintag.collect.graph;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.json.JsonMapper;
import io.thintag.collect.Recorded;
import io.thintag.collect.SourceException;
import io.thintag.collect.WireResponse;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class GraphAnswersTest {
  private static final Instant AT = Instant.parse("2026-08-02T00:00:00Z");

  private final GraphAnswers answers =
      new GraphAnswers(
          JsonMapper.createDefault(),
          "Facebook",
          "THINTAG_FACEBOOK_TOKEN",
          "pages_read_engagement");

  @ParameterizedTest
  @CsvSource({
    "error_100_33_object_gone, NotFound, 100/33",
    "error_100_object_or_feature_missing, Refused, Page Public Content Access",
    "error_100_ppca_needs_proof, Refused, app secret proof",
    "error_190_463_session_expired, Refused, THINTAG_FACEBOOK_TOKEN",
    "error_2_temporarily_unavailable, Unavailable, out of order",
    "error_80000_too_many_calls, RateLimited, asks to wait",
    "error_with_user_title, Unreadable, 90 Day Limit"
  })
  void understandsRecordedErrors(String recorded, String kind, String told) {
    String body = Recorded.text("collect/facebook/" + recorded + ".json");

    assertThat(trouble(400, body))
        .hasValueSatisfying(
            trouble -> {
              assertThat(trouble.getClass().getSimpleName()).isEqualTo(kind);
              assertThat(trouble).hasMessageContaining(told);
            });
  }

  @ParameterizedTest
  @CsvSource({
    "1, Unavailable",
    "2, Unavailable",
    "3, Refused",
    "4, RateLimited",
    "10, Refused",
    "17, RateLimited",
    "24, NotFound",
    "32, RateLimited",
    "100, Unreadable",
    "102, Refused",
    "104, Refused",
    "110, NotFound",
    "190, Refused",
    "200, Refused",
    "299, Refused",
    "341, RateLimited",
    "368, Refused",
    "613, RateLimited",
    "803, NotFound",
    "80000, RateLimited",
    "80014, RateLimited",
    "80015, Unreadable"
  })
  void goesByTheCodeWhateverTheStatus(int code, String kind) {
    for (int status : List.of(200, 400, 403)) {
      assertThat(trouble(status, error(code, "x")).orElseThrow().getClass().getSimpleName())
          .isEqualTo(kind);
    }
  }

  @Test
  void namesTheRightThatIsMissingAndTheTokenThatHasRunOut() {
    assertThat(trouble(403, error(200, "no")).orElseThrow())
        .hasMessage(
            "Facebook does not permit this: the token needs pages_read_engagement:"
                + " «no» [Meta error 200]");
    assertThat(trouble(401, error(190, "no")).orElseThrow())
        .hasMessageContaining("renew THINTAG_FACEBOOK_TOKEN");
  }

  @Test
  void waitsAsManyMinutesAsTheUsageHeaderSays() {
    String header =
        "{\"17841\":[{\"type\":\"pages\",\"call_count\":100,\"total_cputime\":3,\"total_time\":5,"
            + "\"estimated_time_to_regain_access\":19},{\"estimated_time_to_regain_access\":7}]}";

    assertThat(until(Map.of("x-business-use-case-usage", List.of(header))))
        .isEqualTo(AT.plus(Duration.ofMinutes(19)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "7", "{\"a\":[{\"estimated_time_to_regain_access\":0}]}"})
  void waitsFiveMinutesIfItDoesNot(String header) {
    assertThat(until(Map.of("X-Business-Use-Case-Usage", List.of(header))))
        .isEqualTo(AT.plus(Duration.ofMinutes(5)));
  }

  @Test
  void tellsTroublesApartThatASourceReactsTo() {
    SourceException tooMuch =
        trouble(500, error(1, "Please reduce the amount of data you're asking for, then retry"))
            .orElseThrow();
    SourceException policy = trouble(400, error(368, "blocked")).orElseThrow();
    SourceException right = trouble(400, error(10, "no right")).orElseThrow();

    assertThat(tooMuch).isInstanceOf(SourceException.Unreadable.class);
    assertThat(GraphAnswers.asksForLess(tooMuch)).isTrue();
    assertThat(GraphAnswers.isBadRequest(tooMuch)).isFalse();
    assertThat(GraphAnswers.isBadRequest(trouble(400, error(100, "bad")).orElseThrow())).isTrue();
    assertThat(GraphAnswers.endsEverything(policy)).isTrue();
    assertThat(GraphAnswers.endsEverything(right)).isFalse();
    assertThat(GraphAnswers.isUnknownHashtag(trouble(400, error(24, "no")).orElseThrow())).isTrue();
  }

  @Test
  void leavesToTheStatusWhatTheBodyDoesNotTell() {
    assertThat(trouble(500, "<html>\"error\"")).isEmpty();
    assertThat(trouble(500, error(99_999, "?"))).isEmpty();
    assertThat(trouble(400, "{\"error\":\"text\"}")).isEmpty();
    assertThat(trouble(200, "{\"data\":[{\"message\":\"say \\\"error\\\"\"}]}")).isEmpty();
  }

  private Instant until(Map<String, List<String>> headers) {
    return ((SourceException.RateLimited)
            answers.trouble(response(400, error(32, "slow"), headers)).orElseThrow())
        .until();
  }

  private Optional<SourceException> trouble(int status, String body) {
    return answers.trouble(response(status, body, Map.of()));
  }

  private static WireResponse response(int status, String body, Map<String, List<String>> headers) {
    return new WireResponse(
        URI.create("https://graph.example/v25.0/1/posts"),
        status,
        headers,
        body.getBytes(UTF_8),
        AT);
  }

  private static String error(int code, String message) {
    return "{\"error\":{\"message\":\"" + message + "\",\"code\":" + code + "}}";
  }
}
