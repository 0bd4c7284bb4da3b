package io.thintag.web;

import io.thintag.tally.TallyAnswer.Row;
import java.util.Comparator;
import java.util.List;

/**
 * The first of a list of units.
 *
 * @param more how many others there are
 */
record Few(List<Row> rows, long more) {

  /** Those with the highest share of bodies taking part, then the most posts; none without any. */
  static Few best(List<Row> rows, int most) {
    return of(
        rows.stream()
            .filter(row -> row.bodiesParticipating() > 0)
            .sorted(
                Comparator.comparingDouble(Ranking::rate).thenComparingLong(Row::posts).reversed())
            .toList(),
        most);
  }

  /** Those in which the most bodies are missing. */
  static Few missing(List<Row> rows, int most) {
    return of(
        rows.stream()
            .filter(row -> missing(row) > 0)
            .sorted(Comparator.comparingLong((Row row) -> missing(row)).reversed())
            .toList(),
        most);
  }

  /** How many expected bodies are not seen taking part. */
  static long missing(Row row) {
    return row.bodiesExpected() - row.bodiesParticipating();
  }

  /** One more takes no more room than the words that there is one. */
  private static Few of(List<Row> rows, int most) {
    int first = rows.size() == most + 1 ? most + 1 : Math.min(most, rows.size());
    return new Few(rows.subList(0, first), (long) rows.size() - first);
  }
}
