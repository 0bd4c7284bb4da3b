package io.thintag.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.thintag.budget.BudgetPlan;
import io.thintag.collect.FakeSite;
import io.thintag.collect.RegisteredSource;
import io.thintag.collect.Sources;
import io.thintag.store.RunStore.State;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is left of a quota goes where it matters most, over a real database. */
class BudgetsTest extends PipelineTest {
  private final FakeSite site = new FakeSite();

  @Override
  Map<String, Object> more() {
    site.answering(request -> FakeSite.answer(200, "{\"items\":[]}"));
    return Map.of(
        "thintag.sources.youtube.base-url", site.url("").toString(),
        "thintag.sources.youtube.key", "key of a test",
        "thintag.sources.youtube.searches", "1",
        "thintag.sources.youtube.attempts", "1");
  }

  @BeforeEach
  void onADayOfTheCampaign() throws SQLException {
    now = Instant.parse("2025-05-20T08:00:00Z");
    execute("DELETE FROM campaign WHERE slug <> '" + CAMPAIGN + "'");
  }

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void readsOneTagAndSaysThatTheOtherIsMissed() throws SQLException {
    BudgetPlan plan = context.getBean(Budgets.class).of(youtube());
    assertThat(plan.planned("searches")).isEqualTo(1);
    assertThat(plan.missed("searches")).isEqualTo(1);
    assertThat(context.getBean(Collector.class).collect("youtube", CAMPAIGN).state())
        .isEqualTo(State.DONE);
    assertThat(site.requests()).hasSize(1);
    assertThat(text("SELECT cause FROM watched_target WHERE cause IS NOT NULL")).isEqualTo("quota");
  }

  @Test
  void theNextDayIsTheTurnOfTheOneThatWasMissed() throws SQLException {
    context.getBean(Collector.class).collect("youtube", CAMPAIGN);
    now = now.plus(Duration.ofDays(1));
    context.getBean(Collector.class).collect("youtube", CAMPAIGN);
    assertThat(number("SELECT count(DISTINCT target) FROM coverage")).isEqualTo(2);
    List<String> searched =
        site.requests().stream().map(request -> request.getUrl().queryParameter("q")).toList();
    assertThat(searched).doesNotHaveDuplicates().hasSize(2);
  }

  private RegisteredSource youtube() {
    return context.getBean(Sources.class).require("youtube");
  }
}
