package io.thintag.participation;

import io.micronaut.transaction.TransactionOperations;
import io.thintag.campaign.Campaign;
import io.thintag.participation.BodyParticipation.BodyOf;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells of every expected body what it has done. Expected are the bodies of the campaign's kinds
 * inside its scope as they are now: the whole campaign is one round, {@link Participation#ALL}.
 * Retired bodies are not expected.
 */
@Singleton
public final class ParticipationQueries {
  private final TransactionOperations<Connection> transactions;
  private final Clock clock;

  ParticipationQueries(TransactionOperations<Connection> transactions, Clock clock) {
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * The expected bodies inside a unit.
   *
   * @param within code of a unit
   */
  public Participation of(Campaign campaign, String within) {
    Instant now = clock.instant();
    return transactions.executeRead(
        status -> {
          Connection connection = status.getConnection();
          try (PreparedStatement select =
              connection.prepareStatement(ParticipationSql.bodies(within))) {
            ParticipationSql.bind(connection, select, campaign, within, now);
            List<BodyParticipation> bodies = read(select, new DueDays(campaign, now));
            return new Participation(campaign.slug(), within, bodies);
          } catch (SQLException e) {
            throw new IllegalStateException("The participation could not be read", e);
          }
        });
  }

  private static List<BodyParticipation> read(PreparedStatement select, DueDays days)
      throws SQLException {
    List<BodyParticipation> bodies = new ArrayList<>();
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        bodies.add(body(row, days));
      }
    }
    return bodies;
  }

  private static BodyParticipation body(ResultSet row, DueDays days) throws SQLException {
    State state = State.of(row.getString("state")).orElseThrow();
    LocalDate due = days.of(row.getString("reports_to"));
    Timestamp first = row.getTimestamp("first_post_at");
    return new BodyParticipation(
        new BodyOf(
            row.getString("code"),
            row.getString("kind"),
            row.getString("name"),
            row.getString("full_name"),
            row.getString("province"),
            row.getString("district"),
            row.getString("reports_to"),
            row.getString("reports_to_name"),
            row.getInt("place")),
        state,
        row.getString("watched"),
        row.getLong("posts"),
        row.getLong("fully_tagged"),
        row.getLong("accounts"),
        bangkok(first),
        bangkok(row.getTimestamp("last_post_at")),
        due,
        days.timing(state, due, first == null ? null : first.toInstant()));
  }

  private static @Nullable OffsetDateTime bangkok(@Nullable Timestamp at) {
    return at == null ? null : at.toInstant().atZone(Campaign.ZONE).toOffsetDateTime();
  }
}
