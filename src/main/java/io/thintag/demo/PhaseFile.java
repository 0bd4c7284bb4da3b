package io.thintag.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Remembers over restarts that the pretend internet has moved on. */
final class PhaseFile {
  private final Optional<Path> file;

  /**
   * @param file where to remember; nothing: forget with the process
   */
  PhaseFile(Optional<Path> file) {
    this.file = file;
  }

  int read() {
    return file.filter(Files::exists).isPresent() ? 1 : 0;
  }

  void write() {
    if (file.isEmpty()) {
      return;
    }
    try {
      Files.createDirectories(file.get().toAbsolutePath().getParent());
      Files.writeString(file.get(), "The demo's edits and deletions are visible.\n");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file.get(), e);
    }
  }
}
