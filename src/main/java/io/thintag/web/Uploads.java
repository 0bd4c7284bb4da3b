package io.thintag.web;

import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import io.thintag.pipeline.Imported;
import io.thintag.pipeline.Importer.Handed;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Files that people sent and have not had imported yet. They lie in a folder of this process, for
 * its user alone; folders of processes that were killed are cleared away at the next start.
 */
@Singleton
class Uploads {
  private static final Logger LOG = LoggerFactory.getLogger(Uploads.class);
  private static final String PREFIX = "thintag-uploads-";
  private static final String LOCK = "lock";

  /** So long a file waits for somebody to say that it shall be imported. */
  private static final Duration KEPT = Duration.ofHours(1);

  private final Clock clock;
  private final Map<UUID, Upload> waiting = new ConcurrentHashMap<>();
  private @Nullable Path folder;
  private @Nullable FileLock lock;

  Uploads(Clock clock) {
    this.clock = clock;
  }

  /**
   * A file that was looked at.
   *
   * @param by who sent it; nobody else may have it imported
   * @param name as it was called there
   * @param campaign slug
   * @param preview what importing it would do
   */
  record Upload(
      UUID id,
      String by,
      String name,
      Handed handed,
      String campaign,
      Imported preview,
      Instant at) {}

  /** A new file to write to. */
  Path fresh() {
    forgetOld();
    try {
      return Files.createTempFile(folder(), "upload-", ".part");
    } catch (IOException e) {
      throw new UncheckedIOException("No room for the file that was sent", e);
    }
  }

  Upload keep(String by, String name, Handed handed, String campaign, Imported preview) {
    Upload upload =
        new Upload(UUID.randomUUID(), by, name, handed, campaign, preview, clock.instant());
    waiting.put(upload.id(), upload);
    return upload;
  }

  /** Gives a file away; whoever takes it drops it in the end, or puts it back. */
  Optional<Upload> take(UUID id, String by) {
    forgetOld();
    Upload upload = waiting.get(id);
    return upload != null && upload.by().equals(by) && waiting.remove(id, upload)
        ? Optional.of(upload)
        : Optional.empty();
  }

  void putBack(Upload upload) {
    waiting.put(upload.id(), upload);
  }

  static void drop(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      LOG.warn("A file that was sent could not be deleted: {}", file, e);
    }
  }

  private void forgetOld() {
    Instant before = clock.instant().minus(KEPT);
    for (Upload upload : waiting.values()) {
      if (upload.at().isBefore(before) && waiting.remove(upload.id(), upload)) {
        drop(upload.handed().file());
      }
    }
  }

  private synchronized Path folder() throws IOException {
    Path own = folder;
    if (own == null) {
      own = Files.createTempDirectory(PREFIX);
      lock = lock(own);
      folder = own;
    }
    return own;
  }

  private static @Nullable FileLock lock(Path folder) throws IOException {
    FileChannel channel =
        FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock taken = null;
    try {
      taken = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      LOG.debug("{} belongs to this process", folder, e);
    } finally {
      if (taken == null) {
        channel.close();
      }
    }
    return taken;
  }

  @EventListener
  void start(StartupEvent event) {
    sweep();
  }

  /** Clears away what processes left that were killed: the system has lifted their locks. */
  void sweep() {
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
    try (DirectoryStream<Path> left = Files.newDirectoryStream(temporary, PREFIX + "*")) {
      for (Path old : left) {
        sweep(old);
      }
    } catch (IOException e) {
      LOG.warn("Files of earlier uploads could not be cleared away", e);
    }
  }

  private static void sweep(Path old) throws IOException {
    if (!Files.isDirectory(old) || !Files.isWritable(old)) {
      return;
    }
    FileLock free = lock(old);
    if (free != null) {
      try {
        clear(old);
        LOG.info("Cleared away {}", old.getFileName());
      } finally {
        free.channel().close();
      }
    }
  }

  private static void clear(Path folder) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        Files.deleteIfExists(file);
      }
    }
    Files.deleteIfExists(folder);
  }

  @PreDestroy
  synchronized void close() throws IOException {
    FileLock held = lock;
    Path own = folder;
    lock = null;
    folder = null;
    if (own != null) {
      clear(own);
    }
    if (held != null) {
      held.channel().close();
    }
  }
}
