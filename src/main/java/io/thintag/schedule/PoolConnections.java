package io.thintag.schedule;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.quartz.utils.ConnectionProvider;

/** Lends Quartz connections of the house's pool; the pool itself belongs to somebody else. */
final class PoolConnections implements ConnectionProvider {
  private final DataSource pool;

  PoolConnections(DataSource pool) {
    this.pool = pool;
  }

  @Override
  public Connection getConnection() throws SQLException {
    return pool.getConnection();
  }

  @Override
  public void shutdown() {
    // The pool ends with the application, after Quartz.
  }

  @Override
  public void initialize() {
    // The pool is ready when it is handed in.
  }
}
