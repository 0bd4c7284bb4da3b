package io.thintag.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PostgreSQL 18 inside this process's home folder, started on first use and stopped with the
 * service. Its data survives a kill -9 of the service: the next start ends an orphaned server and
 * lets PostgreSQL recover.
 */
@Singleton
public class EmbeddedDatabase {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
  private static final String USER = "postgres";
  private static final Duration LONGEST_START = Duration.ofSeconds(60);

  private final Home home;
  private @Nullable EmbeddedPostgres running;
  private @Nullable String password;

  EmbeddedDatabase(Home home) {
    this.home = home;
  }

  /** Starts the server if it does not run yet. */
  synchronized void start() {
    if (running != null) {
      return;
    }
    try {
      home.take();
      Path folder = home.folder().resolve("postgresql-18");
      Path data = folder.resolve("data");
      Path complete = folder.resolve("complete");
      Files.createDirectories(folder);
      if (!Files.exists(complete)) {
        DataFolder.delete(data);
      }
      DataFolder.endOrphan(data);
      LoopbackAccess access = LoopbackAccess.in(home.folder());
      long start = System.nanoTime();
      EmbeddedPostgres started = launch(folder, data, access);
      running = started;
      password = access.password();
      access.enforce(data, started);
      if (!Files.exists(complete)) {
        Files.createFile(complete);
      }
      LOG.info("Embedded PostgreSQL started in {} ms", (System.nanoTime() - start) / 1_000_000);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The embedded database in " + home.folder() + " could not be started: " + e.getMessage(),
          e);
    } catch (SQLException e) {
      throw new IllegalStateException(
          "The embedded database in " + home.folder() + " refused its own password", e);
    }
  }

  /** Zonky's defaults suit tests; whoever counts for a governor wants every commit on disk. */
  private static EmbeddedPostgres launch(Path folder, Path data, LoopbackAccess access)
      throws IOException {
    return EmbeddedPostgres.builder()
        .setOverrideWorkingDirectory(folder.toFile())
        .setDataDirectory(data)
        .setCleanDataDirectory(false)
        .setRegisterShutdownHook(false)
        .setPGStartupWait(LONGEST_START)
        .setLocaleConfig("locale", "C")
        .setConnectConfig("password", access.password())
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("max_connections", "60")
        .setServerConfig("max_wal_size", "1GB")
        .setServerConfig("listen_addresses", "localhost")
        .setServerConfig("unix_socket_directories", "")
        .start();
  }

  synchronized String url() {
    start();
    return "jdbc:postgresql://localhost:" + started().getPort() + "/postgres";
  }

  String user() {
    return USER;
  }

  synchronized String password() {
    start();
    return java.util.Objects.requireNonNull(password);
  }

  private EmbeddedPostgres started() {
    return java.util.Objects.requireNonNull(running);
  }

  @PreDestroy
  synchronized void stop() throws IOException {
    if (running != null) {
      running.close();
      running = null;
    }
  }
}
