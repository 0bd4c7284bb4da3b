package io.thintag.database;

import io.micronaut.context.annotation.Value;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.OptionalInt;
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
  private final boolean shared;
  private @Nullable EmbeddedPostgres running;
  private @Nullable Address address;

  /**
   * @param shared true: if another process runs the server of this home, use it too
   */
  EmbeddedDatabase(Home home, @Value("${thintag.home-shared:false}") boolean shared) {
    this.home = home;
    this.shared = shared;
  }

  /** Where the server answers and with which password. */
  private record Address(int port, String password) {}

  /** Starts the server if it does not run yet. */
  private synchronized Address start() {
    if (address == null) {
      address = startOrJoin();
    }
    return address;
  }

  private Address startOrJoin() {
    try {
      home.take();
    } catch (Home.HomeInUse e) {
      return join(e);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The folder " + home.folder() + " cannot be used: " + e.getMessage(), e);
    }
    return launch();
  }

  private Address join(Home.HomeInUse taken) {
    try {
      OptionalInt port = DataFolder.portOf(data());
      if (shared && port.isPresent()) {
        return new Address(port.getAsInt(), LoopbackAccess.in(home.folder()).password());
      }
    } catch (IOException e) {
      taken.addSuppressed(e);
    }
    throw taken;
  }

  private Path data() {
    return home.folder().resolve("postgresql-18").resolve("data");
  }

  private Address launch() {
    try {
      Path data = data();
      Path folder = data.getParent();
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
      access.enforce(data, started);
      if (!Files.exists(complete)) {
        Files.createFile(complete);
      }
      LOG.info("Embedded PostgreSQL started in {} ms", (System.nanoTime() - start) / 1_000_000);
      return new Address(started.getPort(), access.password());
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

  String url() {
    return "jdbc:postgresql://localhost:" + start().port() + "/postgres";
  }

  String user() {
    return USER;
  }

  String password() {
    return start().password();
  }

  @PreDestroy
  synchronized void stop() throws IOException {
    if (running != null) {
      running.close();
      running = null;
      address = null;
    }
  }
}
