package io.thintag.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.thintag.collect.Item;
import io.thintag.post.Engagement;
import io.thintag.store.PartCounts.Counts;
import io.thintag.store.PartCounts.Part;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VanishedPartsTest extends PipelineTest {

  @Test
  void tellsAPartThatMostItemsHadAndNoneHasNow() {
    Counts before = new Counts(100, Map.of(Part.VIEWS, 50L, Part.LIKES, 49L, Part.URL, 100L));
    assertThat(VanishedParts.judge(before, new Counts(20, Map.of(Part.URL, 1L))))
        .containsExactly(Part.VIEWS);
  }

  @Test
  void saysNothingOfFewItems() {
    Counts views = new Counts(20, Map.of(Part.VIEWS, 20L));
    assertThat(VanishedParts.judge(views, new Counts(19, Map.of()))).isEmpty();
    assertThat(VanishedParts.judge(new Counts(19, Map.of(Part.VIEWS, 19L)), views)).isEmpty();
    assertThat(VanishedParts.judge(new Counts(0, Map.of()), new Counts(50, Map.of()))).isEmpty();
  }

  @Test
  void countsWhatPagesBringAndComparesTheLastDay() throws SQLException {
    VanishedParts vanished = context.getBean(VanishedParts.class);
    bring("before", new Engagement(9L, 3L, null, null));
    now = now.plus(Duration.ofHours(25));
    bring("now", new Engagement(null, 3L, null, null));
    assertThat(vanished.of("mastodon")).containsExactly(Part.VIEWS);
    assertThat(vanished.of("feed")).isEmpty();
    now = now.plus(Duration.ofDays(16));
    bring("later", new Engagement(null, null, null, null));
    assertThat(vanished.of("mastodon")).as("nobody remembers").isEmpty();
  }

  @Test
  void keepsOneSmallRowAnHour() throws SQLException {
    bring("a", Engagement.UNKNOWN);
    assertThat(number("SELECT sum(items) FROM item_parts")).isEqualTo(20);
    assertThat(number("SELECT count(*) FROM item_parts")).isOne();
  }

  private void bring(String prefix, Engagement engagement) throws SQLException {
    store(
        IntStream.range(0, 20)
            .mapToObj(i -> found(post(prefix + i, "#ของดีบ้านเรา", IN_PERIOD, engagement)))
            .toArray(Item[]::new));
  }
}
