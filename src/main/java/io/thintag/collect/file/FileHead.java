package io.thintag.collect.file;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.thintag.collect.SourceException;
import io.thintag.collect.text.Characters;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;

/** Finds out from a file's beginning how it is written. */
final class FileHead {

  /** A header longer than that is none. */
  private static final int LONGEST_HEADER = 8_192;

  private static final String JSON_EXPECTED =
      "expected one JSON object a line with url (or platform and native_id), text and published_at";

  private FileHead() {}

  /** Opens a file: what follows is its first record of data. */
  static FileCursor open(Window window, boolean csv, ColumnMap map) throws SourceException {
    window.grow();
    if (window.size() == 0) {
      throw unreadable(window, "the file is empty", csv);
    }
    Layout layout = new Layout(csv, charset(window, csv), ',', null, List.of());
    return csv ? withHeader(window, layout, map) : firstObject(window, layout);
  }

  /** The first line of a CSV file and what was made of it. */
  static Headings headings(Window window, ColumnMap map) throws SourceException {
    window.grow();
    String header = header(new Records(window, plain(window), 1));
    return headings(window, CsvFields.of(header, CsvFields.separator(header)), map);
  }

  private static Layout plain(Window window) throws SourceException.Unreadable {
    return new Layout(true, charset(window, true), ',', null, List.of());
  }

  private static String header(Records records) throws SourceException {
    return records.next().map(Records.Entry::text).orElse("");
  }

  private static Charset charset(Window window, boolean csv) throws SourceException.Unreadable {
    if (startsWith(window, 0xEF, 0xBB, 0xBF)) {
      window.skip(3);
      return UTF_8;
    }
    if (startsWith(window, 0xFF, 0xFE) || startsWith(window, 0xFE, 0xFF)) {
      Charset charset = window.get(0) == 0xFF ? UTF_16LE : UTF_16BE;
      window.skip(2);
      return charset;
    }
    if (startsWith(window, 'P', 'K', 3, 4) || startsWith(window, 0xD0, 0xCF, 0x11, 0xE0)) {
      throw unreadable(
          window,
          "this is a workbook, not a text file: hand it in as .xlsx, or save the sheet as CSV UTF-8",
          csv);
    }
    byte[] head = window.copy(0, window.size());
    for (byte b : head) {
      if (b == 0) {
        throw unreadable(window, "this is no text file", csv);
      }
    }
    return Characters.isUtf8(wholeCharacters(head)) ? UTF_8 : Characters.WINDOWS_874;
  }

  /** The bytes without a last character of UTF-8 that the window cuts through. */
  private static byte[] wholeCharacters(byte[] bytes) {
    int end = bytes.length;
    while (end > 0 && bytes.length - end < 3 && (bytes[end - 1] & 0xC0) == 0x80) {
      end--;
    }
    boolean leads = end > 0 && (bytes[end - 1] & 0xC0) == 0xC0;
    boolean cut =
        leads && bytes.length - end < Integer.numberOfLeadingZeros(~(bytes[end - 1] << 24)) - 1;
    return cut ? Arrays.copyOf(bytes, end - 1) : bytes;
  }

  private static FileCursor withHeader(Window window, Layout layout, ColumnMap map)
      throws SourceException {
    Records records = new Records(window, layout, 1);
    String header = header(records);
    char separator = CsvFields.separator(header);
    Headings headings = headings(window, CsvFields.of(header, separator), map);
    if (header.length() > LONGEST_HEADER || !headings.suffice()) {
      throw unreadable(window, "no such columns in the first line", true);
    }
    return new FileCursor(layout.with(separator, headings), window.offset(), records.line());
  }

  private static Headings headings(Window window, List<String> headers, ColumnMap map)
      throws SourceException.Unreadable {
    try {
      return Headings.of(headers, map);
    } catch (IllegalArgumentException e) {
      throw new SourceException.Unreadable(String.valueOf(e.getMessage()), window.file(), e);
    }
  }

  private static FileCursor firstObject(Window window, Layout layout)
      throws SourceException.Unreadable {
    int unit = layout.unit();
    for (int i = 0; i + unit <= window.size(); i += unit) {
      int c = layout.ascii(window, i);
      if (c == '{') {
        return new FileCursor(layout, window.offset(), 1);
      }
      if (c > ' ') {
        break;
      }
    }
    throw unreadable(window, "the first line is no JSON object", false);
  }

  private static boolean startsWith(Window window, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (window.size() <= i || window.get(i) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static SourceException.Unreadable unreadable(Window window, String what, boolean csv) {
    return new SourceException.Unreadable(
        what + "; " + (csv ? Columns.EXPECTED : JSON_EXPECTED), window.file());
  }
}
