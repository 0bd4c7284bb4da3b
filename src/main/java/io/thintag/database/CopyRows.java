package io.thintag.database;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Rows on their way into a table by COPY, in its text format (PostgreSQL manual, «COPY», «File
 * Formats»): the cheapest way in, for rows that are known not to be there. A null is a null, a list
 * an array of texts.
 */
public final class CopyRows {
  private final StringBuilder text = new StringBuilder();

  /** Adds a row. */
  public CopyRows add(@Nullable Object... values) {
    for (int i = 0; i < values.length; i++) {
      if (i > 0) {
        text.append('\t');
      }
      addField(values[i]);
    }
    text.append('\n');
    return this;
  }

  private void addField(@Nullable Object value) {
    if (value == null) {
      text.append("\\N");
    } else if (value instanceof List<?> list) {
      addArray(list);
    } else {
      addEscaped(value.toString());
    }
  }

  private void addArray(List<?> values) {
    text.append('{');
    for (int i = 0; i < values.size(); i++) {
      text.append(i == 0 ? "\"" : ",\"");
      addEscaped(values.get(i).toString().replace("\\", "\\\\").replace("\"", "\\\""));
      text.append('"');
    }
    text.append('}');
  }

  private void addEscaped(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '\\' -> text.append("\\\\");
        case '\t' -> text.append("\\t");
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        default -> text.append(c);
      }
    }
  }

  /**
   * Writes the rows in the transaction of the connection.
   *
   * @param table its name, with the names of the columns in brackets unless the values are in the
   *     order of the table's own
   * @throws SQLException if the database did not take them, for instance because a key is there
   */
  public void into(Connection connection, String table) throws SQLException {
    if (text.isEmpty()) {
      return;
    }
    try {
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn("COPY " + table + " FROM STDIN", new StringReader(text.toString()));
    } catch (IOException e) {
      throw new UncheckedIOException("COPY into " + table + " failed", e);
    }
  }
}
