package io.thintag.collect.x;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.json.JsonMapper;
import io.thintag.collect.Recorded;
import io.thintag.collect.SourceException;
import io.thintag.collect.WireResponse;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class XAnswersTest {
  private static final Instant NOW = Instant.parse("2026-12-31T20:00:00Z");
  private static final Instant NEXT_MONTH = Instant.parse("2027-01-01T00:00:00Z");

  private final XAnswers answers = new XAnswers(JsonMapper.createDefault());

  @ParameterizedTest
  @CsvSource({"402,error_402_credits_depleted", "429,error_429_usage_capped"})
  void takesRecordedMoneyTroubleForASpentQuotaUntilTheMonthsEnd(int status, String name) {
    var spent =
        (SourceException.QuotaSpent)
            trouble(
                status, Recorded.text("x/" + name + ".json"), "x-rate-limit-remaining", "39999");

    assertThat(spent.until()).isEqualTo(NEXT_MONTH);
    assertThat(spent).hasMessageContaining("THINTAG_X_TOKEN");
  }

  @Test
  void takesASpendCapForASpentQuotaThoughItComesAsARefusal() {
    assertThat(trouble(403, "{\"title\":\"SpendCapReached\",\"detail\":\"Spend cap reached\"}"))
        .isInstanceOf(SourceException.QuotaSpent.class);
  }

  @Test
  void waitsUntilTheDocumentedHeaderSaysSo() {
    var limited =
        (SourceException.RateLimited)
            trouble(
                429,
                Recorded.text("x/error_429_code88.json"),
                "x-rate-limit-reset",
                Long.toString(NOW.plusSeconds(700).getEpochSecond()));

    assertThat(limited).isNotInstanceOf(SourceException.QuotaSpent.class);
    assertThat(limited.until()).isEqualTo(NOW.plusSeconds(700));
  }

  @ParameterizedTest
  @CsvSource({"'',300", "never,300", "1,300", "1000000000,0", "99999999999,86400"})
  void waitsReasonablyWhateverTheHeaderSays(String reset, int seconds) {
    var limited = (SourceException.RateLimited) trouble(429, "", "x-rate-limit-reset", reset);

    assertThat(limited.until()).isEqualTo(NOW.plusSeconds(seconds));
  }

  @ParameterizedTest
  @CsvSource({"401,Unauthorized,token", "403,client-not-enrolled,plan"})
  void saysWhatAPersonHasToMend(int status, String title, String what) {
    assertThat(trouble(status, "{\"title\":\"" + title + "\"}"))
        .isInstanceOf(SourceException.Refused.class)
        .hasMessageContaining("THINTAG_X_TOKEN")
        .hasMessageContaining(title)
        .hasMessageContaining(what);
  }

  @Test
  void doesNotQuoteTheQuestion() {
    assertThat(
            trouble(
                400,
                "{\"title\":\"Invalid Request\",\"errors\":[{\"parameters\":{\"query\":[\"#x\"]}}]}"))
        .isInstanceOf(SourceException.Unreadable.class)
        .hasMessageContaining("Invalid Request")
        .hasMessageNotContaining("#x");
  }

  @Test
  void leavesTheRestToHttp() {
    assertThat(answers.trouble(response(200, "{\"title\":\"CreditsDepleted\"}"))).isEmpty();
    assertThat(answers.trouble(response(503, "<html>"))).isEmpty();
  }

  private SourceException trouble(int status, String body, String... header) {
    return answers.trouble(response(status, body, header)).orElseThrow();
  }

  private static WireResponse response(int status, String body, String... header) {
    return new WireResponse(
        URI.create("https://api.x.com/2/tweets/search/recent"),
        status,
        header.length == 0 ? Map.of() : Map.of(header[0], List.of(header[1])),
        body.getBytes(UTF_8),
        NOW);
  }
}
