package io.thintag.area;

import io.thintag.database.CopyRows;
import io.thintag.post.Account;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the gazetteer into the database at the first start and whenever its version changes. Units
 * that vanished are retired, never deleted; kinds and names that were replaced stay in the history
 * of their unit, whose code is its key; accounts that a person or the configuration registered, or
 * that somebody verified or withdrew, stay as they are.
 */
@Singleton
public final class GazetteerLoader {
  private static final Logger LOG = LoggerFactory.getLogger(GazetteerLoader.class);

  private final Gazetteer gazetteer;
  private final Clock clock;

  public GazetteerLoader(Gazetteer gazetteer, Clock clock) {
    this.gazetteer = gazetteer;
    this.clock = clock;
  }

  /**
   * Loads in one transaction: the caller's if one is open (auto-commit off; the caller commits),
   * else one of its own. Of several processes that start at once one loads and the others wait for
   * it, provided that they read committed data (PostgreSQL's default isolation).
   */
  public LoadReport load(Connection connection) throws SQLException {
    if (!connection.getAutoCommit()) {
      return loadInTransaction(connection);
    }
    connection.setAutoCommit(false);
    try {
      LoadReport report = loadInTransaction(connection);
      connection.commit();
      return report;
    } catch (SQLException | RuntimeException e) {
      rollBack(connection, e);
      throw e;
    } finally {
      connection.setAutoCommit(true);
    }
  }

  private static void rollBack(Connection connection, Exception cause) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      cause.addSuppressed(e);
    }
  }

  private LoadReport loadInTransaction(Connection connection) throws SQLException {
    execute(connection, GazetteerSql.LOCK);
    if (storedVersion(connection).filter(gazetteer.version()::equals).isPresent()) {
      return LoadReport.unchanged(gazetteer.version());
    }
    for (String statement : GazetteerSql.STAGE) {
      execute(connection, statement);
    }
    stage(connection);
    LoadReport report = merge(connection);
    LOG.info(
        "Gazetteer {} loaded: {} units, {} renamed, {} retired, {} accounts, {} accounts dropped",
        report.version(),
        report.units(),
        report.renamed(),
        report.retired(),
        report.accounts(),
        report.accountsDropped());
    return report;
  }

  private static Optional<String> storedVersion(Connection connection) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(GazetteerSql.VERSION);
        ResultSet row = select.executeQuery()) {
      return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
    }
  }

  private LoadReport merge(Connection connection) throws SQLException {
    Timestamp now = Timestamp.from(clock.instant());
    int renamed = execute(connection, GazetteerSql.REMEMBER, now);
    int units = execute(connection, GazetteerSql.MERGE_UNITS);
    int retired = execute(connection, GazetteerSql.RETIRE);
    for (String statement : GazetteerSql.REPLACE) {
      execute(connection, statement);
    }
    int dropped = execute(connection, GazetteerSql.DROP_ACCOUNTS);
    int accounts = execute(connection, GazetteerSql.MERGE_ACCOUNTS, now);
    execute(connection, GazetteerSql.MARK, gazetteer.version(), now);
    execute(connection, GazetteerSql.LOG, gazetteer.version(), now, units, renamed, retired);
    return new LoadReport(gazetteer.version(), true, units, renamed, retired, accounts, dropped);
  }

  private void stage(Connection connection) throws SQLException {
    stageUnits(connection);
    CopyRows aliases = new CopyRows();
    gazetteer.aliases().forEach(a -> aliases.add(a.bodyCode(), a.type(), a.value(), a.source()));
    aliases.into(connection, "new_alias");
    CopyRows subdistricts = new CopyRows();
    for (Subdistrict s : gazetteer.subdistricts()) {
      subdistricts.add(
          s.code(),
          s.districtCode(),
          s.provinceCode(),
          s.name(),
          s.nameEn(),
          s.kind(),
          s.postalCode());
    }
    subdistricts.into(connection, "new_subdistrict");
    CopyRows coverage = new CopyRows();
    gazetteer
        .coverage()
        .forEach(c -> coverage.add(c.bodyCode(), c.subdistrictCode(), c.complete()));
    coverage.into(connection, "new_coverage");
    CopyRows accounts = new CopyRows();
    for (GazetteerAccounts.Registered r : GazetteerAccounts.of(gazetteer)) {
      Account a = r.account();
      accounts.add(
          a.platform(), a.key(), a.nativeId(), a.handle(), a.name(), r.url(), r.unitCode());
    }
    accounts.into(connection, "new_account");
  }

  private void stageUnits(Connection connection) throws SQLException {
    CopyRows rows = new CopyRows();
    List<Unit> sorted = DictionaryOrder.sort(gazetteer.units());
    for (int rank = 0; rank < sorted.size(); rank++) {
      Unit u = sorted.get(rank);
      rows.add(
          u.code(),
          u.level().code(),
          u.kind(),
          u.name(),
          u.fullName(),
          u.nameEn(),
          u.parentCode(),
          u.provinceCode(),
          u.districtCode(),
          u.reportsTo(),
          u.region(),
          u.website(),
          u.facebook(),
          u.latitude(),
          u.longitude(),
          rank);
    }
    rows.into(connection, "new_unit");
  }

  private static int execute(Connection connection, String sql, Object... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      return statement.execute() ? 0 : statement.getUpdateCount();
    }
  }
}
