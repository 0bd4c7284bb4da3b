package io.thintag.tally;

import io.thintag.tally.TallyAnswer.Coverage;
import io.thintag.tally.TallyAnswer.Gap;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What each source watched for a campaign, so that a number says what it rests on. */
public final class SourceCoverage {
  private SourceCoverage() {}

  /**
   * By source.
   *
   * @param within code of a unit: only tag searches and the accounts of units inside it
   */
  public static List<Coverage> of(Connection connection, String campaign, String within)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(CoverageReadSql.COVERAGE)) {
      select.setString(1, campaign);
      select.setString(2, within);
      select.setString(3, within);
      select.setString(4, campaign);
      select.setString(5, campaign);
      select.setString(6, campaign);
      List<Coverage> coverage = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          coverage.add(
              new Coverage(
                  row.getString("source"),
                  Objects.requireNonNull(TallyQueries.bangkok(row.getTimestamp("since"))),
                  TallyQueries.bangkok(row.getTimestamp("last_done_at")),
                  row.getLong("targets"),
                  row.getLong("watched"),
                  row.getLong("failing"),
                  TallyQueries.bangkok(row.getTimestamp("covered_from")),
                  TallyQueries.bangkok(row.getTimestamp("live_from")),
                  TallyQueries.bangkok(row.getTimestamp("covered_until")),
                  gaps(row)));
        }
      }
      return coverage;
    }
  }

  private static List<Gap> gaps(ResultSet row) throws SQLException {
    String[] causes = (String[]) row.getArray("causes").getArray();
    Long[] targets = (Long[]) row.getArray("gap_targets").getArray();
    Timestamp[] starts = (Timestamp[]) row.getArray("gap_starts").getArray();
    Timestamp[] ends = (Timestamp[]) row.getArray("gap_ends").getArray();
    List<Gap> gaps = new ArrayList<>(causes.length);
    for (int i = 0; i < causes.length; i++) {
      gaps.add(
          new Gap(
              causes[i],
              targets[i],
              Objects.requireNonNull(TallyQueries.bangkok(starts[i])),
              TallyQueries.bangkok(ends[i])));
    }
    return gaps;
  }
}
