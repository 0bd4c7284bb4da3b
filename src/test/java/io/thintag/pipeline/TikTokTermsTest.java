package io.thintag.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.thintag.collect.FakeSite;
import io.thintag.store.RunStore.State;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The Research API's terms: everything is read again or erased within 15 days. */
class TikTokTermsTest extends PipelineTest {
  private static final long MADE = Instant.parse("2026-11-20T03:00:00Z").getEpochSecond();
  private static final String VIDEO =
      """
      {"id":%d,"username":"nam\\u0000e","create_time":%d,
      "video_description":"คลิป #ของดีบ้านเรา #จังหวัดเลย","hashtag_names":["ของดีบ้านเรา"],
      "view_count":10}"""
          .formatted((MADE << 32) + 7, MADE);

  private final FakeSite site = new FakeSite();
  private volatile String videos = VIDEO;

  @Override
  Map<String, Object> more() {
    return Map.of(
        "thintag.sources.tiktok.research", "true",
        "thintag.sources.tiktok.client-key", "key",
        "thintag.sources.tiktok.client-secret", "secret-of-client",
        "thintag.sources.tiktok.base-url", site.url("/").toString(),
        "thintag.sources.tiktok.attempts", "1",
        "thintag.sources.tiktok.delay", "0s");
  }

  @BeforeEach
  void collectOne() throws SQLException {
    execute("UPDATE campaign SET starts_on = '2026-11-01', ends_on = '2026-11-30'");
    site.answering(this::answer);
    assertThat(context.getBean(Collector.class).collect("tiktok", CAMPAIGN).state())
        .isEqualTo(State.DONE);
    assertThat(posts("TH")).isOne();
  }

  @AfterEach
  void close() {
    site.close();
  }

  private MockResponse answer(RecordedRequest request) {
    return request.getTarget().startsWith("/v2/oauth/token/")
        ? FakeSite.answer(200, "{\"access_token\":\"clt.token\",\"expires_in\":7200}")
        : FakeSite.answer(
            200,
            """
            {"data":{"videos":[%s],"cursor":1,"has_more":false},"error":{"code":"ok"}}"""
                .formatted(videos));
  }

  @Test
  void readsAgainByIdBeforeTheTermEndsAndPaysForIt() throws SQLException {
    now = now.plus(Duration.ofDays(13));
    videos = VIDEO.replace("\"view_count\":10", "\"view_count\":99");
    refresh();

    List<String> bodies = site.requests().stream().map(r -> r.getBody().utf8()).toList();
    assertThat(bodies.get(bodies.size() - 1)).contains("video_id", "\"20261120\"");
    assertThat(number("SELECT views FROM post")).isEqualTo(99);
    assertThat(text("SELECT account_handle FROM post")).isEqualTo("name");
    assertThat(number("SELECT extract(epoch FROM refresh_by - refreshed_at) FROM post"))
        .isEqualTo(Duration.ofDays(15).toSeconds());
    assertThat(number("SELECT sum(spent) FROM quota_spent WHERE bucket = 'requests'"))
        .isEqualTo(bodies.stream().filter(body -> body.contains("max_count")).count());
  }

  @Test
  void erasesWhatCouldNotBeReadAgainInTimeButKeepsItsCount() throws SQLException {
    site.always(FakeSite.answer(503, ""));
    now = now.plus(Duration.ofDays(13));
    refresh();
    assertThat(number("SELECT count(*) FROM post WHERE text IS NOT NULL")).isOne();

    now = now.plus(Duration.ofDays(2)).plusSeconds(1);
    refresh();
    assertThat(number("SELECT count(*) FROM post WHERE text IS NULL AND views IS NULL")).isOne();
    assertThat(posts("TH")).isOne();
  }

  @Test
  void aVideoThatIsNotShownIsGoneOnlyAfterASecondLook() throws SQLException {
    videos = "";
    now = now.plus(Duration.ofDays(1));
    refresh();
    assertThat(posts("TH")).isOne();
    now = now.plus(PageJudge.SECOND_LOOK);
    refresh();
    assertThat(posts("TH")).isZero();
    assertThat(differences()).isEmpty();
  }

  private void refresh() {
    context.getBean(Refresher.class).refreshDue();
  }
}
