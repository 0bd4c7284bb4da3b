package io.thintag.collect.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.json.JsonMapper;
import io.thintag.collect.FakeSite;
import io.thintag.collect.Recorded;
import io.thintag.collect.SourceException;
import io.thintag.collect.WireResponse;
import io.thintag.collect.line.Followers.Status;
import io.thintag.collect.wire.TestWires;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FollowerInsightTest {
  private static final JsonMapper JSON = JsonMapper.createDefault();
  private static final LineAccount ACCOUNT =
      new LineAccounts(
              JSON, List.of(new LineAccountSettings("moi", "t0ken-of-moi")), 60, "line", "")
          .all()
          .get(0);

  private FakeSite site;
  private TestWires wires;

  @BeforeEach
  void start() {
    site = new FakeSite();
    wires = new TestWires();
  }

  @AfterEach
  void stop() {
    wires.close();
    site.close();
  }

  @Test
  void readsARecordedDay() throws Exception {
    assertThat(
            ask(FakeSite.answer(200, Recorded.text("collect/line/insight_followers_ready.json"))))
        .isEqualTo(new Followers(Status.READY, 7620L, 5848L, 237L));
    assertThat(site.targets()).containsExactly("/v2/bot/insight/followers?date=20261120");
    assertThat(site.requests().get(0).getHeaders().get("Authorization"))
        .isEqualTo("Bearer t0ken-of-moi");
    assertThat(wires.spent).containsExactly(Map.entry("moi", 1L));
  }

  @Test
  void hasNoNumbersOfADayThatIsNotCountedYet() throws Exception {
    assertThat(
            ask(FakeSite.answer(200, Recorded.text("collect/line/insight_followers_unready.json"))))
        .isEqualTo(new Followers(Status.UNREADY, null, null, null));
  }

  @ParameterizedTest
  @CsvSource({
    "'{\"status\":\"out_of_service\"}', OUT_OF_SERVICE, ",
    "'{\"status\":\"out_of_service\",\"followers\":0}', OUT_OF_SERVICE, ",
    "'{\"status\":\"unready\",\"followers\":3,\"blocks\":1}', UNREADY, ",
    "'{\"status\":\"ready\",\"followers\":0}', READY, 0",
    "'{\"status\":\"ready\",\"followers\":5,\"new\":{}}', READY, 5"
  })
  void keepsNumbersOfReadyDaysOnly(String body, Status status, Long followers) throws Exception {
    assertThat(read(body)).isEqualTo(new Followers(status, followers, null, null));
  }

  @ParameterizedTest
  @CsvSource({
    "'{\"status\":\"ready\"}', followers is missing",
    "'{\"status\":\"ready\",\"followers\":\"many\"}', followers is no count",
    "'{\"status\":\"late\"}', status is neither",
    "'{}', status is missing",
    "'[]', status is missing",
    "<html>, expected JSON"
  })
  void namesWhatIsWrong(String body, String message) {
    assertThatThrownBy(() -> read(body))
        .isInstanceOf(SourceException.Unreadable.class)
        .hasMessageContaining("expected")
        .hasMessageContaining(message);
  }

  @Test
  void saysWhichKeyIsNoGood() {
    assertThatThrownBy(
            () -> ask(FakeSite.answer(401, Recorded.text("collect/line/error_401.json"))))
        .isInstanceOf(SourceException.Refused.class)
        .hasMessageContaining("thintag.sources.line.accounts.moi.token")
        .hasMessageContaining("invalid token")
        .hasMessageNotContaining("t0ken");
  }

  @Test
  void leavesOnlyThisAccountAloneWhenItAsksTooOften() throws Exception {
    assertThatThrownBy(() -> ask(FakeSite.answer(429, "{\"message\":\"limit\"}")))
        .isInstanceOfSatisfying(
            SourceException.QuotaSpent.class,
            e -> assertThat(e.until()).isEqualTo(wires.clock.instant().plusSeconds(3_600)));
    assertThat(ask(FakeSite.answer(200, "{\"status\":\"unready\"}")).status())
        .isEqualTo(Status.UNREADY);
  }

  @ParameterizedTest
  @CsvSource({"400, Unreadable", "403, Refused", "404, NotFound", "500, Unavailable"})
  void knowsTheOtherErrors(int status, String kind) {
    assertThatThrownBy(() -> ask(FakeSite.answer(status, "")))
        .satisfies(e -> assertThat(e.getClass().getSimpleName()).isEqualTo(kind));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-20T14:59:59Z, 2026-11-19",
    "2026-11-20T15:00:00Z, 2026-11-20",
    "2026-11-21T00:00:00Z, 2026-11-20"
  })
  void aDayEndsWhenItEndsInJapan(Instant now, LocalDate last) {
    assertThat(FollowerInsight.lastDay(now)).isEqualTo(last);
  }

  private Followers ask(MockResponse answer) throws SourceException {
    site.answering(request -> answer);
    return FollowerInsight.read(
        wires
            .wire(
                TestWires.settings(1, Duration.ZERO, site.url("/")),
                ACCOUNT.source().credential(),
                ACCOUNT.source().answers())
            .ask(FollowerInsight.request(site.url("/"), ACCOUNT, LocalDate.of(2026, 11, 20))),
        JSON);
  }

  private static Followers read(String body) throws SourceException {
    return FollowerInsight.read(
        new WireResponse(
            URI.create("https://api.line.me/v2/bot/insight/followers?date=20261120"),
            200,
            Map.of(),
            body.getBytes(StandardCharsets.UTF_8),
            Instant.EPOCH),
        JSON);
  }
}
