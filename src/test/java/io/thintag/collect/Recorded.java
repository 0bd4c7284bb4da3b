package io.thintag.collect;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Recorded answers of platforms among the test resources. */
public final class Recorded {
  private Recorded() {}

  public static String text(String name) {
    return new String(bytes(name), UTF_8);
  }

  public static byte[] bytes(String name) {
    try (InputStream in = Recorded.class.getResourceAsStream("/" + name)) {
      if (in == null) {
        throw new IllegalArgumentException("no resource " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
