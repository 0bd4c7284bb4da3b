package io.thintag.collect.site;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that fails once it has given more than it may: what is packed small may be endless. */
final class BoundedStream extends FilterInputStream {
  private long left;

  BoundedStream(InputStream in, long most) {
    super(in);
    left = most;
  }

  @Override
  public int read() throws IOException {
    return counted(super.read(), 1);
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    return counted(read, read);
  }

  private int counted(int result, int bytes) throws IOException {
    if (result >= 0) {
      left -= bytes;
      if (left < 0) {
        throw new IOException("it is larger than a sitemap may be");
      }
    }
    return result;
  }
}
