package io.thintag.pipeline;

import io.thintag.area.Registry;
import io.thintag.attribute.Attributor;
import io.thintag.attribute.LocalAlias;
import io.thintag.store.NamesVersion;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The attribution engine with the former names of the registry and the aliases that are in force.
 * It is built anew, in about a second, when somebody asks after they changed, here or on another
 * node; each engine itself is immutable.
 */
@Singleton
public class CurrentAttributor {
  private final Registry registry;
  private final Transactions transactions;
  private final ReentrantLock building = new ReentrantLock();
  private volatile @Nullable Built built;

  CurrentAttributor(Registry registry, Transactions transactions) {
    this.registry = registry;
    this.transactions = transactions;
  }

  private record Built(int version, Attributor attributor) {}

  /**
   * The engine that knows the aliases of this version. Waits while it is built: a post judged with
   * old names after the change might be missed by those who judge the stored posts again.
   */
  Attributor in(Connection connection, NamesVersion version) throws SQLException {
    Built now = built;
    if (now != null && now.version() == version.aliases()) {
      return now.attributor();
    }
    building.lock();
    try {
      now = built;
      return now != null && now.version() == version.aliases()
          ? now.attributor()
          : build(connection);
    } finally {
      building.unlock();
    }
  }

  /** An engine at once: while a newer one is built elsewhere, the one before. */
  public Attributor get() {
    return transactions.write(
        connection -> {
          NamesVersion version = NamesVersion.read(connection);
          Built now = built;
          if (now == null || now.version() == version.aliases() || !building.tryLock()) {
            return now == null ? in(connection, version) : now.attributor();
          }
          try {
            return build(connection);
          } finally {
            building.unlock();
          }
        });
  }

  /** Version and aliases come from one statement, so from one moment. */
  private Attributor build(Connection connection) throws SQLException {
    List<LocalAlias> aliases = new ArrayList<>();
    int version = 0;
    try (PreparedStatement select =
            connection.prepareStatement(
                """
                SELECT v.aliases, a.name, a.unit_code, a.within_code
                FROM names_version v LEFT JOIN local_alias a ON a.withdrawn_at IS NULL
                ORDER BY a.normal, a.unit_code, a.within_code
                """);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        version = row.getInt(1);
        if (row.getString(2) != null) {
          aliases.add(new LocalAlias(row.getString(2), row.getString(3), row.getString(4)));
        }
      }
    }
    Built fresh = new Built(version, new Attributor(registry.gazetteer(), List.of(), aliases));
    built = fresh;
    return fresh.attributor();
  }
}
