package io.thintag.pipeline;

import io.thintag.campaign.Campaign;
import io.thintag.campaign.CampaignStore;
import io.thintag.pipeline.PageReplay.Tried;
import io.thintag.store.PageCounts;
import io.thintag.store.Rejections;
import io.thintag.store.Rejections.OpenPage;
import io.thintag.store.Rejections.Selection;
import io.thintag.store.RunStore;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
  private final Stops stops;

  Replayer(Transactions transactions, CampaignStore campaigns, PageReplay pages, Stops stops) {
    this.stops = stops;
    this.transactions = transactions;
    this.campaigns = campaigns;
    this.pages = pages;
  }

  /** Replays the selected rejections; what is stored moves the books of its page and run. */
  public Replay replay(Selection selection) {
    return replay(
            selection,
            (page, all) -> transactions.write(connection -> pages.replay(connection, page, all)))
        .replay();
  }

  /** Tells what replaying would do, and does nothing. */
  public Replay rehearse(Selection selection) {
    return replay(
            selection,
            (page, all) -> transactions.rehearse(connection -> pages.replay(connection, page, all)))
        .replay();
  }

  /** How many items there are to try. */
  public long count(Selection selection) {
    return transactions.read(connection -> Rejections.openPages(connection, selection)).stream()
        .filter(OpenPage::captured)
        .mapToLong(OpenPage::rejections)
        .sum();
  }

  /**
   * What came of a replay in a run.
   *
   * @param end how it ended: everything was tried, or somebody cancelled it
   */
  record Ended(Replay replay, Runs.End end) {}

  /**
   * Replays in a run that was begun. The run counts what was tried; somebody may cancel it between
   * two pages.
   */
  Ended replayIn(UUID run, Selection selection) {
    return replay(
        selection,
        (page, all) -> {
          stops.check(run);
          return transactions.write(
              connection -> {
                Tried tried = pages.replay(connection, page, all);
                RunStore.addPage(connection, run, counts(tried));
                return tried;
              });
        });
  }

  private static PageCounts counts(Tried tried) {
    int rejected = tried.rejected().size();
    return new PageCounts(
        tried.stored() + tried.duplicates() + rejected,
        tried.stored(),
        tried.duplicates(),
        rejected);
  }

  /** Tries one page again. */
  private interface Step {
    Tried at(UUID page, Map<String, Campaign> all);
  }

  private Ended replay(Selection selection, Step step) {
    List<OpenPage> open =
        transactions.read(connection -> Rejections.openPages(connection, selection));
    Map<String, Campaign> all =
        campaigns.all().stream().collect(Collectors.toMap(Campaign::slug, Function.identity()));
    int stored = 0;
    int duplicates = 0;
    int withoutCapture = 0;
    Map<String, Integer> why = new HashMap<>();
    Runs.End end = Runs.End.DONE;
    for (OpenPage page : open) {
      if (!page.captured()) {
        withoutCapture += page.rejections();
        continue;
      }
      try {
        Tried tried = step.at(page.id(), all);
        stored += tried.stored();
        duplicates += tried.duplicates();
        tried.rejected().forEach(reason -> why.merge(reason, 1, Integer::sum));
      } catch (Stops.Stopped e) {
        end = e.end();
        break;
      }
    }
    Replay replay = Replay.of(stored, duplicates, withoutCapture, why);
    log(selection, replay);
    return new Ended(replay, end);
  }

  private static void log(Selection selection, Replay replay) {
    LOG.info(
        "Replay of {}: {} tried = {} stored + {} duplicates + {} rejected, {} without capture",
        selection,
        replay.tried(),
        replay.stored(),
        replay.duplicates(),
        replay.rejected(),
        replay.withoutCapture());
  }
}
