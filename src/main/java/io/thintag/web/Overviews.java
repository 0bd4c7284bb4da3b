package io.thintag.web;

import io.thintag.area.Level;
import io.thintag.area.Registry;
import io.thintag.area.Unit;
import io.thintag.area.UnitLabel;
import io.thintag.campaign.Campaign;
import io.thintag.change.Changes;
import io.thintag.change.Kept;
import io.thintag.store.PostQueries;
import io.thintag.store.PostQuestion;
import io.thintag.store.PostView;
import io.thintag.submission.WrittenTags;
import io.thintag.tally.TallyAnswer;
import io.thintag.tally.TallyAnswer.Row;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts the page of a campaign in a unit together. */
@Singleton
final class Overviews {
  private static final int TREND_DAYS = 30;
  private static final int FEW_POSTS = 5;
  private static final int POSTS_OF_BODY = 20;
  private static final int MOST_KEPT = 100;

  /** The data time and what was watched are told in words, which age. */
  private static final Duration FRESH = Duration.ofMinutes(1);

  private final CampaignQueries queries;
  private final PostQueries posts;
  private final Bodies bodies;
  private final Maps maps;
  private final WrittenTags tags;
  private final Registry registry;
  private final UnitLabel labels;
  private final OneMoment moment;
  private final Changes changes;
  private final Kept<Question, Overview> kept;

  private record Question(
      Language language,
      boolean thaiDigits,
      Campaign campaign,
      String unit,
      @Nullable String sort,
      @Nullable String direction) {}

  Overviews(
      CampaignQueries queries,
      PostQueries posts,
      Bodies bodies,
      Maps maps,
      WrittenTags tags,
      Registry registry,
      UnitLabel labels,
      OneMoment moment,
      Changes changes,
      Clock clock) {
    this.queries = queries;
    this.posts = posts;
    this.bodies = bodies;
    this.maps = maps;
    this.tags = tags;
    this.registry = registry;
    this.labels = labels;
    this.moment = moment;
    this.changes = changes;
    this.kept = new Kept<>(MOST_KEPT, FRESH, clock);
  }

  Overview of(
      Wording w, Campaign campaign, Unit unit, @Nullable String sort, @Nullable String direction) {
    return kept.of(
        new Question(w.language(), w.thaiDigits(), campaign, unit.code(), sort, direction),
        changes.now().ofFigures(campaign.slug()),
        () -> moment.read(() -> now(w, campaign, unit, sort, direction)));
  }

  private Overview now(
      Wording w, Campaign campaign, Unit unit, @Nullable String sort, @Nullable String direction) {
    TallyAnswer tally = queries.tally(campaign, unit, below(unit.level()));
    Freshness freshness = queries.freshness(tally);
    boolean ranked = unit.level() == Level.COUNTRY || unit.level() == Level.PROVINCE;
    List<BodyRow> listed = bodies(campaign, unit, tally);
    return new Overview(
        campaign,
        unit,
        tally,
        freshness,
        Trend.of(queries.days(campaign, unit), Wording.day(queries.now()), TREND_DAYS),
        maps.of(w, Address.of("/campaigns/" + campaign.slug()), unit, tally.rows()),
        ranked ? Ranking.of(tally.rows(), sort, direction) : null,
        listed,
        unit.level() == Level.DISTRICT ? Reminder.text(w, campaign, unit, listed, freshness) : "",
        posts(w, campaign, unit),
        unit.level() == Level.BODY ? tags.ordered(campaign, unit.code()).tags() : List.of(),
        w.language() == Language.EN ? english(tally) : Map.of());
  }

  private Map<String, String> english(TallyAnswer tally) {
    Map<String, String> names = new HashMap<>();
    for (Row row : tally.rows()) {
      registry
          .unit(row.unit().code())
          .map(Unit::nameEn)
          .ifPresent(name -> names.put(row.unit().code(), name));
    }
    return names;
  }

  private static Level below(Level level) {
    return switch (level) {
      case COUNTRY -> Level.PROVINCE;
      case PROVINCE -> Level.DISTRICT;
      case DISTRICT, BODY -> Level.BODY;
    };
  }

  private List<BodyRow> bodies(Campaign campaign, Unit unit, TallyAnswer tally) {
    return switch (unit.level()) {
      case COUNTRY -> List.of();
      case PROVINCE -> bodies.of(campaign, unit, provincial(campaign, unit));
      case DISTRICT, BODY -> bodies.of(campaign, unit, tally.rows());
    };
  }

  private List<Row> provincial(Campaign campaign, Unit province) {
    return queries.tally(campaign, province, Level.BODY).rows().stream()
        .filter(row -> row.unit().district() == null)
        .toList();
  }

  private List<PostItem> posts(Wording w, Campaign campaign, Unit unit) {
    String area = unit.level() == Level.COUNTRY ? null : unit.code();
    PostQuestion question =
        new PostQuestion(campaign.slug(), area, null, null, null, null, null, true);
    int most = unit.level() == Level.BODY ? POSTS_OF_BODY : FEW_POSTS;
    return posts.page(question, null, most).stream().map(post -> item(w, post)).toList();
  }

  private PostItem item(Wording w, PostView post) {
    List<String> units =
        post.units().stream()
            .map(registry::unit)
            .flatMap(Optional::stream)
            .map(unit -> w.language() == Language.TH ? labels.of(unit) : w.unit(unit))
            .toList();
    return new PostItem(post, units, WebLink.of(post.url()));
  }
}
