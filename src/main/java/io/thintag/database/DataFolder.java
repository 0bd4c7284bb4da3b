package io.thintag.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What has to be put in order in PostgreSQL's data folder before a start. */
final class DataFolder {
  private static final Logger LOG = LoggerFactory.getLogger(DataFolder.class);
  private static final long PATIENCE_SECONDS = 20;

  private DataFolder() {}

  /**
   * Ends a server that outlived its service (kill -9). The caller holds the home's lock, so nobody
   * else's server can be meant.
   */
  static void endOrphan(Path data) throws IOException {
    Optional<ProcessHandle> orphan = serverOf(data);
    if (orphan.isEmpty()) {
      return;
    }
    LOG.warn("Ending the database server {} that a killed service left behind", orphan.get().pid());
    orphan.get().destroy();
    if (!ended(orphan.get())) {
      orphan.get().destroyForcibly();
      if (!ended(orphan.get())) {
        throw new IOException("database server " + orphan.get().pid() + " does not end");
      }
    }
  }

  private static boolean ended(ProcessHandle process) throws IOException {
    try {
      process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      throw new IOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while ending an orphaned database server", e);
    }
  }

  /** The first line of postmaster.pid is the process; the number may since belong to another. */
  private static Optional<ProcessHandle> serverOf(Path data) throws IOException {
    Path pidFile = data.resolve("postmaster.pid");
    if (!Files.exists(pidFile)) {
      return Optional.empty();
    }
    List<String> lines = Files.readAllLines(pidFile);
    if (lines.isEmpty() || !lines.get(0).strip().matches("\\d{1,10}")) {
      return Optional.empty();
    }
    return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
        .filter(ProcessHandle::isAlive)
        .filter(process -> process.info().command().orElse("").contains("postgres"));
  }

  /** The port of the server that runs on this folder; the fourth line of postmaster.pid says it. */
  static OptionalInt portOf(Path data) throws IOException {
    if (serverOf(data).isEmpty()) {
      return OptionalInt.empty();
    }
    List<String> lines = Files.readAllLines(data.resolve("postmaster.pid"));
    return lines.size() > 3
        ? OptionalInt.of(Integer.parseInt(lines.get(3).strip()))
        : OptionalInt.empty();
  }

  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
