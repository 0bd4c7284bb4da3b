package io.thintag.pipeline;

import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import io.thintag.area.GazetteerLoader;
import io.thintag.area.Registry;
import io.thintag.campaign.CampaignPreload;
import io.thintag.collect.WatchSettings;
import io.thintag.collect.WatchedSites;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;

/**
 * Makes the database ready before anybody is served: schema (by Flyway, when the data source is
 * made), gazetteer, the campaigns of the letters.
 */
@Singleton
class Preparation {
  private static final int OLDEST_POSTGRESQL = 140_000;

  private final Transactions transactions;
  private final GazetteerLoader gazetteer;
  private final Registry registry;
  private final CampaignPreload campaigns;
  private final Watching watching;
  private final Collection<WatchSettings> watched;
  private final Collection<WatchedSites> sites;
  private final boolean websites;

  Preparation(
      Transactions transactions,
      GazetteerLoader gazetteer,
      Registry registry,
      CampaignPreload campaigns,
      Watching watching,
      Collection<WatchSettings> watched,
      Collection<WatchedSites> sites,
      @Value("${thintag.sources.feed.websites:false}") boolean websites) {
    this.transactions = transactions;
    this.gazetteer = gazetteer;
    this.registry = registry;
    this.campaigns = campaigns;
    this.watching = watching;
    this.watched = watched;
    this.sites = sites;
    this.websites = websites;
  }

  @EventListener
  void prepare(StartupEvent event) {
    transactions.write(Preparation::requireFitDatabase);
    transactions.write(gazetteer::load);
    registry.reload();
    campaigns.load();
    watching.register(watched);
    sites.forEach(more -> watching.register(more.sites()));
    if (websites) {
      watching.watchWebsites();
    }
  }

  /** Thai text in a database of another encoding fails late and says little. */
  private static boolean requireFitDatabase(Connection connection) throws SQLException {
    try (PreparedStatement select =
            connection.prepareStatement(
                "SELECT current_setting('server_encoding'),"
                    + " current_setting('server_version_num')::int, current_database()");
        ResultSet row = select.executeQuery()) {
      row.next();
      if (!row.getString(1).equals("UTF8")) {
        throw new IllegalArgumentException(
            "The database %s is encoded in %s. Create it anew: CREATE DATABASE %s ENCODING 'UTF8'"
                    .formatted(row.getString(3), row.getString(1), row.getString(3))
                + " TEMPLATE template0.");
      }
      if (row.getInt(2) < OLDEST_POSTGRESQL) {
        throw new IllegalArgumentException(
            "PostgreSQL 14 or later is needed, this server is " + row.getInt(2) / 10_000 + ".");
      }
      return true;
    }
  }
}
