package io.thintag.tally;

import io.micronaut.transaction.TransactionOperations;
import io.thintag.tally.TallyAnswer.OfPlatform;
import io.thintag.tally.TallyAnswer.Row;
import io.thintag.tally.TallyAnswer.Total;
import io.thintag.tally.TallyAnswer.UnitOf;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers questions from the roll-ups; all parts of an answer come from one snapshot. */
@Singleton
public final class TallyQueries {
  private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");
  private final TransactionOperations<Connection> transactions;

  private final RecentCoverage coverage = new RecentCoverage();
  private final Clock clock;

  TallyQueries(TransactionOperations<Connection> transactions, Clock clock) {
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Figures by unit of a level inside a unit, in Thai dictionary order. */
  public TallyAnswer tally(TallyQuestion question) {
    return transactions.executeRead(
        status -> {
          Connection connection = status.getConnection();
          try {
            return answer(connection, question);
          } catch (SQLException e) {
            throw new IllegalStateException("The tallies could not be read", e);
          }
        });
  }

  private TallyAnswer answer(Connection connection, TallyQuestion question) throws SQLException {
    List<UnitFigures> found = rows(connection, question);
    UnitFigures whole =
        found.stream()
            .filter(UnitFigures::isWhole)
            .findFirst()
            .orElseThrow(
                () -> new IllegalArgumentException("no unit has the code " + question.within()));
    List<UnitFigures> units = found.stream().filter(unit -> !unit.isWhole()).toList();
    long inRows = units.stream().mapToLong(UnitFigures::posts).sum();
    return new TallyAnswer(
        question.campaign(),
        question.level(),
        question.within(),
        asOf(connection, question.campaign()),
        new Total(
            whole.posts(),
            whole.accounts(),
            whole.fullyTagged(),
            whole.bodiesParticipating(),
            whole.bodiesExpected(),
            whole.platforms()),
        whole.posts() - whole.postsInLevel(),
        inRows - whole.postsInLevel(),
        coverage.of(connection, question.campaign(), question.within(), clock.instant()),
        units.stream().map(UnitFigures::row).toList());
  }

  private record UnitFigures(
      boolean isWhole,
      UnitOf unit,
      long posts,
      long postsInLevel,
      long accounts,
      long fullyTagged,
      long bodiesParticipating,
      long bodiesExpected,
      @Nullable OffsetDateTime first,
      @Nullable OffsetDateTime last,
      List<OfPlatform> platforms) {
    Row row() {
      return new Row(
          unit,
          posts,
          accounts,
          fullyTagged,
          bodiesParticipating,
          bodiesExpected,
          first,
          last,
          platforms);
    }
  }

  private static List<UnitFigures> rows(Connection connection, TallyQuestion question)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(TallyReadSql.of(question))) {
      TallyReadSql.bind(connection, select, question);
      List<UnitFigures> units = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          units.add(read(row));
        }
      }
      return units;
    }
  }

  private static UnitFigures read(ResultSet row) throws SQLException {
    return new UnitFigures(
        row.getBoolean("whole"),
        new UnitOf(
            row.getString("code"),
            row.getString("level"),
            row.getString("kind"),
            row.getString("name"),
            row.getString("full_name"),
            row.getString("province"),
            row.getString("district")),
        row.getLong("posts"),
        row.getLong("posts_in_level"),
        row.getLong("accounts"),
        row.getLong("fully_tagged"),
        row.getLong("bodies_participating"),
        row.getLong("bodies_expected"),
        bangkok(row.getTimestamp("first_post_at")),
        bangkok(row.getTimestamp("last_post_at")),
        platforms(row));
  }

  private static List<OfPlatform> platforms(ResultSet row) throws SQLException {
    String[] names = array(row, "platforms", new String[0]);
    Long[] posts = array(row, "platform_posts", new Long[0]);
    Long[] views = array(row, "platform_views", new Long[0]);
    Long[] likes = array(row, "platform_likes", new Long[0]);
    Long[] comments = array(row, "platform_comments", new Long[0]);
    Long[] shares = array(row, "platform_shares", new Long[0]);
    List<OfPlatform> platforms = new ArrayList<>(names.length);
    for (int i = 0; i < names.length; i++) {
      platforms.add(new OfPlatform(names[i], posts[i], views[i], likes[i], comments[i], shares[i]));
    }
    return platforms;
  }

  @SuppressWarnings("unchecked")
  private static <T> T[] array(ResultSet row, String column, T[] none) throws SQLException {
    java.sql.Array array = row.getArray(column);
    return array == null ? none : (T[]) array.getArray();
  }

  private static @Nullable OffsetDateTime asOf(Connection connection, String campaign)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(TallyReadSql.AS_OF)) {
      select.setString(1, campaign);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return bangkok(row.getTimestamp(1));
      }
    }
  }

  static @Nullable OffsetDateTime bangkok(@Nullable Timestamp at) {
    return at == null ? null : at.toInstant().atZone(BANGKOK).toOffsetDateTime();
  }
}
