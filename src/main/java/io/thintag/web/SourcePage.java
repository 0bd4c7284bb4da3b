package io.thintag.web;

import io.thintag.campaign.Campaign;
import io.thintag.source.RunView;
import io.thintag.source.WorkView;
import io.thintag.store.RejectionLog.Entry;
import io.thintag.store.Rejections.Reason;
import io.thintag.tally.TallyAnswer.Coverage;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One source with its runs.
 *
 * @param names names of campaigns by slug
 * @param campaigns all there are
 * @param watched what it watched of each campaign
 * @param runs newest first
 * @param older where the list of runs goes on; null: it ends here
 * @param rejected items that were not stored, by campaign, newest first
 * @param canRun true if it can be started
 * @param remedy what to do so that it can, in Thai
 * @param started true if it was started with the request before
 * @param going long work of it that is going on; null: none
 * @param pause the form that pauses it; null: there is nothing to pause
 */
record SourcePage(
    SourceItem item,
    Map<String, String> names,
    List<Campaign> campaigns,
    List<Watched> watched,
    List<RunView> runs,
    @Nullable String older,
    List<Rejected> rejected,
    boolean canRun,
    String remedy,
    boolean started,
    @Nullable WorkView going,
    @Nullable PauseForm pause,
    String csrf) {

  /** What it watched of a campaign. */
  record Watched(Campaign campaign, Coverage coverage) {}

  /** An item that was not stored, and of which campaign it would have been. */
  record Rejected(Campaign campaign, Entry entry) {
    String reason() {
      return entry.reason() == Reason.UNREADABLE ? "unreadable" : "noCoreTag";
    }
  }

  String campaign(String slug) {
    return names.getOrDefault(slug, "–");
  }

  /** True if every item of a run is accounted for. */
  static boolean adds(RunView run) {
    return run.items() == run.stored() + run.duplicates() + run.rejected();
  }

  /** How the state of a run is drawn. */
  static String chip(RunView run) {
    return switch (run.state()) {
      case "done" -> "complete";
      case "failed" -> "notFound";
      case "running" -> "notObserved";
      default -> "tagsMissing";
    };
  }
}
