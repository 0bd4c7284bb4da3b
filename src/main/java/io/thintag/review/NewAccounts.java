package io.thintag.review;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.thintag.access.Audit;
import io.thintag.access.Caller;
import io.thintag.pipeline.Transactions;
import io.thintag.post.Account;
import io.thintag.review.AccountRules.Checked;
import io.thintag.store.NamesChanged;
import io.thintag.store.NamesVersion;
import io.thintag.store.WatchStore;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Registers accounts of units that people know, one or many at once. Whoever registers an account
 * vouches for it, so it is verified by that person. Stored posts are judged again with it.
 */
@Singleton
public class NewAccounts {
  private final Transactions transactions;
  private final AccountRules rules;
  private final ApplicationEventPublisher<NamesChanged> changes;
  private final Audit audit;
  private final Clock clock;

  NewAccounts(
      Transactions transactions,
      AccountRules rules,
      ApplicationEventPublisher<NamesChanged> changes,
      Audit audit,
      Clock clock) {
    this.transactions = transactions;
    this.rules = rules;
    this.changes = changes;
    this.audit = audit;
    this.clock = clock;
  }

  /** What would come of it; nothing is stored. */
  public AccountReport rehearse(List<AccountLine> lines, Caller by) {
    return report(transactions.write(connection -> check(connection, lines, by)));
  }

  /** Registers those that can be, all in one transaction; the report tells the others. */
  public AccountReport add(List<AccountLine> lines, Caller by) {
    List<Checked> rows =
        transactions.write(
            connection -> {
              hold(connection);
              List<Checked> checked = check(connection, lines, by);
              List<Checked> good = checked.stream().filter(c -> c.account() != null).toList();
              if (!good.isEmpty()) {
                register(connection, good, by);
                note(connection, good, by);
                WatchStore.watchWebsites(connection);
                NamesVersion.accountsChanged(connection);
              }
              return checked;
            });
    AccountReport report = report(rows);
    if (report.added() > 0) {
      changes.publishEvent(new NamesChanged());
    }
    return report;
  }

  private static AccountReport report(List<Checked> rows) {
    return new AccountReport(rows.stream().map(Checked::verdict).toList());
  }

  private static void hold(Connection connection) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(AccountSql.HOLD)) {
      select.execute();
    }
  }

  private List<Checked> check(Connection connection, List<AccountLine> lines, Caller by)
      throws SQLException {
    AccountRules.Reading reading = rules.reading(by, RegisteredNow.read(connection));
    return lines.stream().map(reading::check).toList();
  }

  private void register(Connection connection, List<Checked> rows, Caller by) throws SQLException {
    Timestamp now = Timestamp.from(clock.instant().truncatedTo(ChronoUnit.MICROS));
    try (PreparedStatement upsert = connection.prepareStatement(AccountSql.REGISTER)) {
      for (Checked row : rows) {
        WrittenAccount written = Objects.requireNonNull(row.account());
        Account account = written.account();
        upsert.setString(1, account.platform());
        upsert.setString(2, account.key());
        upsert.setString(3, account.nativeId());
        upsert.setString(4, account.handle());
        upsert.setString(5, account.name());
        upsert.setString(6, row.verdict().unit());
        upsert.setTimestamp(7, now);
        upsert.setString(8, by.name());
        upsert.setTimestamp(9, now);
        upsert.setString(10, null);
        upsert.setString(11, null);
        upsert.setString(12, written.url());
        upsert.addBatch();
      }
      upsert.executeBatch();
    }
  }

  private void note(Connection connection, List<Checked> rows, Caller by) throws SQLException {
    for (Checked row : rows) {
      Account account = Objects.requireNonNull(row.account()).account();
      Map<String, Object> now = new HashMap<>();
      now.put("unit", row.verdict().unit());
      now.put("name", account.name());
      now.put("url", row.account().url());
      audit.write(
          connection, by, "account.add", account.platform() + ":" + account.key(), null, now);
    }
  }
}
