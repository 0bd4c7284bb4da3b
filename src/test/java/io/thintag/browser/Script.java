package io.thintag.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A look at a page that only a script inside it can take; gives what it found wrong. */
enum Script {
  CONTRAST("contrast.js"),
  LABELS("labels.js"),
  TARGETS("targets.js"),
  OVERFLOW("overflow.js"),
  TAGS("tags.js");

  private final String source;

  Script(String file) {
    try (InputStream in = Script.class.getResourceAsStream("/browser/" + file)) {
      source = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<?> faults(Window window) {
    return (List<?>) window.ask(source);
  }
}
