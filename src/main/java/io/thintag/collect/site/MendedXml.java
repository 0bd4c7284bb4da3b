package io.thintag.collect.site;

import java.io.FilterReader;
import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.util.regex.Pattern;

/**
 * XML as sites write it, made fit for a strict parser as it streams by: a stray {@code &} is
 * escaped, what stands before the first tag and characters that XML does not know are left out.
 */
final class MendedXml extends FilterReader {
  private static final String ESCAPED = "&amp;";
  private static final int LONGEST_REFERENCE = 10;
  private static final Pattern REFERENCE =
      Pattern.compile("(?:amp|lt|gt|quot|apos|#\\d{1,7}|#x\\p{XDigit}{1,6});.*", Pattern.DOTALL);

  private final PushbackReader text;
  private String pending = "";
  private boolean begun;

  MendedXml(Reader in) {
    this(new PushbackReader(in, LONGEST_REFERENCE));
  }

  private MendedXml(PushbackReader text) {
    super(text);
    this.text = text;
  }

  @Override
  public int read() throws IOException {
    if (!pending.isEmpty()) {
      char c = pending.charAt(0);
      pending = pending.substring(1);
      return c;
    }
    int c = text.read();
    while (c >= 0 && (isUnknown(c) || !begun && c != '<')) {
      c = text.read();
    }
    begun = true;
    if (c == '&' && !referenceFollows()) {
      pending = ESCAPED.substring(1);
    }
    return c;
  }

  private static boolean isUnknown(int c) {
    return c < ' ' && c != '\n' && c != '\r' && c != '\t' || c == 0xFFFE || c == 0xFFFF;
  }

  private boolean referenceFollows() throws IOException {
    char[] ahead = new char[LONGEST_REFERENCE];
    int length = 0;
    while (length < ahead.length) {
      int read = text.read(ahead, length, ahead.length - length);
      if (read < 0) {
        break;
      }
      length += read;
    }
    text.unread(ahead, 0, length);
    return REFERENCE.matcher(new String(ahead, 0, length)).matches();
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    int count = 0;
    while (count < length) {
      int c = read();
      if (c < 0) {
        break;
      }
      buffer[offset + count++] = (char) c;
    }
    return count == 0 && length > 0 ? -1 : count;
  }
}
