package io.thintag.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
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
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A campaign in the country, a province, a district or a local body; the address says which. */
@Controller("/campaigns/{slug}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
@Hidden
class OverviewController {
  private final CampaignQueries queries;
  private final Overviews overviews;
  private final Pages pages;

  OverviewController(CampaignQueries queries, Overviews overviews, Pages pages) {
    this.queries = queries;
    this.overviews = overviews;
    this.pages = pages;
  }

  @Get
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<byte[]> overview(
      HttpRequest<?> request,
      Authentication user,
      String slug,
      @Nullable @QueryValue String unit,
      @Nullable @QueryValue String sort,
      @Nullable @QueryValue String dir) {
    Campaign campaign = queries.campaign(slug);
    Caller caller = Caller.of(user);
    Unit area = queries.unit(caller, campaign, unit);
    Wording w = Readers.of(request);
    Overview page = overviews.of(w, campaign, area, sort, dir);
    Frame frame =
        pages.frame(
            request,
            w.unit(area) + " · " + campaign.name(),
            crumbs(w, caller, campaign, area),
            page.tally().asOf());
    return pages.ok(request, template(area.level()), frame, page);
  }

  private static String template(Level level) {
    return switch (level) {
      case COUNTRY, PROVINCE -> "overview.jte";
      case DISTRICT -> "district.jte";
      case BODY -> "body.jte";
    };
  }

  private List<Crumb> crumbs(Wording w, Caller caller, Campaign campaign, Unit unit) {
    Address page = Address.of("/campaigns/" + campaign.slug());
    List<Crumb> crumbs = new ArrayList<>();
    crumbs.add(new Crumb(w.t("campaigns.title"), "/campaigns"));
    List<Unit> above = new ArrayList<>(queries.above(unit));
    Collections.reverse(above);
    above.stream()
        .filter(step -> queries.sees(caller, step))
        .forEach(
            step -> crumbs.add(new Crumb(w.unit(step), page.with("unit", step.code()).toString())));
    crumbs.add(new Crumb(w.unit(unit), null));
    return crumbs;
  }
}
