package io.thintag.demo;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/**
 * Remembers over restarts which world a home folder was filled from and whether it has moved on. A
 * home that had read two worlds, or one world at two addresses, would count what never was.
 */
final class DemoMemory {
  private static final String PHASE = "phase";

  private final Optional<Path> file;
  private final Properties world = new Properties();

  /**
   * Recalls a world, or takes note of it.
   *
   * @param file where to remember; nothing: forget with the process
   * @throws IllegalStateException if the file remembers another world
   */
  DemoMemory(Optional<Path> file, DemoWorld world, int port) {
    this.file = file;
    this.world.setProperty("seed", Long.toString(world.seed()));
    this.world.setProperty("posts", Integer.toString(world.size()));
    this.world.setProperty("port", Integer.toString(port));
    file.filter(Files::exists).ifPresent(this::recall);
    save();
  }

  private void recall(Path path) {
    Properties known = new Properties();
    try (Reader in = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
      known.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + path, e);
    }
    for (String name : world.stringPropertyNames()) {
      if (!world.getProperty(name).equals(known.getProperty(name))) {
        throw new IllegalStateException(
            "The folder "
                + path.toAbsolutePath().getParent()
                + " was filled from a demo with thintag.demo.%s=%s, not %s. Keep that value, or give this demo a folder of its own (THINTAG_HOME)."
                    .formatted(name, known.getProperty(name), world.getProperty(name)));
      }
    }
    world.setProperty(PHASE, known.getProperty(PHASE, "0"));
  }

  int phase() {
    return Integer.parseInt(world.getProperty(PHASE, "0"));
  }

  void movedOn() {
    world.setProperty(PHASE, "1");
    save();
  }

  private void save() {
    if (file.isEmpty()) {
      return;
    }
    Path path = file.get().toAbsolutePath();
    try {
      Files.createDirectories(path.getParent());
      try (Writer out = Files.newBufferedWriter(path, StandardCharsets.UTF_8)) {
        world.store(out, "The world that this folder was filled from");
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + path, e);
    }
  }
}
