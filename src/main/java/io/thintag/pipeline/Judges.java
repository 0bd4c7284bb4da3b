package io.thintag.pipeline;

import io.thintag.area.Gazetteer;
import io.thintag.area.Registry;
import io.thintag.campaign.PlaceNaming;
import io.thintag.post.PostKey;
import io.thintag.store.AccountDirectory;
import io.thintag.store.DecisionStore;
import io.thintag.store.NamesVersion;
import io.thintag.store.PostStore;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;

/** Appoints the judge of a transaction. */
@Singleton
final class Judges {
  private final CurrentAttributor attributor;
  private final AccountDirectory accounts;
  private final Gazetteer gazetteer;
  private final UnitClosure closure;
  private final PlaceNaming naming;

  Judges(
      CurrentAttributor attributor,
      AccountDirectory accounts,
      Gazetteer gazetteer,
      Registry registry,
      PlaceNaming naming) {
    this.attributor = attributor;
    this.accounts = accounts;
    this.gazetteer = gazetteer;
    this.closure = new UnitClosure(registry);
    this.naming = naming;
  }

  /**
   * Who judges these posts and no others in this transaction: with one engine, the accounts that
   * are registered now and what people decided. Ask behind {@link PostStore#lock}, and before
   * changing any of these in the same transaction.
   */
  Judge in(Connection connection, Collection<PostKey> posts) throws SQLException {
    NamesVersion version = NamesVersion.read(connection);
    return new Judge(
        attributor.in(connection, version),
        accounts.in(connection, version),
        DecisionStore.find(connection, posts),
        gazetteer,
        closure,
        naming);
  }
}
