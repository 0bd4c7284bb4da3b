package io.thintag.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.thintag.collect.FakeSite;
import io.thintag.collect.Item;
import io.thintag.post.Engagement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Posts are read again shortly before a due date of their campaign, driven by a clock. */
class RoundEndTest extends PipelineTest {
  /** End of the due day 2025-06-11 in Bangkok. */
  private static final Instant DUE = Instant.parse("2025-06-11T17:00:00Z");

  private static final Instant OPENS = DUE.minus(Duration.ofHours(6));

  private final FakeSite site = new FakeSite();

  @Override
  Map<String, Object> more() {
    site.answering(request -> FakeSite.answer(500, ""));
    return Map.of(
        "thintag.sources.mastodon.base-url",
        site.url("").toString(),
        "thintag.sources.mastodon.attempts",
        "1");
  }

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void readsEachCountedPostOnceBeforeTheDueDateEnds() throws SQLException {
    storeAt("1", "#ของดีบ้านเรา", DUE.minus(Duration.ofDays(4)));
    site.answering(request -> FakeSite.answer(404, ""));
    now = OPENS.minusSeconds(1);
    refresh();
    assertThat(site.requests()).isEmpty();
    now = OPENS;
    refresh();
    refresh();
    assertThat(site.requests()).hasSize(1);
  }

  @Test
  void triesUntilTheServerAnswersButNoLongerThanTwoDays() throws SQLException {
    storeAt("1", "#ของดีบ้านเรา", DUE.minus(Duration.ofDays(4)));
    now = DUE.plus(Duration.ofDays(2));
    refresh();
    refresh();
    assertThat(site.requests()).hasSize(2);
    now = now.plusSeconds(1);
    refresh();
    assertThat(site.requests()).hasSize(2);
  }

  @Test
  void leavesAloneWhatWasReadInTimeAndWhatIsNotCounted() throws SQLException {
    storeAt("1", "#ของดีบ้านเรา", OPENS);
    storeAt("2", "#ของดีบ้านเรา", DUE.minus(Duration.ofDays(4)));
    execute("UPDATE campaign_post SET outside_period = true WHERE native_id LIKE '%2'");
    now = OPENS.plusSeconds(60);
    refresh();
    assertThat(site.requests()).isEmpty();
  }

  @Test
  void whatItsServerDoesNotGiveIsAskedForOnce() throws SQLException {
    storeAt("1", "#ของดีบ้านเรา", DUE.minus(Duration.ofDays(4)));
    site.answering(request -> FakeSite.answer(200, "{\"id\":\"1\"}"));
    now = OPENS;
    refresh();
    refresh();
    assertThat(site.requests()).hasSize(1);
  }

  /** A post from before the last age, so that only the round can want it. */
  private void storeAt(String id, String text, Instant readAt) throws SQLException {
    now = readAt;
    store(
        new Item.Found(
            post(
                site.url("/users/a/" + id).toString(),
                text,
                Instant.parse("2025-04-20T03:00:00Z"),
                new Engagement(null, 3L, 1L, 0L)),
            null,
            id + "@" + site.url("").getAuthority()));
  }

  private void refresh() {
    context.getBean(Refresher.class).refreshDue();
  }
}
