package io.thintag.schedule;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.quartz.JobDetail;
import org.quartz.JobKey;
import org.quartz.TriggerKey;
import org.quartz.impl.jdbcjobstore.PostgreSQLDelegate;
import org.quartz.spi.ClassLoadHelper;
import org.quartz.spi.OperableTrigger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Steps over rows that cannot be read. Quartz looks for the next triggers several at a time, and
 * one of them that is broken (its cron expression, its type, its data) would fail the whole look
 * again and again, and with it every other job. Here such a trigger is put into the state of error,
 * where nobody looks at it and the next alignment finds it.
 */
public final class TolerantDelegate extends PostgreSQLDelegate {
  private static final Logger LOG = LoggerFactory.getLogger(TolerantDelegate.class);

  @Override
  public @Nullable OperableTrigger selectTrigger(Connection connection, TriggerKey key)
      throws SQLException {
    try {
      return super.selectTrigger(connection, key);
    } catch (Exception e) {
      leaveOut(connection, key, e);
      return null;
    }
  }

  /** Fails if the trigger is not what is broken, but the connection or its transaction. */
  private void leaveOut(Connection connection, TriggerKey key, Exception cause)
      throws SQLException {
    try {
      updateTriggerState(connection, key, STATE_ERROR);
    } catch (SQLException e) {
      e.addSuppressed(cause);
      throw e;
    }
    LOG.error("The trigger {} cannot be read and is left out", key, cause);
  }

  /** Quartz deals with these exceptions, but not with others. */
  @Override
  public JobDetail selectJobDetail(Connection connection, JobKey key, ClassLoadHelper loader)
      throws ClassNotFoundException, IOException, SQLException {
    try {
      return super.selectJobDetail(connection, key, loader);
    } catch (RuntimeException e) {
      throw new IOException("The job " + key + " cannot be read", e);
    }
  }
}
