package io.thintag.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.thintag.collect.FakeSite;
import io.thintag.collect.Recorded;
import io.thintag.store.RunStore.Run;
import io.thintag.store.RunStore.State;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Followers of LINE accounts over real HTTP into a real database; it is 21 November, 9:00 there.
 */
class FollowerReaderTest extends PipelineTest {
  private static final String READY = Recorded.text("collect/line/insight_followers_ready.json");
  private static final String UNREADY =
      Recorded.text("collect/line/insight_followers_unready.json");
  private static final String NEVER = "{\"status\":\"out_of_service\"}";

  private final FakeSite site = new FakeSite();
  private final Map<String, MockResponse> days = new ConcurrentHashMap<>();

  @Override
  Map<String, Object> more() {
    return Map.of(
        "thintag.sources.line.base-url", site.url("/").toString(),
        "thintag.sources.line.attempts", "1",
        "thintag.sources.line.delay", "0s",
        "thintag.sources.line.account", "moi",
        "thintag.sources.line.token", "token-of-moi",
        "thintag.sources.line.accounts.dla.token", "token-of-dla");
  }

  @BeforeEach
  void campaignOfFiveDaysSoFar() throws SQLException {
    execute("UPDATE campaign SET starts_on = '2026-11-16', ends_on = '2026-11-30'");
    site.answering(
        request ->
            days.getOrDefault(
                request.getTarget().replaceFirst(".*date=", ""), FakeSite.answer(200, READY)));
  }

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void readsTheDaysOfTheCampaignBackwardsOnceEach() throws SQLException {
    assertThat(read().state()).isEqualTo(State.DONE);
    assertThat(asked("token-of-moi"))
        .containsExactly("20261120", "20261119", "20261118", "20261117", "20261116");
    assertThat(asked("token-of-dla")).hasSize(5);
    assertThat(number("SELECT count(*) FROM follower_count WHERE followers = 7620")).isEqualTo(10);
    assertThat(number("SELECT count(*) FROM follower_count WHERE blocks = 237")).isEqualTo(10);

    read();
    assertThat(site.requests()).hasSize(10);
    now = now.plus(Duration.ofHours(15)); // past midnight in Japan
    read();
    assertThat(asked("token-of-moi")).endsWith("20261116", "20261121");
  }

  @Test
  void asksAgainForADayThatIsNotReady() throws SQLException {
    days.put("20261120", FakeSite.answer(200, UNREADY));
    read();
    assertThat(number("SELECT count(*) FROM follower_count WHERE followers IS NULL")).isEqualTo(2);

    days.clear();
    read();
    assertThat(asked("token-of-moi")).hasSize(6).endsWith("20261120");
    assertThat(number("SELECT count(*) FROM follower_count WHERE followers = 7620")).isEqualTo(10);
  }

  @Test
  void goesNoFurtherBackThanLineCounted() throws SQLException {
    days.put("20261118", FakeSite.answer(200, NEVER));
    read();
    read();
    assertThat(asked("token-of-moi")).containsExactly("20261120", "20261119", "20261118");
    assertThat(text("SELECT min(day)::text FROM follower_count WHERE status = 'out_of_service'"))
        .isEqualTo("2026-11-18");
  }

  @Test
  void oneBadTokenDoesNotStopTheOthersAndIsNamed() {
    site.answering(
        request ->
            token(request).equals("token-of-moi")
                ? FakeSite.answer(401, Recorded.text("collect/line/error_401.json"))
                : FakeSite.answer(200, READY));

    Run run = read();

    assertThat(run.state()).isEqualTo(State.PARTIAL);
    assertThat(run.error())
        .contains("moi", "THINTAG_LINE_CHANNEL_TOKEN")
        .doesNotContain("token-of");
    assertThat(asked("token-of-moi")).hasSize(1);
    assertThat(asked("token-of-dla")).hasSize(5);
  }

  @Test
  void restsEverLongerAfterARefusalToGoOnAlsoOverARestart() {
    days.put("20261118", FakeSite.answer(429, "{\"message\":\"too many\"}"));
    assertThat(read().state()).isEqualTo(State.FAILED);
    assertThat(asked("token-of-moi")).containsExactly("20261120", "20261119", "20261118");

    stop();
    start();
    now = now.plus(Duration.ofMinutes(59));
    assertThat(read().error()).contains("moi: left alone until 2026-11-21T01:00:00Z");
    assertThat(asked("token-of-moi")).hasSize(3);
    now = now.plus(Duration.ofMinutes(1));
    read();
    assertThat(asked("token-of-moi")).hasSize(4);
    now = now.plus(Duration.ofMinutes(61));
    read();
    assertThat(asked("token-of-moi")).as("two hours by now").hasSize(4);
    days.clear();
    now = now.plus(Duration.ofHours(1));
    assertThat(read().state()).isEqualTo(State.DONE);
    assertThat(asked("token-of-moi")).endsWith("20261118", "20261117", "20261116");
  }

  @Test
  void readsALongPastHourByHourWithinSixtyRequests() throws SQLException {
    execute("UPDATE campaign SET starts_on = '2026-07-01'");
    read();
    read();
    assertThat(asked("token-of-moi")).hasSize(60).doesNotHaveDuplicates();
    assertThat(read().state()).isEqualTo(State.DONE);
    assertThat(asked("token-of-moi")).hasSize(60);
    now = now.plus(Duration.ofHours(1));
    read();
    assertThat(asked("token-of-moi")).hasSize(110).doesNotHaveDuplicates();
  }

  @Test
  void whatWasReadBeforeABreakIsNotReadAgain() throws SQLException {
    days.put("20261118", FakeSite.answer(500, ""));
    assertThat(read().error()).contains("500");
    stop();
    start();
    days.clear();
    read();
    assertThat(asked("token-of-moi"))
        .containsExactly("20261120", "20261119", "20261118", "20261118", "20261117", "20261116");
    assertThat(number("SELECT count(*) FROM follower_count")).isEqualTo(10);
  }

  private Run read() {
    return context.getBean(FollowerReader.class).read();
  }

  private List<String> asked(String token) {
    return site.requests().stream()
        .filter(request -> token(request).equals(token))
        .map(request -> request.getTarget().replaceFirst(".*date=", ""))
        .toList();
  }

  private static String token(RecordedRequest request) {
    return String.valueOf(request.getHeaders().get("Authorization")).replaceFirst("Bearer ", "");
  }
}
