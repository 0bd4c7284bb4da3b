package io.thintag;

import io.thintag.area.Gazetteer;
import io.thintag.area.GazetteerLoader;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * A real PostgreSQL for tests: one embedded server for the whole run, a fresh migrated database for
 * whoever asks. Its session zone is neither UTC nor Bangkok on purpose.
 */
public final class TestDatabase {
  private static final AtomicInteger COUNT = new AtomicInteger();
  private final EmbeddedPostgres server;
  private final String name;

  private TestDatabase(EmbeddedPostgres server, String name) {
    this.server = server;
    this.name = name;
  }

  /** A new database with the schema and the gazetteer, and nothing else. */
  public static TestDatabase fresh() {
    EmbeddedPostgres server = Server.INSTANCE;
    String name = "test_" + COUNT.incrementAndGet();
    execute(server.getPostgresDatabase(), "CREATE DATABASE " + name + " TEMPLATE migrated");
    return new TestDatabase(server, name);
  }

  /** Configuration that points a Micronaut application at this database. */
  public Map<String, String> properties() {
    return Map.of(
        "datasources.default.url",
        server.getJdbcUrl("postgres", name),
        "datasources.default.username",
        "postgres",
        "datasources.default.password",
        "postgres");
  }

  public DataSource dataSource() {
    return server.getDatabase("postgres", name);
  }

  public Connection connect() throws SQLException {
    return dataSource().getConnection();
  }

  /** The database goes away: nobody new gets in and whoever is in is thrown out. */
  public void refuseConnections() {
    execute(server.getPostgresDatabase(), "ALTER DATABASE " + name + " ALLOW_CONNECTIONS false");
    execute(
        server.getPostgresDatabase(),
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '" + name + "'");
  }

  /** The database is back. */
  public void allowConnections() {
    execute(server.getPostgresDatabase(), "ALTER DATABASE " + name + " ALLOW_CONNECTIONS true");
  }

  /** Throws the database away, so that many of them do not pile up until the end of the run. */
  public void drop() {
    execute(server.getPostgresDatabase(), "DROP DATABASE " + name + " WITH (FORCE)");
  }

  private static void loadGazetteer(DataSource database) {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      new GazetteerLoader(Gazetteer.load(), Clock.systemUTC()).load(connection);
      connection.commit();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void execute(DataSource database, String sql) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  private static final class Server {
    static final EmbeddedPostgres INSTANCE = start();

    private static EmbeddedPostgres start() {
      try {
        EmbeddedPostgres server = EmbeddedPostgres.builder().setLocaleConfig("locale", "C").start();
        execute(server.getPostgresDatabase(), "CREATE DATABASE migrated");
        execute(server.getPostgresDatabase(), "ALTER SYSTEM SET timezone = 'America/Los_Angeles'");
        execute(server.getPostgresDatabase(), "SELECT pg_reload_conf()");
        Flyway.configure()
            .dataSource(server.getDatabase("postgres", "migrated"))
            .locations("classpath:db/migration")
            .load()
            .migrate();
        loadGazetteer(server.getDatabase("postgres", "migrated"));
        return server;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
