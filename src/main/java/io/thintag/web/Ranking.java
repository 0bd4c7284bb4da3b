package io.thintag.web;

import io.thintag.tally.TallyAnswer.Row;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The units of a level, the best first unless somebody wants them otherwise. */
record Ranking(List<Row> rows, By by, boolean descending) {

  /** What a column is sorted by. */
  enum By {
    RATE(Comparator.comparingDouble(Ranking::rate).thenComparingLong(Row::posts)),
    BODIES(Comparator.comparingLong(Row::bodiesParticipating)),
    POSTS(Comparator.comparingLong(Row::posts)),
    ACCOUNTS(Comparator.comparingLong(Row::accounts)),
    TAGGED(Comparator.comparingLong(Row::fullyTagged)),
    LAST(Comparator.comparing(Row::lastPostAt, Comparator.nullsFirst(Comparator.naturalOrder()))),
    /** The rows come in the order of a Thai dictionary. */
    NAME((one, other) -> 0);

    private final Comparator<Row> order;

    By(Comparator<Row> order) {
      this.order = order;
    }

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    static By of(@Nullable String code) {
      for (By by : values()) {
        if (by.code().equals(code)) {
          return by;
        }
      }
      return RATE;
    }

    boolean usuallyDescending() {
      return this != NAME;
    }
  }

  static Ranking of(List<Row> rows, @Nullable String sort, @Nullable String direction) {
    By by = By.of(sort);
    boolean descending = direction == null ? by.usuallyDescending() : direction.equals("desc");
    List<Row> sorted = rows.stream().sorted(descending ? by.order.reversed() : by.order).toList();
    if (by == By.NAME && descending) {
      List<Row> backwards = new ArrayList<>(sorted);
      Collections.reverse(backwards);
      sorted = backwards;
    }
    return new Ranking(List.copyOf(sorted), by, descending);
  }

  /** Where the heading of a column leads: sorted by it, the other way round if it is already. */
  Address address(Address page, By column) {
    boolean down = column == by ? !descending : column.usuallyDescending();
    return page.with("sort", column.code()).with("dir", down ? "desc" : "asc");
  }

  /** For {@code aria-sort}; null: the table is not sorted by it. */
  @Nullable String sorted(By column) {
    if (column != by) {
      return null;
    }
    return descending ? "descending" : "ascending";
  }

  /** The arrow behind a heading. */
  String arrow(By column) {
    if (column != by) {
      return "";
    }
    return descending ? " ▼" : " ▲";
  }

  /** Nobody expected comes behind nobody participating. */
  static double rate(Row row) {
    return row.bodiesExpected() == 0
        ? -1
        : (double) row.bodiesParticipating() / row.bodiesExpected();
  }

  /** Whole percents for a drawing. */
  static long percent(Row row) {
    return row.bodiesExpected() == 0 ? 0 : row.bodiesParticipating() * 100 / row.bodiesExpected();
  }
}
