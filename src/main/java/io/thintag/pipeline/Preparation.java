package io.thintag.pipeline;

import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import io.thintag.area.GazetteerLoader;
import io.thintag.campaign.CampaignPreload;
import io.thintag.collect.WatchSettings;
import jakarta.inject.Singleton;
import java.util.Collection;

/**
 * Makes the database ready before anybody is served: schema (by Flyway, when the data source is
 * made), gazetteer, the campaigns of the letters.
 */
@Singleton
class Preparation {
  private final Transactions transactions;
  private final GazetteerLoader gazetteer;
  private final CampaignPreload campaigns;
  private final Watching watching;
  private final Collection<WatchSettings> watched;
  private final boolean websites;

  Preparation(
      Transactions transactions,
      GazetteerLoader gazetteer,
      CampaignPreload campaigns,
      Watching watching,
      Collection<WatchSettings> watched,
      @Value("${thintag.sources.feed.websites:false}") boolean websites) {
    this.transactions = transactions;
    this.gazetteer = gazetteer;
    this.campaigns = campaigns;
    this.watching = watching;
    this.watched = watched;
    this.websites = websites;
  }

  @EventListener
  void prepare(StartupEvent event) {
    transactions.write(gazetteer::load);
    campaigns.load();
    watching.register(watched);
    if (websites) {
      watching.watchWebsites();
    }
  }
}
