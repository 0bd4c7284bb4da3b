package io.thintag.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.thintag.collect.Item;
import io.thintag.post.PostKey;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A post that its platform does not show is no deletion yet. */
class MissingPostTest extends PipelineTest {
  private static final String TEXT = "#ของดีบ้านเรา #จังหวัดเลย";
  private static final Item MISSING = new Item.Missing(new PostKey(PLATFORM, "1"));

  @BeforeEach
  void storeOne() throws SQLException {
    store(found(post("1", TEXT)));
  }

  @Test
  void countsAsLongAsItMayComeBack() throws SQLException {
    store(MISSING);
    now = now.plus(PageJudge.SECOND_LOOK).minusSeconds(1);
    store(MISSING);
    assertThat(posts("TH")).isOne();
    assertThat(number("SELECT count(*) FROM post WHERE deleted_at IS NULL AND text IS NOT NULL"))
        .isOne();
  }

  @Test
  void isGoneOnceItIsMissingAtTheSecondLook() throws SQLException {
    store(MISSING);
    assertThat(number("SELECT extract(epoch FROM refresh_at - missing_since) FROM post"))
        .isEqualTo(PageJudge.SECOND_LOOK.toSeconds());
    now = now.plus(PageJudge.SECOND_LOOK);
    store(MISSING);
    assertThat(posts("TH")).isZero();
    assertThat(number("SELECT count(*) FROM post WHERE deleted_at IS NOT NULL AND text IS NULL"))
        .isOne();
    assertThat(differences()).isEmpty();
  }

  @Test
  void beginsAnewOnceItHasBeenSeenInBetween() throws SQLException {
    store(MISSING);
    now = now.plus(Duration.ofDays(1));
    store(found(post("1", TEXT)));
    now = now.plus(Duration.ofDays(1));
    store(MISSING);
    assertThat(posts("TH")).isOne();
    assertThat(number("SELECT count(*) FROM post WHERE missing_since IS NOT NULL")).isOne();
  }

  @Test
  void ofAPostThatNobodyKnowsNothingIsKept() throws SQLException {
    var outcome = store(new Item.Missing(new PostKey(PLATFORM, "unknown")));
    assertThat(outcome.counts().duplicates()).isOne();
    assertThat(number("SELECT count(*) FROM post")).isOne();
  }
}
