package io.thintag.participation;

import io.micronaut.transaction.TransactionOperations;
import io.thintag.campaign.Campaign;
import io.thintag.participation.BodyCoverage.AccountGap;
import io.thintag.participation.BodyCoverage.WatchedAccount;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which local bodies were watched for a campaign, where, from when to when. */
@Singleton
public final class CoverageQueries {
  private static final String SQL =
      """
      WITH span AS (
        SELECT source, target, min(covered_from) AS covered_from, min(live_from) AS live_from,
          max(covered_until) AS covered_until
        FROM coverage WHERE campaign = ? GROUP BY source, target
      ), gap AS (
        SELECT source, target, array_agg(cause ORDER BY gap_from) AS causes,
          array_agg(gap_from ORDER BY gap_from) AS starts,
          array_agg(gap_until ORDER BY gap_from) AS ends
        FROM coverage_gaps(?, ?) GROUP BY source, target
      )
      SELECT u.code, u.kind, u.name, u.full_name, p.name AS province, d.name AS district,
        a.platform, coalesce(a.native_id, a.handle, a.account_key) AS account,
        a.name AS account_name, t.source, s.covered_from, s.live_from, s.covered_until,
        g.causes, g.starts, g.ends
      FROM unit u
      JOIN unit p ON p.code = u.province_code
      LEFT JOIN unit d ON d.code = u.district_code
      LEFT JOIN account a ON a.unit_code = u.code AND a.status <> 'withdrawn'
      LEFT JOIN watched_target t ON t.campaign = ?
        AND (t.platform, t.account_key) = (a.platform, a.account_key)
      LEFT JOIN span s ON (s.source, s.target) = (t.source, t.target)
      LEFT JOIN gap g ON (g.source, g.target) = (t.source, t.target)
      WHERE u.level = 'body' AND NOT u.retired
        AND (? = 'TH' OR ? IN (u.code, u.district_code, u.province_code))
      ORDER BY p.sort_rank, d.sort_rank NULLS FIRST, u.sort_rank, u.code, a.platform,
        a.account_key, t.source, t.target
      """;

  private final TransactionOperations<Connection> transactions;
  private final Clock clock;

  CoverageQueries(TransactionOperations<Connection> transactions, Clock clock) {
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * All local bodies inside a unit, in Thai dictionary order.
   *
   * @param within code of a unit
   */
  public List<BodyCoverage> bodies(String campaign, String within) {
    return transactions.executeRead(
        status -> {
          try (PreparedStatement select = status.getConnection().prepareStatement(SQL)) {
            select.setString(1, campaign);
            select.setString(2, campaign);
            select.setTimestamp(3, Timestamp.from(clock.instant()));
            select.setString(4, campaign);
            select.setString(5, within);
            select.setString(6, within);
            return read(select);
          } catch (SQLException e) {
            throw new IllegalStateException("The coverage could not be read", e);
          }
        });
  }

  private static List<BodyCoverage> read(PreparedStatement select) throws SQLException {
    Map<String, BodyCoverage> bodies = new LinkedHashMap<>();
    Map<String, List<WatchedAccount>> accounts = new LinkedHashMap<>();
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        String code = row.getString("code");
        if (!bodies.containsKey(code)) {
          bodies.put(code, body(row, code));
        }
        List<WatchedAccount> own = accounts.computeIfAbsent(code, key -> new ArrayList<>());
        if (row.getString("platform") != null) {
          own.add(account(row));
        }
      }
    }
    return bodies.values().stream()
        .map(body -> with(body, accounts.getOrDefault(body.unit(), List.of())))
        .toList();
  }

  private static BodyCoverage body(ResultSet row, String code) throws SQLException {
    return new BodyCoverage(
        code,
        row.getString("kind"),
        row.getString("name"),
        row.getString("full_name"),
        row.getString("province"),
        row.getString("district"),
        "",
        List.of());
  }

  private static BodyCoverage with(BodyCoverage body, List<WatchedAccount> accounts) {
    Watch watch =
        accounts.stream().anyMatch(WatchedAccount::isFull)
            ? Watch.FULL
            : accounts.stream().anyMatch(account -> account.coveredFrom() != null)
                ? Watch.PARTLY
                : Watch.NOT;
    return new BodyCoverage(
        body.unit(),
        body.kind(),
        body.name(),
        body.fullName(),
        body.province(),
        body.district(),
        watch.name().toLowerCase(Locale.ROOT),
        accounts);
  }

  private static WatchedAccount account(ResultSet row) throws SQLException {
    return new WatchedAccount(
        row.getString("platform"),
        row.getString("account"),
        row.getString("account_name"),
        row.getString("source"),
        bangkok(row.getTimestamp("covered_from")),
        bangkok(row.getTimestamp("live_from")),
        bangkok(row.getTimestamp("covered_until")),
        gaps(row));
  }

  private static List<AccountGap> gaps(ResultSet row) throws SQLException {
    if (row.getArray("causes") == null) {
      return List.of();
    }
    String[] causes = (String[]) row.getArray("causes").getArray();
    Timestamp[] starts = (Timestamp[]) row.getArray("starts").getArray();
    Timestamp[] ends = (Timestamp[]) row.getArray("ends").getArray();
    List<AccountGap> gaps = new ArrayList<>(causes.length);
    for (int i = 0; i < causes.length; i++) {
      gaps.add(
          new AccountGap(causes[i], Objects.requireNonNull(bangkok(starts[i])), bangkok(ends[i])));
    }
    return gaps;
  }

  private static @Nullable OffsetDateTime bangkok(@Nullable Timestamp at) {
    return at == null ? null : at.toInstant().atZone(Campaign.ZONE).toOffsetDateTime();
  }
}
