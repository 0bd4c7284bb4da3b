package io.thintag.collect.file;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The fields of one record of CSV (RFC 4180), quotation marks removed. */
final class CsvFields {
  private static final Pattern PROTECTED =
      Pattern.compile("''*[=+\\-@\t\r\n＝＋－＠].*", Pattern.DOTALL);

  private CsvFields() {}

  static List<String> of(String text, char separator) {
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    boolean fresh = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
        field.append('"');
        i++;
      } else if (c == '"' && (quoted || fresh)) {
        quoted = !quoted;
        fresh = false;
      } else if (c == separator && !quoted) {
        fields.add(field.toString());
        field.setLength(0);
        fresh = true;
      } else {
        field.append(c);
        fresh = false;
      }
    }
    fields.add(field.toString());
    return fields;
  }

  /**
   * Takes away the apostrophe that our own files put before what a spreadsheet would run as a
   * formula.
   */
  static String restored(String field) {
    return field.startsWith("'") && PROTECTED.matcher(field).matches() ? field.substring(1) : field;
  }

  /** The likeliest separator of a header: the commonest of comma, semicolon and tab. */
  static char separator(String header) {
    char best = ',';
    for (char candidate : new char[] {',', ';', '\t'}) {
      if (of(header, candidate).size() > of(header, best).size()) {
        best = candidate;
      }
    }
    return best;
  }
}
