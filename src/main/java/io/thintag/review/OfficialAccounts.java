package io.thintag.review;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.thintag.access.Audit;
import io.thintag.access.Caller;
import io.thintag.pipeline.Transactions;
import io.thintag.store.NamesChanged;
import io.thintag.store.NamesVersion;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The accounts that are registered to units: from the gazetteer, configured, or by a person. */
@Singleton
public class OfficialAccounts {
  private final Transactions transactions;
  private final ApplicationEventPublisher<NamesChanged> changes;
  private final Audit audit;
  private final Clock clock;

  OfficialAccounts(
      Transactions transactions,
      ApplicationEventPublisher<NamesChanged> changes,
      Audit audit,
      Clock clock) {
    this.transactions = transactions;
    this.changes = changes;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Which accounts are asked for.
   *
   * @param unit code of the unit that they are of or lie in; TH: all
   * @param platform null: of all
   * @param status unverified, verified or withdrawn; null: whatever
   */
  public record AccountQuestion(String unit, @Nullable String platform, @Nullable String status) {
    /** All accounts of a unit and of those inside it. */
    public static AccountQuestion of(String unit) {
      return new AccountQuestion(unit, null, null);
    }
  }

  /** Where a page ended. */
  public record After(String platform, String key) {}

  /**
   * The next accounts of a unit and of those inside it, by platform and key, withdrawn ones
   * included.
   *
   * @param after null: the first ones
   */
  public List<OfficialAccount> page(AccountQuestion question, @Nullable After after, int limit) {
    return transactions.write(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(AccountSql.PAGE)) {
            select.setString(1, question.unit());
            select.setString(2, question.platform());
            select.setString(3, question.status());
            select.setString(4, after == null ? "" : after.platform());
            select.setString(5, after == null ? "" : after.key());
            select.setInt(6, limit);
            return read(select);
          }
        });
  }

  /** How many accounts there are of each status, whatever status is asked for. */
  public Map<String, Long> counts(AccountQuestion question) {
    return transactions.write(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(AccountSql.COUNTS)) {
            select.setString(1, question.unit());
            select.setString(2, question.platform());
            Map<String, Long> counts = new TreeMap<>();
            try (ResultSet row = select.executeQuery()) {
              while (row.next()) {
                counts.put(row.getString(1), row.getLong(2));
              }
            }
            return counts;
          }
        });
  }

  /** An account that is registered in the caller's area, or was. */
  public Optional<OfficialAccount> find(String platform, String key, Caller caller) {
    if (Plain.isNot(platform) || Plain.isNot(key)) {
      return Optional.empty();
    }
    return transactions.write(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(AccountSql.ONE)) {
            select.setString(1, platform);
            select.setString(2, key);
            select.setString(3, caller.unitCode());
            return read(select).stream().findFirst();
          }
        });
  }

  /**
   * Notes that a person looked at an account and found that it is the unit's own. Posts are judged
   * by it as before, so nothing is judged again. Verifying it once more changes nothing.
   *
   * @throws Refusal.Unknown if no such account is registered in the area of {@code by}
   */
  public OfficialAccount verify(String platform, String key, Caller by) {
    if (find(platform, key, by).filter(account -> !account.isWithdrawn()).isEmpty()) {
      throw new Refusal.Unknown(Refusal.Unknown.What.ACCOUNT);
    }
    transactions.write(
        connection -> {
          try (PreparedStatement update = connection.prepareStatement(AccountSql.VERIFY)) {
            bind(update, platform, key, by);
            try (ResultSet row = update.executeQuery()) {
              if (row.next()) {
                Map<String, String> now = Map.of("unit", row.getString(1), "status", "verified");
                audit.write(connection, by, "account.verify", platform + ":" + key, null, now);
              }
            }
          }
          return true;
        });
    return find(platform, key, by)
        .orElseThrow(() -> new Refusal.Unknown(Refusal.Unknown.What.ACCOUNT));
  }

  private void bind(PreparedStatement update, String platform, String key, Caller by)
      throws SQLException {
    update.setString(1, by.name());
    update.setTimestamp(2, Timestamp.from(clock.instant()));
    update.setString(3, platform);
    update.setString(4, key);
    update.setString(5, by.unitCode());
  }

  private static List<OfficialAccount> read(PreparedStatement select) throws SQLException {
    List<OfficialAccount> accounts = new ArrayList<>();
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        accounts.add(OfficialAccount.read(row));
      }
    }
    return accounts;
  }

  /**
   * Has an account no longer stand for its unit; it is kept, so that no file registers it again.
   *
   * @throws Refusal.Unknown if no such account is registered in the area of {@code by}
   */
  public void withdraw(String platform, String key, Caller by) {
    if (Plain.isNot(platform) || Plain.isNot(key)) {
      throw new Refusal.Unknown(Refusal.Unknown.What.ACCOUNT);
    }
    transactions.write(
        connection -> {
          try (PreparedStatement update = connection.prepareStatement(AccountSql.WITHDRAW)) {
            bind(update, platform, key, by);
            try (ResultSet row = update.executeQuery()) {
              if (!row.next()) {
                throw new Refusal.Unknown(Refusal.Unknown.What.ACCOUNT);
              }
              String subject = platform + ":" + key;
              audit.write(
                  connection,
                  by,
                  "account.withdraw",
                  subject,
                  Map.of("unit", row.getString(1)),
                  null);
            }
          }
          NamesVersion.accountsChanged(connection);
          return true;
        });
    changes.publishEvent(new NamesChanged());
  }
}
