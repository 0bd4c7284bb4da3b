package io.thintag.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import io.thintag.access.Caller;
import io.thintag.area.Level;
import io.thintag.area.Unit;
import io.thintag.campaign.Campaign;
import io.thintag.change.Changes;
import io.thintag.change.Kept;
import io.thintag.change.Stamps;
import io.thintag.tally.TallyAnswer;
import io.thintag.tally.Timeline;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** The campaigns, a card for each. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
@Hidden
class CampaignsController {
  private static final int WEEK = 7;
  private static final int MOST_KEPT = 500;

  /** The data time and what was watched are told in words, which age. */
  private static final Duration FRESH = Duration.ofMinutes(1);

  private final CampaignQueries queries;
  private final Pages pages;
  private final Changes changes;
  private final Kept<Question, Card> kept;

  private record Question(Campaign campaign, String unit) {}

  CampaignsController(CampaignQueries queries, Pages pages, Changes changes, Clock clock) {
    this.queries = queries;
    this.pages = pages;
    this.changes = changes;
    this.kept = new Kept<>(MOST_KEPT, FRESH, clock);
  }

  @Get(uris = {"/", "/campaigns"})
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<byte[]> campaigns(HttpRequest<?> request, Authentication user) {
    Caller caller = Caller.of(user);
    Stamps stamps = changes.now();
    List<Card> cards =
        queries.all().stream()
            .map(campaign -> card(stamps, campaign, queries.unit(caller, campaign, null)))
            .sorted(Comparator.comparing(card -> card.campaign().from(), Comparator.reverseOrder()))
            .toList();
    OffsetDateTime newest =
        cards.stream()
            .map(card -> card.tally().asOf())
            .filter(Objects::nonNull)
            .max(Comparator.naturalOrder())
            .orElse(null);
    String title = Readers.of(request).t("campaigns.title");
    return pages.ok(
        request, "campaigns.jte", pages.frame(request, title, List.of(), newest), cards);
  }

  private Card card(Stamps stamps, Campaign campaign, Unit scope) {
    long stamp = stamps.ofFigures(campaign.slug());
    return kept.of(new Question(campaign, scope.code()), stamp, () -> card(campaign, scope));
  }

  private Card card(Campaign campaign, Unit scope) {
    Level level = scope.level() == Level.COUNTRY ? Level.PROVINCE : scope.level();
    TallyAnswer tally = queries.tally(campaign, scope, level);
    Timeline days = queries.days(campaign, scope);
    LocalDate today = Wording.day(queries.now());
    return new Card(
        campaign, tally, on(days, today), Trend.of(days, today, WEEK), queries.freshness(tally));
  }

  private static long on(Timeline days, LocalDate day) {
    return days.series().stream()
        .flatMap(series -> series.points().stream())
        .filter(point -> point.start().equals(day))
        .mapToLong(Timeline.Point::posts)
        .sum();
  }
}
