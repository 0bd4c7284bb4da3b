package io.thintag.pipeline;

import io.thintag.campaign.Campaign;
import io.thintag.campaign.CampaignStore;
import io.thintag.store.Rejections;
import io.thintag.store.Rejections.OpenPage;
import io.thintag.store.Rejections.Selection;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads rejected items again from their raw captures, after a source or a campaign was mended, a
 * page to a transaction.
 */
@Singleton
public class Replayer {
  private static final Logger LOG = LoggerFactory.getLogger(Replayer.class);
  private final Transactions transactions;
  private final CampaignStore campaigns;
  private final PageReplay pages;

  Replayer(Transactions transactions, CampaignStore campaigns, PageReplay pages) {
    this.transactions = transactions;
    this.campaigns = campaigns;
    this.pages = pages;
  }

  /** Replays the selected rejections; what is stored moves the books of its page and run. */
  public Replay replay(Selection selection) {
    Replay replay = replay(selection, transactions::write);
    LOG.info(
        "Replay of {}: {} tried = {} stored + {} duplicates + {} rejected, {} without capture",
        selection,
        replay.tried(),
        replay.stored(),
        replay.duplicates(),
        replay.rejected(),
        replay.withoutCapture());
    return replay;
  }

  /** Tells what replaying would do, and does nothing. */
  public Replay rehearse(Selection selection) {
    return replay(selection, transactions::rehearse);
  }

  private Replay replay(
      Selection selection,
      Function<Transactions.Work<PageReplay.Tried>, PageReplay.Tried> transaction) {
    List<OpenPage> open =
        transactions.read(connection -> Rejections.openPages(connection, selection));
    Map<String, Campaign> all =
        campaigns.all().stream().collect(Collectors.toMap(Campaign::slug, Function.identity()));
    int stored = 0;
    int duplicates = 0;
    int withoutCapture = 0;
    Map<String, Integer> why = new HashMap<>();
    for (OpenPage page : open) {
      if (!page.captured()) {
        withoutCapture += page.rejections();
        continue;
      }
      PageReplay.Tried tried =
          transaction.apply(connection -> pages.replay(connection, page.id(), all));
      stored += tried.stored();
      duplicates += tried.duplicates();
      tried.rejected().forEach(reason -> why.merge(reason, 1, Integer::sum));
    }
    return Replay.of(stored, duplicates, withoutCapture, why);
  }
}
