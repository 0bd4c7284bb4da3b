package io.thintag.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.http.sse.Event;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import io.thintag.area.Unit;
import io.thintag.campaign.Campaign;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

/** The wall of a meeting room: figures of a campaign that keep themselves up to date. */
@Controller("/campaigns/{slug}/wall")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
@Hidden
class WallController {
  private static final String LIGHT = "light";

  private final CampaignQueries queries;
  private final Standings standings;
  private final Walls walls;
  private final WallFeed feed;
  private final Pages pages;

  WallController(
      CampaignQueries queries, Standings standings, Walls walls, WallFeed feed, Pages pages) {
    this.queries = queries;
    this.standings = standings;
    this.walls = walls;
    this.feed = feed;
    this.pages = pages;
  }

  @Get
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<byte[]> wall(
      HttpRequest<?> request,
      String slug,
      @Nullable @QueryValue String unit,
      @Nullable @QueryValue String theme) {
    Campaign campaign = queries.campaign(slug);
    Unit area = queries.unit(Callers.of(request), campaign, unit);
    Wording w = Readers.of(request);
    Wall wall = walls.of(w, standings.of(campaign, area), LIGHT.equals(theme));
    Frame frame =
        pages.frame(
            request,
            w.unit(area) + " · " + campaign.name(),
            List.of(),
            wall.standing().tally().asOf());
    return pages.ok(request, "wall.jte", frame, wall);
  }

  @Get("/events")
  @Produces(MediaType.TEXT_EVENT_STREAM)
  HttpResponse<Flux<Event<String>>> events(
      HttpRequest<?> request, String slug, @Nullable @QueryValue String unit) {
    Campaign campaign = queries.campaign(slug);
    Unit area = queries.unit(Callers.of(request), campaign, unit);
    if (feed.isFull()) {
      throw new HttpStatusException(
          HttpStatus.TOO_MANY_REQUESTS, Readers.of(request).t("room.wall.full"));
    }
    return HttpResponse.ok(feed.events(Readers.of(request), campaign, area))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        // proxies that gather answers would keep the wall from hearing anything
        .header("X-Accel-Buffering", "no");
  }
}
