package io.thintag.pipeline;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What this process is at, so that no other process on the database does the same: a claim is had
 * by one at a time. All claims of a process are advisory locks of one connection of its own; when
 * the process ends, also by a kill, the database lifts them, so nothing has to time out. If the
 * connection breaks, the claims are made again on a new one. Safe for use by several threads.
 */
@Singleton
final class Claims {
  private static final Logger LOG = LoggerFactory.getLogger(Claims.class);
  private static final String KEY = "(hashtextextended('thintag.claim.' || ?, 0))";
  private static final String TAKE = "SELECT pg_try_advisory_lock" + KEY;
  private static final String RELEASE = "SELECT pg_advisory_unlock" + KEY;

  /** So often a claim that another process has is asked for again. */
  private static final long LOOK_EVERY_MS = 250;

  private final DataSource pool;
  private final Set<String> held = new LinkedHashSet<>();
  private @Nullable Connection connection;

  Claims(DataSource pool) {
    this.pool = DelegatingDataSource.unwrapDataSource(pool);
  }

  /**
   * Makes a claim.
   *
   * @return false: somebody has it, in this process or in another
   * @throws StoreFailed if the database cannot be asked
   */
  synchronized boolean take(String claim) {
    if (held.contains(claim) || !ask(TAKE, claim)) {
      return false;
    }
    held.add(claim);
    return true;
  }

  /**
   * Makes a claim as soon as nobody has it.
   *
   * @return false: somebody had it all the time
   */
  synchronized boolean await(String claim, Duration atMost) {
    long deadline = System.nanoTime() + atMost.toNanos();
    while (!take(claim)) {
      long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
      if (left <= 0) {
        return false;
      }
      try {
        wait(Math.min(left, LOOK_EVERY_MS));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
    return true;
  }

  /** Whether nobody has a claim at this moment. */
  synchronized boolean isFree(String claim) {
    if (held.contains(claim) || !ask(TAKE, claim)) {
      return false;
    }
    ask(RELEASE, claim);
    return true;
  }

  /** Gives a claim back, if we have it. If the database is gone, the claim went with it. */
  synchronized void release(String claim) {
    if (held.remove(claim)) {
      try {
        ask(RELEASE, claim);
      } catch (StoreFailed e) {
        LOG.warn("The claim of {} is given up with its connection", claim, e);
      }
      notifyAll();
    }
  }

  private boolean ask(String sql, String claim) {
    try {
      return ask(open(), sql, claim);
    } catch (SQLException broken) {
      LOG.debug("The connection of the claims broke", broken);
      close();
    }
    try {
      return ask(open(), sql, claim);
    } catch (SQLException e) {
      close();
      throw new StoreFailed(e);
    }
  }

  private static boolean ask(Connection connection, String sql, String claim) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setString(1, claim);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getBoolean(1);
      }
    }
  }

  private Connection open() throws SQLException {
    Connection open = connection;
    if (open == null) {
      open = pool.getConnection();
      connection = open;
      open.setAutoCommit(true);
      for (String claim : held) {
        if (!ask(open, TAKE, claim)) {
          LOG.warn("Another process took {} while the database was away", claim);
        }
      }
    }
    return open;
  }

  /** Ends the claims; the connection goes back to a pool, so they must be lifted by name. */
  @PreDestroy
  synchronized void close() {
    Connection open = connection;
    connection = null;
    if (open != null) {
      try (open;
          PreparedStatement release = open.prepareStatement("SELECT pg_advisory_unlock_all()")) {
        release.execute();
      } catch (SQLException e) {
        LOG.debug("The connection of the claims was broken when it was closed", e);
      }
    }
  }
}
