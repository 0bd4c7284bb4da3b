package io.thintag.web;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.exceptions.HttpStatusException;
import io.thintag.access.AreaScope;
import io.thintag.access.Caller;
import io.thintag.area.Level;
import io.thintag.area.Registry;
import io.thintag.area.Unit;
import io.thintag.campaign.Campaign;
import io.thintag.campaign.CampaignStore;
import io.thintag.campaign.CampaignValidation;
import io.thintag.tally.KeptTallies;
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
  private final KeptTallies keptTallies;
  private final TimelineQueries timelines;
  private final Clock clock;
  private final AreaScope scope;

  CampaignQueries(
      CampaignStore campaigns,
      Registry registry,
      TallyQueries tallies,
      KeptTallies keptTallies,
      TimelineQueries timelines,
      Clock clock,
      AreaScope scope) {
    this.campaigns = campaigns;
    this.registry = registry;
    this.tallies = tallies;
    this.keptTallies = keptTallies;
    this.timelines = timelines;
    this.clock = clock;
    this.scope = scope;
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

  /** Where a campaign is held, whoever asks. */
  Unit scope(Campaign campaign) {
    return registry.unit(campaign.scope()).orElseThrow(() -> new NoSuchPage("error.unit"));
  }

  /**
   * The unit of a code; if there is none, the campaign's scope as far as the caller sees it.
   *
   * @throws HttpStatusException 403 if it lies outside the caller's area
   */
  Unit unit(Caller caller, Campaign campaign, @Nullable String code) {
    Unit unit =
        registry
            .unit(code == null ? scope.usual(caller, campaign.scope()) : code)
            .orElseThrow(() -> new NoSuchPage("error.unit"));
    if (!sees(caller, unit)) {
      throw outside();
    }
    return unit;
  }

  /**
   * The code of the area that is asked for, the caller's own if none is; null: the whole country.
   *
   * @throws HttpStatusException 403 if it lies outside the caller's area
   */
  @Nullable String area(Caller caller, @Nullable String code) {
    if (caller.seesCountry()) {
      return code;
    }
    if (code != null && !scope.contains(caller, code)) {
      throw outside();
    }
    return code == null ? caller.unitCode() : code;
  }

  private static HttpStatusException outside() {
    return new HttpStatusException(
        HttpStatus.FORBIDDEN, Words.of(Language.TH).get("error.403.text"));
  }

  boolean sees(Caller caller, Unit unit) {
    return scope.contains(caller, unit.code());
  }

  List<Unit> above(Unit unit) {
    return registry.ancestors(unit.code());
  }

  /** The figures of a unit, with a row for each unit of a level inside it. */
  TallyAnswer tally(Campaign campaign, Unit unit, Level level) {
    return tallies.tally(question(campaign, unit, level));
  }

  /** The same, read again only if something has changed; not for use within a moment. */
  TallyAnswer keptTally(Campaign campaign, Unit unit, Level level) {
    return keptTallies.of(question(campaign, unit, level));
  }

  private static TallyQuestion question(Campaign campaign, Unit unit, Level level) {
    return new TallyQuestion(
        campaign.slug(),
        level.code(),
        unit.code(),
        null,
        null,
        null,
        campaign.scope(),
        Set.copyOf(campaign.expectedKinds()));
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
