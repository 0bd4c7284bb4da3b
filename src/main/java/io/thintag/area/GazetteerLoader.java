package io.thintag.area;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RawCollationKey;
import com.ibm.icu.util.ULocale;
import io.thintag.post.Account;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Brings the gazetteer into the database at the first start and whenever its version changes. Units
 * that vanished are retired, never deleted; accounts that a person or the configuration registered,
 * verified or withdrew stay as they are.
 */
@Singleton
public final class GazetteerLoader {
  private final Gazetteer gazetteer;
  private final Clock clock;

  public GazetteerLoader(Gazetteer gazetteer, Clock clock) {
    this.gazetteer = gazetteer;
    this.clock = clock;
  }

  /**
   * Loads inside the caller's transaction; of several processes that start at once one loads and
   * the others wait for it.
   *
   * @return true if it was loaded, false if this version was there already
   */
  public boolean load(Connection connection) throws SQLException {
    execute(connection, "SELECT pg_advisory_xact_lock(hashtextextended('thintag.gazetteer', 0))");
    if (storedVersion(connection).filter(gazetteer.version()::equals).isPresent()) {
      return false;
    }
    for (String statement : GazetteerSql.STAGE) {
      execute(connection, statement);
    }
    copyAll(connection);
    for (String statement : GazetteerSql.MERGE) {
      execute(connection, statement);
    }
    try (PreparedStatement merge = connection.prepareStatement(GazetteerSql.MERGE_ACCOUNTS)) {
      merge.setTimestamp(1, Timestamp.from(clock.instant()));
      merge.executeUpdate();
    }
    try (PreparedStatement mark = connection.prepareStatement(GazetteerSql.MARK)) {
      mark.setString(1, gazetteer.version());
      mark.setTimestamp(2, Timestamp.from(clock.instant()));
      mark.executeUpdate();
    }
    return true;
  }

  private static Optional<String> storedVersion(Connection connection) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement("SELECT version FROM gazetteer");
        ResultSet row = select.executeQuery()) {
      return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
    }
  }

  private void copyAll(Connection connection) throws SQLException {
    List<Unit> sorted = inDictionaryOrder(gazetteer.units());
    List<List<@Nullable Object>> units = new ArrayList<>();
    for (int rank = 0; rank < sorted.size(); rank++) {
      units.add(row(sorted.get(rank), rank));
    }
    copy(connection, "new_unit", units);
    copy(
        connection,
        "new_alias",
        gazetteer.aliases().stream()
            .map(a -> fields(a.bodyCode(), a.type(), a.value(), a.source()))
            .toList());
    copy(
        connection,
        "new_subdistrict",
        gazetteer.subdistricts().stream()
            .map(
                s ->
                    fields(
                        s.code(),
                        s.districtCode(),
                        s.provinceCode(),
                        s.name(),
                        s.nameEn(),
                        s.kind(),
                        s.postalCode()))
            .toList());
    copy(
        connection,
        "new_coverage",
        gazetteer.coverage().stream()
            .map(c -> fields(c.bodyCode(), c.subdistrictCode(), c.complete()))
            .toList());
    copy(connection, "new_account", accounts());
  }

  private static List<@Nullable Object> row(Unit u, int rank) {
    return fields(
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

  /** An address that several bodies give is nobody's in particular. */
  private List<List<@Nullable Object>> accounts() {
    Map<String, List<List<@Nullable Object>>> byKey = new TreeMap<>();
    for (Unit body : gazetteer.units(Level.BODY)) {
      add(byKey, body, body.website(), SiteAccounts::website);
      add(byKey, body, body.facebook(), SiteAccounts::facebook);
    }
    return byKey.values().stream().filter(rows -> rows.size() == 1).flatMap(List::stream).toList();
  }

  private interface Naming {
    Optional<Account> account(URI address, String name);
  }

  private static void add(
      Map<String, List<List<@Nullable Object>>> byKey,
      Unit body,
      @Nullable URI address,
      Naming naming) {
    if (address != null) {
      naming
          .account(address, body.fullName())
          .ifPresent(
              a ->
                  byKey
                      .computeIfAbsent(a.platform() + ' ' + a.key(), key -> new ArrayList<>())
                      .add(
                          fields(
                              a.platform(),
                              a.key(),
                              a.nativeId(),
                              a.handle(),
                              a.name(),
                              address,
                              body.code())));
    }
  }

  static List<Unit> inDictionaryOrder(List<Unit> units) {
    Collator thai = Collator.getInstance(new ULocale("th"));
    Map<Unit, RawCollationKey> keys =
        units.stream()
            .collect(Collectors.toMap(u -> u, u -> thai.getRawCollationKey(u.name(), null)));
    return units.stream()
        .sorted(
            Comparator.comparing(Unit::level).thenComparing(keys::get).thenComparing(Unit::code))
        .toList();
  }

  private static List<@Nullable Object> fields(@Nullable Object... values) {
    return Arrays.asList(values);
  }

  private static void copy(Connection connection, String table, List<List<@Nullable Object>> rows)
      throws SQLException {
    StringWriter text = new StringWriter();
    for (List<@Nullable Object> row : rows) {
      text.write(row.stream().map(GazetteerLoader::field).collect(Collectors.joining("\t")));
      text.write('\n');
    }
    try {
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn("COPY " + table + " FROM STDIN", new StringReader(text.toString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String field(@Nullable Object value) {
    return value == null
        ? "\\N"
        : value.toString().replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n");
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
