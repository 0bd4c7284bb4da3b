package io.thintag.web;

import io.thintag.area.Level;
import io.thintag.area.Registry;
import io.thintag.area.Unit;
import io.thintag.campaign.Campaign;
import io.thintag.change.Changes;
import io.thintag.change.Kept;
import io.thintag.export.Paper;
import io.thintag.export.Paper.Change;
import io.thintag.export.Paper.Missing;
import io.thintag.export.Paper.Share;
import io.thintag.participation.State;
import io.thintag.tally.TallyAnswer;
import io.thintag.tally.TallyAnswer.Coverage;
import io.thintag.tally.TallyAnswer.Row;
import io.thintag.tally.TallyAnswer.UnitOf;
import io.thintag.tally.Timeline;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes down how a campaign stands in a unit, and reads it again. */
@Singleton
final class Papers {
  private static final int MOST_KEPT = 200;

  /** Whether a gap in what was watched still lasts hangs on the time. */
  private static final Duration FRESH = Duration.ofMinutes(1);

  private final CampaignQueries queries;
  private final Standings standings;
  private final BodyStates states;
  private final OneMoment moment;
  private final Registry registry;
  private final Changes changes;
  private final Kept<Question, Paper> kept;

  private record Question(Campaign campaign, String unit, @Nullable LocalDate since) {}

  Papers(
      CampaignQueries queries,
      Standings standings,
      BodyStates states,
      OneMoment moment,
      Registry registry,
      Changes changes,
      Clock clock) {
    this.queries = queries;
    this.standings = standings;
    this.states = states;
    this.moment = moment;
    this.registry = registry;
    this.changes = changes;
    this.kept = new Kept<>(MOST_KEPT, FRESH, clock);
  }

  /**
   * The present figures.
   *
   * @param since first day of what is called new; null: nothing is
   */
  Paper of(Campaign campaign, Unit unit, @Nullable LocalDate since) {
    return kept.of(
        new Question(campaign, unit.code(), since),
        changes.now().ofFigures(campaign.slug()),
        () -> moment.read(() -> now(campaign, unit, since)));
  }

  private Paper now(Campaign campaign, Unit unit, @Nullable LocalDate since) {
    Standing standing = standings.of(campaign, unit);
    TallyAnswer tally = standing.tally();
    boolean ofBodies = tally.level().equals(Level.BODY.code());
    List<Row> bodies = ofBodies ? tally.rows() : queries.tally(campaign, unit, Level.BODY).rows();
    Map<String, String> byCode = states.of(campaign, unit.code(), bodies);
    return new Paper(
        campaign.slug(),
        campaign.name(),
        unit.code(),
        tally.level(),
        tally.asOf(),
        tally.total().posts(),
        tally.total().accounts(),
        tally.total().fullyTagged(),
        tally.total().bodiesParticipating(),
        tally.total().bodiesExpected(),
        missing(tally, byCode),
        since == null ? null : change(queries.days(campaign, unit), bodies, since),
        blind(tally.coverage()),
        shares(tally.rows(), ofBodies ? byCode : Map.of()),
        standing.mapped().equals(tally.rows()) ? List.of() : shares(standing.mapped(), Map.of()));
  }

  /** Shares as the rows of an answer; units that are gone are left out. */
  List<Row> rows(List<Share> shares) {
    return shares.stream()
        .filter(share -> registry.unit(share.unit()).isPresent())
        .map(
            share -> {
              Unit unit = registry.unit(share.unit()).orElseThrow();
              return new Row(
                  new UnitOf(
                      unit.code(),
                      unit.level().code(),
                      unit.kind(),
                      unit.name(),
                      unit.fullName(),
                      null,
                      null),
                  share.posts(),
                  0,
                  0,
                  share.participating(),
                  share.expected(),
                  null,
                  null,
                  List.of());
            })
        .toList();
  }

  private static Change change(Timeline days, List<Row> bodies, LocalDate since) {
    long posts =
        days.series().stream()
            .flatMap(series -> series.points().stream())
            .filter(point -> !point.start().isBefore(since))
            .mapToLong(Timeline.Point::posts)
            .sum();
    long participating =
        bodies.stream()
            .filter(body -> body.bodiesExpected() > 0 && isSince(body.firstPostAt(), since))
            .count();
    return new Change(since, posts, participating);
  }

  private static boolean isSince(@Nullable OffsetDateTime at, LocalDate since) {
    return at != null && !Wording.day(at).isBefore(since);
  }

  /**
   * Coverage is read a moment later than the tallies; what stands on the page adds up all the same.
   */
  private static Missing missing(TallyAnswer tally, Map<String, String> states) {
    long unseen = tally.total().bodiesExpected() - tally.total().bodiesParticipating();
    long notFound = Math.min(unseen, count(states, State.NOT_FOUND));
    long inReview = Math.min(unseen - notFound, count(states, State.IN_REVIEW));
    return new Missing(notFound, inReview, Math.max(0, unseen - notFound - inReview));
  }

  private static long count(Map<String, String> states, State state) {
    return states.values().stream().filter(state.code()::equals).count();
  }

  private static List<String> blind(List<Coverage> coverage) {
    return coverage.stream()
        .filter(source -> source.targets() > 0 && Freshness.blind(source).isPresent())
        .map(Coverage::source)
        .toList();
  }

  private static List<Share> shares(List<Row> rows, Map<String, String> states) {
    return rows.stream()
        .map(
            row ->
                new Share(
                    row.unit().code(),
                    row.posts(),
                    row.bodiesParticipating(),
                    row.bodiesExpected(),
                    states.get(row.unit().code())))
        .toList();
  }
}
