package io.thintag.database;

import io.micronaut.context.annotation.Value;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/**
 * The folder that keeps the embedded database ({@code thintag.home}). One process at a time uses
 * it: the operating system lifts the lock when the process ends, also after a kill -9.
 */
@Singleton
public class Home {
  private final Path folder;
  private @Nullable FileLock lock;

  /**
   * @param folder a path; a leading ~/ stands for the user's own folder
   */
  public Home(@Value("${thintag.home}") String folder) {
    Path path =
        folder.startsWith("~/")
            ? Path.of(System.getProperty("user.home"), folder.substring(2))
            : Path.of(folder);
    this.folder = path.toAbsolutePath().normalize();
  }

  public Path folder() {
    return folder;
  }

  /**
   * Creates the folder for its owner alone and takes it for this process.
   *
   * @throws HomeInUse if another process has it
   * @throws IOException if it cannot be created or written
   */
  synchronized void take() throws IOException {
    if (lock != null) {
      return;
    }
    Files.createDirectories(folder);
    if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
    FileChannel channel =
        FileChannel.open(
            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock taken = null;
    try {
      taken = channel.tryLock();
    } catch (OverlappingFileLockException inThisProcess) {
      throw new HomeInUse(folder, inThisProcess);
    } finally {
      if (taken == null) {
        channel.close();
      }
    }
    if (taken == null) {
      throw new HomeInUse(folder, null);
    }
    lock = taken;
  }

  @PreDestroy
  synchronized void release() throws IOException {
    if (lock != null) {
      lock.channel().close();
      lock = null;
    }
  }

  /** Another process works on this home folder. */
  public static final class HomeInUse extends RuntimeException {
    private static final long serialVersionUID = 1L;

    HomeInUse(Path folder, @Nullable Throwable cause) {
      super(
          "Another ThinTag process is using the folder "
              + folder
              + ". Stop it first, give this one a folder of its own (THINTAG_HOME), or let both use"
              + " one PostgreSQL server (DATASOURCES_DEFAULT_URL).",
          cause);
    }
  }
}
