package io.thintag.collect.file;

import io.thintag.collect.text.Characters;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * How a file is written.
 *
 * @param csv false: one JSON object a line
 * @param separator between two fields of CSV
 * @param columns for each field of CSV the column it holds; empty where it is none of ours
 */
record Layout(boolean csv, Charset charset, char separator, List<String> columns) {

  /** Bytes of the smallest character. */
  int unit() {
    return charset.name().startsWith("UTF-16") ? 2 : 1;
  }

  /** The character that begins at that byte if it is an ASCII character, else something else. */
  int ascii(Window window, int index) {
    if (unit() == 1) {
      return window.get(index);
    }
    int one = window.get(index);
    int two = window.get(index + 1);
    return charset.equals(StandardCharsets.UTF_16LE) ? two << 8 | one : one << 8 | two;
  }

  /**
   * The text of a record; empty if its bytes are none. A row that was pasted in from elsewhere may
   * be windows-874 in a file of UTF-8.
   */
  Optional<String> text(byte[] bytes) {
    Optional<String> text = Characters.strictly(bytes, charset);
    return charset.equals(StandardCharsets.UTF_8)
        ? text.or(() -> Characters.strictly(bytes, Characters.WINDOWS_874))
        : text;
  }

  Layout with(char newSeparator, List<String> newColumns) {
    return new Layout(csv, charset, newSeparator, List.copyOf(newColumns));
  }
}
