package io.thintag.web;

import io.thintag.area.Level;
import io.thintag.area.Registry;
import io.thintag.area.Unit;
import io.thintag.campaign.Campaign;
import io.thintag.campaign.CampaignStore;
import io.thintag.campaign.CampaignValidation;
import io.thintag.tally.TallyAnswer;
import io.thintag.tally.TallyQueries;
import io.thintag.tally.TallyQuestion;
import io.thintag.tally.Timeline;
import io.thintag.tally.TimelineQueries;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What pages ask about campaigns. */
@Singleton
final class CampaignQueries {
  private final CampaignStore campaigns;
  private final Registry registry;
  private final TallyQueries tallies;
  private final TimelineQueries timelines;
  private final Clock clock;

  CampaignQueries(
      CampaignStore campaigns,
      Registry registry,
      TallyQueries tallies,
      TimelineQueries timelines,
      Clock clock) {
    this.campaigns = campaigns;
    this.registry = registry;
    this.tallies = tallies;
    this.timelines = timelines;
    this.clock = clock;
  }

  List<Campaign> all() {
    return campaigns.all();
  }

  Campaign campaign(String slug) {
    return Optional.of(slug)
        .filter(CampaignValidation::isSlug)
        .flatMap(campaigns::find)
        .orElseThrow(() -> new NoSuchPage("error.campaign"));
  }

  /** The unit of a code, the campaign's scope if there is none. */
  Unit unit(Campaign campaign, @Nullable String code) {
    return registry
        .unit(code == null ? campaign.scope() : code)
        .orElseThrow(() -> new NoSuchPage("error.unit"));
  }

  List<Unit> above(Unit unit) {
    return registry.ancestors(unit.code());
  }

  /** The figures of a unit, with a row for each unit of a level inside it. */
  TallyAnswer tally(Campaign campaign, Unit unit, Level level) {
    return tallies.tally(
        new TallyQuestion(
            campaign.slug(),
            level.code(),
            unit.code(),
            null,
            null,
            null,
            campaign.scope(),
            Set.copyOf(campaign.expectedKinds())));
  }

  Timeline days(Campaign campaign, Unit unit) {
    return timelines.timeline(campaign.slug(), unit.code(), Timeline.Bucket.DAY, null, null);
  }

  OffsetDateTime now() {
    return clock.instant().atZone(Campaign.ZONE).toOffsetDateTime();
  }

  Freshness freshness(TallyAnswer answer) {
    return new Freshness(answer.asOf(), now(), answer.coverage());
  }
}
