package io.thintag.collect.file;

import io.thintag.collect.SourceException;
import io.thintag.collect.Wire;
import io.thintag.collect.WireRequest;
import io.thintag.collect.WireResponse;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;

/** The part of a file that is in memory: it begins where the next record begins. */
final class Window {

  /** Bytes fetched at a time. */
  static final int PART = 256 * 1024;

  private final URI file;
  private final Wire wire;
  private byte[] bytes = new byte[0];
  private int start;
  private long offset;
  private boolean whole;
  private Instant at = Instant.EPOCH;

  Window(URI file, Wire wire, long offset) {
    this.file = file;
    this.wire = wire;
    this.offset = offset;
  }

  /** Fetches the next part; false if there is none. */
  boolean grow() throws SourceException {
    if (whole) {
      return false;
    }
    long first = offset + size();
    WireResponse response =
        wire.ask(WireRequest.api(file).with("Range", "bytes=" + first + "-" + (first + PART - 1)));
    byte[] part = response.body();
    whole = part.length < PART;
    at = response.at();
    byte[] joined =
        Arrays.copyOf(Arrays.copyOfRange(bytes, start, bytes.length), size() + part.length);
    System.arraycopy(part, 0, joined, joined.length - part.length, part.length);
    bytes = joined;
    start = 0;
    return part.length > 0;
  }

  /** Bytes at hand. */
  int size() {
    return bytes.length - start;
  }

  /** One byte at hand, 0 to 255. */
  int get(int index) {
    return bytes[start + index] & 0xFF;
  }

  byte[] copy(int from, int to) {
    return Arrays.copyOfRange(bytes, start + from, start + to);
  }

  /** Leaves so many bytes behind. */
  void skip(int count) {
    start += count;
    offset += count;
  }

  /** Where in the file the window begins. */
  long offset() {
    return offset;
  }

  /** True if nothing of the file lies behind the window. */
  boolean isWhole() {
    return whole;
  }

  /** When the last part was read. */
  Instant at() {
    return at;
  }

  URI file() {
    return file;
  }
}
