package io.thintag.source;

import io.thintag.access.Audit;
import io.thintag.access.Caller;
import io.thintag.campaign.Campaign;
import io.thintag.campaign.CampaignStore;
import io.thintag.collect.Lane;
import io.thintag.collect.RegisteredSource;
import io.thintag.collect.Sources;
import io.thintag.pipeline.Pauses;
import io.thintag.pipeline.Timetable;
import io.thintag.pipeline.Transactions;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Starts runs beside the schedule. */
@Singleton
public final class RunNow {
  private final Sources sources;
  private final CampaignStore campaigns;
  private final Pauses pauses;
  private final Transactions transactions;
  private final Audit audit;
  private final @Nullable Timetable timetable;

  RunNow(
      Sources sources,
      CampaignStore campaigns,
      Pauses pauses,
      Transactions transactions,
      Audit audit,
      @Nullable Timetable timetable) {
    this.pauses = pauses;
    this.transactions = transactions;
    this.audit = audit;
    this.sources = sources;
    this.campaigns = campaigns;
    this.timetable = timetable;
  }

  /** Whether a source can be started: it is on and read by the clock. */
  public boolean isPossible(RegisteredSource source) {
    boolean timed = source.isTimed() || source.has(Lane.FOLLOWERS);
    return sources.isOn(source) && timed && timetable != null;
  }

  /**
   * Starts runs of a source; that somebody did is written down only if it could be started.
   *
   * @param campaign slug of a campaign that exists; null: for all
   * @return slugs of the campaigns it runs for, none for a source that is read for no campaign;
   *     nothing if it cannot be started
   * @throws Pauses.Paused if the source is paused
   */
  public Optional<List<String>> start(
      Caller caller, RegisteredSource source, @Nullable String campaign) {
    Timetable plan = timetable;
    if (plan == null || !isPossible(source)) {
      return Optional.empty();
    }
    pauses.require(source.name());
    List<String> slugs =
        !source.isTimed()
            ? List.of()
            : campaign == null
                ? campaigns.all().stream().map(Campaign::slug).toList()
                : List.of(campaign);
    transactions.write(
        connection -> {
          audit.write(connection, caller, "source.run", source.name(), null, campaign);
          if (!source.isTimed()) {
            plan.runNow(source.name(), Timetable.NO_CAMPAIGN);
          }
          slugs.forEach(slug -> plan.runNow(source.name(), slug));
          return slugs;
        });
    return Optional.of(slugs);
  }
}
