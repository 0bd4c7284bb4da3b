package io.thintag.tally;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Rows of a roll-up while posts are added up, the last one open, each column as one parameter. */
final class SumColumns {
  private final UnitColumns units = new UnitColumns();
  private final List<Sums> rows = new ArrayList<>();

  /** Begins a row for the unit of the post. */
  void open(Addition post) {
    units.add(post);
    rows.add(new Sums());
  }

  /**
   * Adds a post to the open row.
   *
   * @throws ArithmeticException if a sum does not fit 64 bits
   */
  void add(Addition post) {
    rows.get(rows.size() - 1).add(post);
  }

  /** Sets the first parameters; the index of the next one comes back. */
  int set(Connection connection, PreparedStatement statement) throws SQLException {
    int next = units.set(connection, statement);
    for (int column = 0; column < Sums.COUNTS; column++) {
      long[] values = new long[rows.size()];
      for (int row = 0; row < values.length; row++) {
        values[row] = rows.get(row).count(column);
      }
      statement.setObject(next++, values);
    }
    List<String> firsts = new ArrayList<>(rows.size());
    List<String> lasts = new ArrayList<>(rows.size());
    for (Sums sums : rows) {
      Instant first = sums.first();
      Instant last = sums.last();
      String text = first.toString();
      firsts.add(text);
      lasts.add(first.equals(last) ? text : last.toString());
    }
    UnitColumns.texts(connection, statement, next++, firsts);
    UnitColumns.texts(connection, statement, next++, lasts);
    return next;
  }
}
