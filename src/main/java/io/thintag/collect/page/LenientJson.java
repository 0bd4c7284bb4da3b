package io.thintag.collect.page;

/**
 * JSON as sites write it into their pages, made fit for a strict parser: comments of JavaScript and
 * HTML, raw line breaks inside texts, commas before a closing bracket, anything after the first
 * value.
 */
final class LenientJson {
  private final String in;
  private final StringBuilder out = new StringBuilder();
  private int at;

  private LenientJson(String in) {
    this.in = in;
  }

  static String mended(String script) {
    return new LenientJson(
            script.replaceAll("(?s)<!--|-->|<!\\[CDATA\\[|]]>", " ").replace("\uFEFF", ""))
        .mend();
  }

  private String mend() {
    int depth = 0;
    while (at < in.length()) {
      char c = in.charAt(at);
      if (c == '"') {
        copyText();
        continue;
      }
      if (in.startsWith("//", at)) {
        skipTo("\n");
        continue;
      }
      if (in.startsWith("/*", at)) {
        skipTo("*/");
        continue;
      }
      at++;
      if (c == '}' || c == ']') {
        dropComma();
        out.append(c);
        if (--depth <= 0) {
          return out.toString();
        }
      } else {
        depth += c == '{' || c == '[' ? 1 : 0;
        out.append(c);
      }
    }
    return out.toString();
  }

  private void copyText() {
    int start = at++;
    while (at < in.length() && in.charAt(at) != '"') {
      at += in.charAt(at) == '\\' ? 2 : 1;
    }
    at = Math.min(at + 1, in.length());
    for (char c : in.substring(start, at).toCharArray()) {
      out.append(c < ' ' ? "\\u%04x".formatted((int) c) : String.valueOf(c));
    }
  }

  private void skipTo(String end) {
    int found = in.indexOf(end, at);
    at = found < 0 ? in.length() : found + end.length();
  }

  private void dropComma() {
    int last = out.length() - 1;
    while (last >= 0 && Character.isWhitespace(out.charAt(last))) {
      last--;
    }
    if (last >= 0 && out.charAt(last) == ',') {
      out.deleteCharAt(last);
    }
  }
}
