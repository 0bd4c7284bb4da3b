package io.thintag.source;

import io.thintag.campaign.Campaign;
import io.thintag.campaign.CampaignStore;
import io.thintag.collect.Lane;
import io.thintag.collect.RegisteredSource;
import io.thintag.collect.Sources;
import io.thintag.pipeline.Timetable;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Starts runs beside the schedule. */
@Singleton
public final class RunNow {
  private final Sources sources;
  private final CampaignStore campaigns;
  private final @Nullable Timetable timetable;

  RunNow(Sources sources, CampaignStore campaigns, @Nullable Timetable timetable) {
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
   * Starts runs of a source.
   *
   * @param campaign slug of a campaign that exists; null: for all
   * @return slugs of the campaigns it runs for, none for a source that is read for no campaign;
   *     nothing if it cannot be started
   */
  public Optional<List<String>> start(RegisteredSource source, @Nullable String campaign) {
    Timetable plan = timetable;
    if (plan == null || !isPossible(source)) {
      return Optional.empty();
    }
    if (!source.isTimed()) {
      plan.runNow(source.name(), Timetable.NO_CAMPAIGN);
      return Optional.of(List.of());
    }
    List<String> slugs =
        campaign == null
            ? campaigns.all().stream().map(Campaign::slug).toList()
            : List.of(campaign);
    slugs.forEach(slug -> plan.runNow(source.name(), slug));
    return Optional.of(slugs);
  }
}
