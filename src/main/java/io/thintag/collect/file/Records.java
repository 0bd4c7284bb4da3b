package io.thintag.collect.file;

import io.thintag.collect.SourceException;
import java.util.Optional;

/**
 * The records of a file one after the other. A record of CSV may span lines inside quotation marks;
 * one that never ends costs its first line only.
 */
final class Records {

  /** Longest record, in bytes. */
  static final int LONGEST = 1024 * 1024;

  private final Window window;
  private final Layout layout;
  private long line;

  Records(Window window, Layout layout, long line) {
    this.window = window;
    this.layout = layout;
    this.line = line;
  }

  /**
   * A record or what is left of one.
   *
   * @param line its first line, counted from 1
   * @param text without the line break; empty if it could not be read
   * @param trouble why it could not be read; empty if it could
   */
  record Entry(long line, String text, String trouble) {}

  /** Line of the next record. */
  long line() {
    return line;
  }

  Optional<Entry> next() throws SourceException {
    Scan scan = new Scan();
    while (!scan.run()) {
      if (window.size() > LONGEST) {
        return Optional.of(tooLong());
      }
      if (!window.grow()) {
        if (window.size() == 0) {
          return Optional.empty();
        }
        if (scan.insideQuotes()) {
          return Optional.of(skipLine("a quotation mark is opened and never closed"));
        }
        scan.endsHere();
        break;
      }
    }
    return Optional.of(taken(scan));
  }

  private Entry taken(Scan scan) {
    byte[] bytes = window.copy(0, scan.contentEnd);
    long first = line;
    window.skip(scan.end);
    line += scan.breaks;
    return layout
        .text(bytes)
        .map(text -> new Entry(first, text, ""))
        .orElseGet(() -> new Entry(first, "", "its characters are not " + layout.charset().name()));
  }

  private Entry tooLong() throws SourceException {
    return skipLine(
        "longer than " + LONGEST / 1024 / 1024 + " MiB, or a quotation mark is never closed");
  }

  /** Goes on behind the next line break, however far away it is. */
  private Entry skipLine(String trouble) throws SourceException {
    long first = line++;
    int unit = layout.unit();
    while (true) {
      for (int i = 0; i + unit <= window.size(); i += unit) {
        if (layout.ascii(window, i) == '\n') {
          window.skip(i + unit);
          return new Entry(first, "", trouble);
        }
      }
      window.skip(window.size() / unit * unit);
      if (!window.grow()) {
        window.skip(window.size());
        return new Entry(first, "", trouble);
      }
    }
  }

  /** Looks for the end of the record at the beginning of the window; goes on after it has grown. */
  private final class Scan {
    private int at;
    private int contentEnd;
    private int end;
    private int breaks;
    private boolean quoted;
    private boolean fieldStart = true;

    /** False if the window ends before the record does. */
    boolean run() {
      int unit = layout.unit();
      for (; at + unit <= window.size(); at += unit) {
        int c = layout.ascii(window, at);
        if (layout.csv() && c == '"' && (quoted || fieldStart)) {
          // A doubled quotation mark closes and opens again: the outcome is the same.
          quoted = !quoted;
          fieldStart = !quoted;
          continue;
        }
        if (c == '\r' && !window.isWhole() && at + 2 * unit > window.size()) {
          return false;
        }
        boolean lineEnd = c == '\n' || c == '\r' && !followedByLineFeed(unit);
        breaks += lineEnd ? 1 : 0;
        if (lineEnd && !quoted) {
          contentEnd = c == '\n' && endsWithReturn(unit) ? at - unit : at;
          end = at + unit;
          return true;
        }
        fieldStart = !quoted && c == layout.separator();
      }
      return false;
    }

    private boolean followedByLineFeed(int unit) {
      return at + 2 * unit <= window.size() && layout.ascii(window, at + unit) == '\n';
    }

    private boolean endsWithReturn(int unit) {
      return at >= unit && layout.ascii(window, at - unit) == '\r';
    }

    boolean insideQuotes() {
      return quoted;
    }

    void endsHere() {
      contentEnd = window.size();
      end = window.size();
      breaks++;
    }
  }
}
