package io.thintag.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a UTF-8 stream, one at a time, in memory that does not grow with the longest of
 * them: of a line that is too long only the beginning is kept.
 */
final class BoundedLines {

  private final Reader reader;
  private final int longest;
  private final char[] buffer = new char[1 << 16];
  private int at;
  private int filled;
  private boolean cut;

  /**
   * @param longest characters of a line that are kept
   */
  BoundedLines(InputStream in, int longest) {
    this.reader = new InputStreamReader(in, StandardCharsets.UTF_8);
    this.longest = longest;
  }

  /** The next line without its end; null after the last. */
  @Nullable String next() throws IOException {
    if (!fill()) {
      return null;
    }
    cut = false;
    StringBuilder line = new StringBuilder();
    do {
      int end = at;
      while (end < filled && buffer[end] != '\n') {
        end++;
      }
      int kept = Math.min(end - at, longest - line.length());
      line.append(buffer, at, kept);
      cut |= kept < end - at;
      at = end;
    } while (at == filled && fill());
    at++;
    if (!line.isEmpty() && line.charAt(line.length() - 1) == '\r') {
      line.setLength(line.length() - 1);
    }
    return line.toString();
  }

  /** Whether the line that {@link #next} returned is only the beginning of a longer one. */
  boolean isCut() {
    return cut;
  }

  private boolean fill() throws IOException {
    if (at < filled) {
      return true;
    }
    at = 0;
    filled = Math.max(0, reader.read(buffer));
    return filled > 0;
  }
}
