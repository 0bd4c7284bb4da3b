package io.thintag.tally;

import io.thintag.change.Stamps;
import io.thintag.tally.TallyAnswer.Coverage;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
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

  /** And so old if nothing was watched meanwhile: only whether a gap still lasts hangs on time. */
  private static final Duration FRESH_UNCHANGED = Duration.ofMinutes(5);

  private static final int MOST = 1_000;

  private final Map<Question, Kept> kept = new ConcurrentHashMap<>();

  private record Question(String campaign, String within) {}

  private record Kept(List<Coverage> coverage, Instant at, long changes) {}

  List<Coverage> of(Connection connection, String campaign, String within, Instant now)
      throws SQLException {
    Question question = new Question(campaign, within);
    Kept known = kept.get(question);
    if (known != null && isWithin(FRESH, known, now)) {
      return known.coverage();
    }
    long changes = changes(connection, campaign);
    if (known != null && known.changes() == changes && isWithin(FRESH_UNCHANGED, known, now)) {
      return known.coverage();
    }
    List<Coverage> coverage = SourceCoverage.of(connection, campaign, within);
    if (kept.size() >= MOST) {
      kept.clear();
    }
    kept.put(question, new Kept(coverage, now, changes));
    return coverage;
  }

  private static boolean isWithin(Duration age, Kept known, Instant now) {
    return Duration.between(known.at(), now).abs().compareTo(age) < 0;
  }

  private static long changes(Connection connection, String campaign) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("SELECT sum(number) FROM change WHERE topic IN (?, ?)")) {
      select.setString(1, Stamps.coverage(campaign));
      select.setString(2, Stamps.UNITS);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }
}
