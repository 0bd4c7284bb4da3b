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
 * Adds new posts to the roll-ups. What they add is known before they are stored and is added up
 * here, at a third of the cost of asking the view {@code contribution} for it. That both come to
 * the same is what a recount shows.
 */
final class Additions {
  private static final String OUT_OF_RANGE = "22003";

  private static final Comparator<Addition> BY_UNIT =
      Comparator.comparing(Addition::campaign)
          .thenComparing(Addition::unitCode)
          .thenComparing(Addition::platform);

  private static final Comparator<Addition> BY_DAY = BY_UNIT.thenComparingLong(Addition::day);

  private static final Comparator<Addition> BY_ACCOUNT =
      BY_UNIT.thenComparing(Addition::accountKey);

  private final List<Addition> posts;

  private Additions(Collection<Addition> posts) {
    this.posts = new ArrayList<>(posts);
  }

  private record Key(String campaign, String unitCode, String platform) {}

  /** Adds posts that the roll-ups do not know; the caller holds the platforms' store locks. */
  static void write(Connection connection, Collection<Addition> posts) throws SQLException {
    if (posts.isEmpty()) {
      return;
    }
    Additions additions = new Additions(posts);
    try {
      Map<Key, Long> newcomers = additions.writeAccounts(connection);
      additions.writeSums(connection, newcomers);
    } catch (ArithmeticException e) {
      throw new SQLDataException("a sum of counts does not fit bigint", OUT_OF_RANGE, e);
    }
  }

  /** Accounts that had posted nothing before, by unit. */
  private Map<Key, Long> writeAccounts(Connection connection) throws SQLException {
    posts.sort(BY_ACCOUNT);
    UnitColumns units = new UnitColumns();
    List<String> accounts = new ArrayList<>();
    List<Long> counts = new ArrayList<>();
    @Nullable Addition last = null;
    for (Addition post : posts) {
      if (post.accountKey().isEmpty()) {
        continue;
      }
      if (last != null && BY_ACCOUNT.compare(last, post) == 0) {
        int row = counts.size() - 1;
        counts.set(row, counts.get(row) + 1);
      } else {
        units.add(post);
        accounts.add(post.accountKey());
        counts.add(1L);
        last = post;
      }
    }
    Map<Key, Long> newcomers = new HashMap<>();
    try (PreparedStatement statement = connection.prepareStatement(AdditionSql.ACCOUNTS)) {
      int next = units.set(connection, statement);
      UnitColumns.texts(connection, statement, next++, accounts);
      statement.setObject(next, counts.stream().mapToLong(count -> count).toArray());
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          newcomers.put(
              new Key(row.getString(1), row.getString(2), row.getString(3)), row.getLong(4));
        }
      }
    }
    return newcomers;
  }

  private void writeSums(Connection connection, Map<Key, Long> newcomers) throws SQLException {
    posts.sort(BY_DAY);
    SumColumns days = new SumColumns();
    SumColumns totals = new SumColumns();
    List<Long> dates = new ArrayList<>();
    List<Long> accounts = new ArrayList<>();
    @Nullable Addition last = null;
    for (Addition post : posts) {
      boolean sameUnit = last != null && BY_UNIT.compare(last, post) == 0;
      if (!sameUnit) {
        totals.open(post);
        Key key = new Key(post.campaign(), post.unitCode(), post.platform());
        accounts.add(newcomers.getOrDefault(key, 0L));
      }
      if (!sameUnit || Objects.requireNonNull(last).day() != post.day()) {
        days.open(post);
        dates.add(post.day());
      }
      days.add(post);
      totals.add(post);
      last = post;
    }
    write(connection, AdditionSql.DAYS, days, dates);
    write(connection, AdditionSql.TOTALS, totals, accounts);
  }

  private static void write(Connection connection, String sql, SumColumns sums, List<Long> more)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      int next = sums.set(connection, statement);
      statement.setObject(next, more.stream().mapToLong(value -> value).toArray());
      statement.executeUpdate();
    }
  }
}
