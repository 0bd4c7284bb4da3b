package io.thintag.pipeline;

import io.thintag.campaign.Campaign;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * Keeps campaigns to one re-attribution at a time, over all processes on the database. The locks
 * belong to a connection of their own, so the database lifts them when the process ends, also after
 * a kill.
 */
final class ReattributionLocks {
  private static final String TAKE =
      "SELECT pg_try_advisory_lock(hashtextextended('thintag.reattribution.' || ?, 0))";
  private final Connection connection;

  private ReattributionLocks(Connection connection) {
    this.connection = connection;
  }

  /**
   * Works while it has the locks of all these campaigns.
   *
   * @throws Reattribution.Busy if somebody has one; nothing is done
   */
  static <T> T with(DataSource pool, List<Campaign> campaigns, Supplier<T> work) {
    try (Connection connection = pool.getConnection()) {
      connection.setAutoCommit(true);
      ReattributionLocks locks = new ReattributionLocks(connection);
      try {
        locks.take(campaigns);
        return work.get();
      } finally {
        locks.release();
      }
    } catch (SQLException e) {
      throw new StoreFailed(e);
    }
  }

  private void take(List<Campaign> campaigns) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(TAKE)) {
      for (Campaign campaign : campaigns) {
        select.setString(1, campaign.slug());
        try (ResultSet row = select.executeQuery()) {
          row.next();
          if (!row.getBoolean(1)) {
            throw new Reattribution.Busy(campaign.slug());
          }
        }
      }
    }
  }

  /** The connection goes back to a pool, so its locks must be lifted by name. */
  private void release() throws SQLException {
    try (PreparedStatement release =
        connection.prepareStatement("SELECT pg_advisory_unlock_all()")) {
      release.execute();
    }
  }
}
