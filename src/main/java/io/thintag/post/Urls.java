package io.thintag.post;

/**
 * Walks from one web address of a text to the next: {@code http://}, {@code https://} or a {@code
 * www.} of its own, and all that follows up to white space, angle brackets or a quote. Each
 * character is looked at a bounded number of times.
 */
final class Urls {

  private static final String HTTP = "http";
  private static final String WWW = "www.";

  private final String text;
  private int http = -1;
  private int www = -1;
  private int start = -1;
  private int end = -1;

  Urls(String text) {
    this.text = text;
  }

  /** Whether the position, which must not lie before those asked about so far, is in an address. */
  boolean contain(int at) {
    while (start < text.length() && end <= at) {
      find(Math.max(end, 0));
    }
    return start <= at;
  }

  private void find(int from) {
    if (http < from) {
      http = http(from);
    }
    if (www < from) {
      www = www(from);
    }
    start = Math.min(http, www);
    end = start == http ? end(afterScheme(start)) : end(start + WWW.length());
  }

  private int http(int from) {
    int at = text.indexOf(HTTP, from);
    while (at >= 0 && !goesOn(afterScheme(at))) {
      at = text.indexOf(HTTP, at + 1);
    }
    return at < 0 ? text.length() : at;
  }

  private int www(int from) {
    int at = text.indexOf(WWW, from);
    while (at >= 0 && (isInWord(at) || !goesOn(at + WWW.length()))) {
      at = text.indexOf(WWW, at + 1);
    }
    return at < 0 ? text.length() : at;
  }

  /** Where the address goes on behind its scheme; the end of the text if there is no scheme. */
  private int afterScheme(int at) {
    int colon = at + HTTP.length();
    if (text.startsWith("s", colon)) {
      colon++;
    }
    return text.startsWith("://", colon) ? colon + "://".length() : text.length();
  }

  private boolean isInWord(int at) {
    char before = at == 0 ? ' ' : text.charAt(at - 1);
    return (before >= 'a' && before <= 'z') || (before >= '0' && before <= '9');
  }

  private boolean goesOn(int at) {
    return at < text.length() && !ends(text.charAt(at));
  }

  private int end(int from) {
    int i = from;
    while (goesOn(i)) {
      i++;
    }
    return i;
  }

  private static boolean ends(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r') || c == '<' || c == '>' || c == '"';
  }
}
