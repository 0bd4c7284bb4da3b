package io.thintag.web;

import io.thintag.area.Level;
import io.thintag.area.Unit;
import io.thintag.campaign.Campaign;
import io.thintag.store.PostQueries;
import io.thintag.store.PostQuestion;
import io.thintag.store.PostView;
import io.thintag.tally.TallyAnswer;
import io.thintag.tally.TallyAnswer.Row;
import io.thintag.tally.Timeline;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads how a campaign stands in a unit. */
@Singleton
final class Standings {
  private static final int LATEST = 6;

  private final CampaignQueries queries;
  private final PostQueries posts;
  private final OneMoment moment;

  Standings(CampaignQueries queries, PostQueries posts, OneMoment moment) {
    this.queries = queries;
    this.posts = posts;
    this.moment = moment;
  }

  Standing of(Campaign campaign, Unit unit) {
    return moment.read(() -> now(campaign, unit));
  }

  private Standing now(Campaign campaign, Unit unit) {
    OffsetDateTime now = queries.now();
    TallyAnswer tally = queries.tally(campaign, unit, below(unit.level()));
    return new Standing(
        campaign,
        unit,
        tally,
        on(queries.days(campaign, unit), Wording.day(now)),
        mapped(campaign, unit, tally),
        latest(campaign, unit),
        now);
  }

  /** The unit whose areas the map of a unit shows: itself, or the province that it lies in. */
  Unit onMap(Unit unit) {
    return unit.level() == Level.COUNTRY || unit.level() == Level.PROVINCE
        ? unit
        : queries.above(unit).stream()
            .filter(above -> above.level() == Level.PROVINCE)
            .findFirst()
            .orElse(unit);
  }

  /** The code of the area that is marked on the map; null: none is. */
  @Nullable String marked(Unit unit) {
    return onMap(unit).equals(unit) ? null : unit.districtCode();
  }

  private List<Row> mapped(Campaign campaign, Unit unit, TallyAnswer tally) {
    Unit drawn = onMap(unit);
    return drawn.equals(unit)
        ? tally.rows()
        : queries.tally(campaign, drawn, Level.DISTRICT).rows();
  }

  private List<PostView> latest(Campaign campaign, Unit unit) {
    String area = unit.level() == Level.COUNTRY ? null : unit.code();
    return posts.page(
        new PostQuestion(campaign.slug(), area, null, null, null, null, null, true), null, LATEST);
  }

  private static Level below(Level level) {
    return switch (level) {
      case COUNTRY -> Level.PROVINCE;
      case PROVINCE -> Level.DISTRICT;
      case DISTRICT, BODY -> Level.BODY;
    };
  }

  private static long on(Timeline days, LocalDate day) {
    return days.series().stream()
        .flatMap(series -> series.points().stream())
        .filter(point -> point.start().equals(day))
        .mapToLong(Timeline.Point::posts)
        .sum();
  }
}
