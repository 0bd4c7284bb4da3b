package io.thintag.tally;

import io.thintag.tally.TallyAnswer.Coverage;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The coverage as it was a moment ago. Thousands of accounts take longer to look through than all
 * roll-ups together, and what was watched changes with runs, not with questions.
 */
final class RecentCoverage {
  /** Answers may be so old. */
  private static final Duration FRESH = Duration.ofSeconds(20);

  private static final int MOST = 1_000;

  private final Map<Question, Kept> kept = new ConcurrentHashMap<>();

  private record Question(String campaign, String within) {}

  private record Kept(List<Coverage> coverage, Instant at) {}

  List<Coverage> of(Connection connection, String campaign, String within, Instant now)
      throws SQLException {
    Question question = new Question(campaign, within);
    Kept known = kept.get(question);
    if (known != null && Duration.between(known.at(), now).abs().compareTo(FRESH) < 0) {
      return known.coverage();
    }
    List<Coverage> coverage = SourceCoverage.of(connection, campaign, within);
    if (kept.size() >= MOST) {
      kept.clear();
    }
    kept.put(question, new Kept(coverage, now));
    return coverage;
  }
}
