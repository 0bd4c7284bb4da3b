package io.thintag.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.thintag.collect.FakeSite;
import io.thintag.collect.Item;
import io.thintag.post.Engagement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Posts are read again at certain ages, driven by a clock. */
class EngagementLadderTest extends PipelineTest {
  private static final String TEXT = "#ของดีบ้านเรา #จังหวัดเลย";
  private static final List<Duration> AGES =
      List.of(
          Duration.ofHours(1),
          Duration.ofHours(6),
          Duration.ofDays(1),
          Duration.ofDays(3),
          Duration.ofDays(7),
          Duration.ofDays(30));

  private final FakeSite site = new FakeSite();
  private volatile long likes = 3;

  @Override
  Map<String, Object> more() {
    site.answering(request -> FakeSite.answer(200, status()));
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
  void readsAPostAgainAtEachAgeAndKeepsTheCountsThatWere() throws SQLException {
    storeFreshPost();
    for (Duration age : AGES) {
      now = IN_PERIOD.plus(age).minusSeconds(1);
      refresh();
      int before = site.requests().size();
      now = IN_PERIOD.plus(age);
      likes++;
      refresh();
      refresh();
      assertThat(site.requests()).as("at the age of " + age).hasSize(before + 1);
      assertThat(number("SELECT likes FROM post")).isEqualTo(likes);
    }
    assertThat(number("SELECT count(*) FROM engagement_history")).isEqualTo(6);
    assertThat(number("SELECT min(likes) FROM engagement_history")).isEqualTo(3);
    assertThat(number("SELECT count(*) FROM post WHERE refresh_at IS NULL")).isOne();
  }

  @Test
  void takesOneReadingForAllAgesThatWereMissed() throws SQLException {
    storeFreshPost();
    now = IN_PERIOD.plus(Duration.ofDays(4));
    refresh();
    refresh();
    assertThat(site.requests()).hasSize(1);
    now = IN_PERIOD.plus(Duration.ofDays(7));
    refresh();
    assertThat(site.requests()).hasSize(2);
  }

  @Test
  void anUnchangedPostClimbsTheLadderToo() throws SQLException {
    storeFreshPost();
    now = IN_PERIOD.plus(Duration.ofHours(1));
    refresh();
    refresh();
    assertThat(site.requests()).hasSize(1);
    assertThat(number("SELECT count(*) FROM engagement_history")).isZero();
    assertThat(number("SELECT extract(epoch FROM refresh_at - published_at) FROM post"))
        .isEqualTo(Duration.ofHours(6).toSeconds());
  }

  @Test
  void triesAgainAtOnceIfTheServerWasOutOfOrder() throws SQLException {
    storeFreshPost();
    now = IN_PERIOD.plus(Duration.ofHours(1));
    site.first(FakeSite.answer(500, ""));
    refresh();
    refresh();
    assertThat(site.requests()).hasSize(2);
    assertThat(number("SELECT likes FROM post")).isEqualTo(likes);
  }

  @Test
  void aPostThatIsGoneLeavesItsHistoryBehindAsLittleAsItsText() throws SQLException {
    storeFreshPost();
    now = IN_PERIOD.plus(Duration.ofHours(1));
    likes = 9;
    refresh();
    assertThat(number("SELECT count(*) FROM engagement_history")).isOne();
    now = IN_PERIOD.plus(Duration.ofHours(6));
    site.answering(request -> FakeSite.answer(404, ""));
    refresh();
    assertThat(number("SELECT count(*) FROM post WHERE deleted_at IS NOT NULL")).isOne();
    assertThat(number("SELECT count(*) FROM engagement_history")).isZero();
  }

  @Test
  void countsThatTermsForbidToKeepAreForgotten() throws SQLException {
    execute(
        "INSERT INTO engagement_history VALUES ('youtube', 'a', '2026-10-01', 1, 1, 1, NULL),"
            + " ('youtube', 'a', '2026-11-01', 2, 1, 1, NULL),"
            + " ('mastodon', 'b', '2020-01-01', NULL, 1, 1, 1)");
    now = Instant.parse("2026-11-21T00:00:00Z");
    refresh();
    assertThat(number("SELECT count(*) FROM engagement_history WHERE platform = 'youtube'"))
        .isOne();
    assertThat(number("SELECT count(*) FROM engagement_history")).isEqualTo(2);
  }

  private void storeFreshPost() throws SQLException {
    now = IN_PERIOD.plusSeconds(60);
    store(
        new Item.Found(
            post(site.url("/users/a/1").toString(), TEXT, IN_PERIOD, counts()),
            null,
            "1@" + site.url("").getAuthority()));
  }

  private Engagement counts() {
    return new Engagement(null, likes, 1L, 0L);
  }

  private String status() {
    return """
    {"id":"1","uri":"%s","url":"%s","content":"<p>%s</p>","created_at":"%s","tags":[],
     "account":{"acct":"a","url":"account of %s","display_name":""},
     "favourites_count":%d,"replies_count":1,"reblogs_count":0,"media_attachments":[]}
    """
        .formatted(
            site.url("/users/a/1"),
            "https://social.example/" + site.url("/users/a/1"),
            TEXT,
            IN_PERIOD,
            site.url("/users/a/1"),
            likes);
  }

  private void refresh() {
    context.getBean(Refresher.class).refreshDue();
  }
}
