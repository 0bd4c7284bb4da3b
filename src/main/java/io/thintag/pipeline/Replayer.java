package io.thintag.pipeline;

import io.micronaut.serde.ObjectMapper;
import io.thintag.campaign.Campaign;
import io.thintag.campaign.CampaignStore;
import io.thintag.collect.Cursor;
import io.thintag.collect.Exchange;
import io.thintag.collect.Item;
import io.thintag.collect.RegisteredSource;
import io.thintag.collect.SourceException;
import io.thintag.collect.Sources;
import io.thintag.collect.WireRequest;
import io.thintag.collect.WireResponse;
import io.thintag.collect.wire.ReplayWire;
import io.thintag.store.PageLog;
import io.thintag.store.PageLog.Entry;
import io.thintag.store.Rejections;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads rejected items again from their raw captures, after a source or a campaign was mended. Only
 * the rejected items are taken: the others of the page were stored and may be newer by now.
 */
@Singleton
public class Replayer {
  private static final Logger LOG = LoggerFactory.getLogger(Replayer.class);
  private final Transactions transactions;
  private final CampaignStore campaigns;
  private final Sources sources;
  private final PageLog log;
  private final PageWriter writer;
  private final QueryJson queries;
  private final Clock clock;

  Replayer(
      Transactions transactions,
      CampaignStore campaigns,
      Sources sources,
      PageLog log,
      PageWriter writer,
      ObjectMapper json,
      Clock clock) {
    this.transactions = transactions;
    this.campaigns = campaigns;
    this.sources = sources;
    this.log = log;
    this.writer = writer;
    this.queries = new QueryJson(json);
    this.clock = clock;
  }

  /**
   * Replays all rejected items of a campaign whose captures are still kept.
   *
   * @return how many items were stored after all
   * @throws IllegalArgumentException if there is no such campaign
   */
  public int replay(String campaignSlug) {
    Campaign campaign =
        campaigns
            .find(campaignSlug)
            .orElseThrow(() -> new IllegalArgumentException("no campaign " + campaignSlug));
    List<Campaign> all = campaigns.all();
    int stored = 0;
    for (UUID page :
        transactions.write(connection -> Rejections.pagesToReplay(connection, campaignSlug))) {
      stored += transactions.write(connection -> replay(connection, page, campaign, all));
    }
    return stored;
  }

  private int replay(Connection connection, UUID pageId, Campaign campaign, List<Campaign> all)
      throws SQLException {
    Entry page = log.find(connection, pageId).orElseThrow();
    List<Item> items;
    RegisteredSource source = sources.require(page.source());
    try {
      items =
          source
              .source()
              .fetch(
                  queries.read(page.query()),
                  new Cursor(page.cursorBefore()),
                  new ReplayWire(exchanges(connection, pageId), source.answers()))
              .items();
    } catch (SourceException e) {
      LOG.warn("Page {} of {} cannot be replayed: {}", pageId, page.source(), e.getMessage());
      return 0;
    }
    List<Integer> positions = new ArrayList<>();
    List<Item> rejected = new ArrayList<>();
    for (int position : Rejections.positions(connection, pageId)) {
      if (position < items.size()) {
        positions.add(position);
        rejected.add(items.get(position));
      }
    }
    PageJob job =
        new PageJob(page.runId(), page.source(), campaign, all, page.target(), page.query());
    Set<Integer> storedAt = writer.change(connection, job, rejected, clock.instant()).storedAt;
    Rejections.markReplayed(
        connection, pageId, storedAt.stream().map(positions::get).toList(), clock.instant());
    return storedAt.size();
  }

  private List<Exchange> exchanges(Connection connection, UUID pageId) throws SQLException {
    return log.captures(connection, pageId).stream()
        .map(
            c ->
                new Exchange(
                    new WireRequest(c.requestUri(), Map.of(), false, c.requestBody()),
                    new WireResponse(c.responseUri(), c.status(), c.headers(), c.body(), c.at())))
        .toList();
  }
}
