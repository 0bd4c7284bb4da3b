package io.thintag.web;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import io.thintag.area.Unit;
import io.thintag.campaign.Campaign;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a unit needs to post as ordered: its tags, a check of a caption, a poster. */
@Controller("/campaigns/{slug}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
@Hidden
class KitController {
  private final CampaignQueries queries;
  private final Kits kits;
  private final Pages pages;

  KitController(CampaignQueries queries, Kits kits, Pages pages) {
    this.queries = queries;
    this.kits = kits;
    this.pages = pages;
  }

  @Get("/kit")
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<byte[]> kit(
      HttpRequest<?> request,
      String slug,
      @Nullable @QueryValue String unit,
      @Nullable @QueryValue String q) {
    Campaign campaign = queries.campaign(slug);
    return show(
        request,
        "kit.jte",
        kits.of(request, campaign, queries.unit(Callers.of(request), campaign, unit), q));
  }

  @Get("/poster")
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<byte[]> poster(
      HttpRequest<?> request, String slug, @Nullable @QueryValue String unit) {
    Campaign campaign = queries.campaign(slug);
    Unit place = queries.unit(Callers.of(request), campaign, unit);
    return show(request, "poster.jte", kits.of(request, campaign, place, null));
  }

  /** Nothing is stored: a form only keeps captions out of addresses and logs. */
  @Post("/check")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<byte[]> check(
      HttpRequest<?> request,
      String slug,
      @Nullable @QueryValue String unit,
      @Body Map<String, String> form) {
    Campaign campaign = queries.campaign(slug);
    Unit place = queries.unit(Callers.of(request), campaign, unit);
    String pasted = form.getOrDefault("text", "");
    return show(request, "kit.jte", kits.checked(request, campaign, place, pasted));
  }

  /** Whoever wants another language gets the kit anew: a form cannot be asked for by address. */
  private HttpResponse<byte[]> show(HttpRequest<?> request, String template, KitPage page) {
    Wording w = Readers.of(request);
    List<Crumb> crumbs = Crumbs.to(w, page.campaign(), page.unit(), w.t("kit.title"));
    String title = w.t("kit.title") + " · " + w.unit(page.unit());
    Frame frame = pages.frame(request, title, crumbs, null);
    if (request.getMethod() == HttpMethod.POST) {
      Address kit = Address.of(page.box().path()).with("unit", page.unit().code());
      frame = frame.at(kit);
    }
    return pages.ok(request, template, frame, page);
  }
}
