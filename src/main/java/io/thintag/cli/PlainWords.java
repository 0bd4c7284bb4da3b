package io.thintag.cli;

import io.thintag.database.Home;
import io.thintag.pipeline.Pauses;
import java.net.BindException;

/** Failures as one plain sentence: the frameworks wrap the cause that a person needs to read. */
final class PlainWords {
  private PlainWords() {}

  static String of(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null && !isPlain(cause)) {
      cause = cause.getCause();
    }
    if (cause instanceof BindException) {
      return "The port is taken by another program. Choose one with MICRONAUT_SERVER_PORT.";
    }
    String message = cause.getMessage();
    return message == null ? cause.toString() : message;
  }

  private static boolean isPlain(Throwable failure) {
    return failure instanceof Home.HomeInUse
        || failure instanceof BindException
        || failure instanceof Pauses.Paused
        || failure instanceof IllegalArgumentException;
  }
}
