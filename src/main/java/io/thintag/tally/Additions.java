package io.thintag.tally;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What new posts add to the roll-ups. It is known before they are stored and is added up here, at a
 * third of the cost of asking the view {@code contribution} for it. That both come to the same is
 * what a recount shows.
 */
public final class Additions {
  private static final String OUT_OF_RANGE = "22003";

  private static final Comparator<Addition> BY_UNIT =
      Comparator.comparing(Addition::unitCode)
          .thenComparing(Addition::platform)
          .thenComparing(Addition::campaign);

  private static final Comparator<Addition> BY_DAY = BY_UNIT.thenComparingLong(Addition::day);

  private static final Comparator<Addition> BY_ACCOUNT =
      BY_UNIT.thenComparing(Addition::accountKey);

  private final SumColumns days = new SumColumns();
  private final List<Long> dates = new ArrayList<>();
  private final SumColumns totals = new SumColumns();
  private final List<Key> units = new ArrayList<>();
  private final UnitColumns accountUnits = new UnitColumns();
  private final List<String> accounts = new ArrayList<>();
  private final List<Long> accountPosts = new ArrayList<>();
  private @Nullable ArithmeticException outOfRange;

  private Additions() {}

  private record Key(String campaign, String unitCode, String platform) {}

  /**
   * Adds up posts.
   *
   * @param posts that were in no campaign yet
   */
  public static Additions of(Collection<Addition> posts) {
    Additions additions = new Additions();
    List<Addition> sorted = new ArrayList<>(posts);
    sorted.sort(BY_ACCOUNT);
    additions.addAccounts(sorted);
    sorted.sort(BY_DAY);
    try {
      additions.addSums(sorted);
    } catch (ArithmeticException e) {
      additions.outOfRange = e;
    }
    return additions;
  }

  private void addAccounts(List<Addition> posts) {
    @Nullable Addition last = null;
    for (Addition post : posts) {
      if (post.accountKey().isEmpty()) {
        continue;
      }
      if (last != null && BY_ACCOUNT.compare(last, post) == 0) {
        int row = accountPosts.size() - 1;
        accountPosts.set(row, accountPosts.get(row) + 1);
      } else {
        accountUnits.add(post);
        accounts.add(post.accountKey());
        accountPosts.add(1L);
        last = post;
      }
    }
  }

  private void addSums(List<Addition> posts) {
    @Nullable Addition last = null;
    for (Addition post : posts) {
      boolean sameUnit = last != null && BY_UNIT.compare(last, post) == 0;
      if (!sameUnit) {
        totals.open(post);
        units.add(new Key(post.campaign(), post.unitCode(), post.platform()));
      }
      if (!sameUnit || Objects.requireNonNull(last).day() != post.day()) {
        days.open(post);
        dates.add(post.day());
      }
      days.add(post);
      totals.add(post);
      last = post;
    }
  }

  /** The caller holds the platforms' store locks. */
  void write(Connection connection) throws SQLException {
    if (outOfRange != null) {
      throw new SQLDataException("a sum of counts does not fit bigint", OUT_OF_RANGE, outOfRange);
    }
    if (units.isEmpty()) {
      return;
    }
    Map<Key, Long> newcomers = writeAccounts(connection);
    write(connection, AdditionSql.DAYS, days, dates);
    write(
        connection,
        AdditionSql.TOTALS,
        totals,
        units.stream().map(unit -> newcomers.getOrDefault(unit, 0L)).toList());
  }

  /** Accounts that had posted nothing before, by unit. */
  private Map<Key, Long> writeAccounts(Connection connection) throws SQLException {
    Map<Key, Long> newcomers = new HashMap<>();
    try (PreparedStatement statement = connection.prepareStatement(AdditionSql.ACCOUNTS)) {
      int next = accountUnits.set(connection, statement);
      UnitColumns.texts(connection, statement, next++, accounts);
      statement.setObject(next, longs(accountPosts));
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          newcomers.put(
              new Key(row.getString(1), row.getString(2), row.getString(3)), row.getLong(4));
        }
      }
    }
    return newcomers;
  }

  private static void write(Connection connection, String sql, SumColumns sums, List<Long> more)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      int next = sums.set(connection, statement);
      statement.setObject(next, longs(more));
      statement.executeUpdate();
    }
  }

  private static long[] longs(List<Long> values) {
    return values.stream().mapToLong(value -> value).toArray();
  }
}
