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
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import io.thintag.access.AreaScope;
import io.thintag.area.Registry;
import io.thintag.area.Unit;
import io.thintag.campaign.CampaignStore;
import io.thintag.export.CheckCode;
import io.thintag.export.Paper;
import io.thintag.export.PaperStore;
import io.thintag.export.PaperStore.Kept;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What stood on a printed page, beside what is known now. */
@Controller("/check")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
@Hidden
class CheckController {
  private final PaperStore kept;
  private final Papers papers;
  private final CampaignStore campaigns;
  private final Registry registry;
  private final ShortNames names;
  private final Pages pages;
  private final AreaScope scope;

  CheckController(
      PaperStore kept,
      Papers papers,
      CampaignStore campaigns,
      Registry registry,
      ShortNames names,
      Pages pages,
      AreaScope scope) {
    this.kept = kept;
    this.papers = papers;
    this.campaigns = campaigns;
    this.registry = registry;
    this.names = names;
    this.pages = pages;
    this.scope = scope;
  }

  @Get
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<?> form(HttpRequest<?> request, @Nullable @QueryValue String code) {
    if (code != null && !code.isBlank()) {
      return HttpResponse.seeOther(
          URI.create(
              CheckCode.read(code)
                  .map(read -> "/check/" + read)
                  .orElseThrow(() -> new NoSuchPage("summary.check.unknown"))));
    }
    String title = Readers.of(request).t("summary.check.title");
    return pages.ok(request, "checkform.jte", pages.frame(request, title, List.of(), null), title);
  }

  @Get("/{code}")
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<byte[]> check(HttpRequest<?> request, String code) {
    Kept found =
        CheckCode.read(code)
            .flatMap(kept::find)
            .orElseThrow(() -> new NoSuchPage("summary.check.unknown"));
    if (!scope.contains(Callers.of(request), found.paper().unit())) {
      throw new NoSuchPage("summary.check.unknown");
    }
    Wording w = Readers.of(request);
    Optional<Unit> unit = registry.unit(found.paper().unit());
    Optional<Paper> now =
        unit.flatMap(
            area ->
                campaigns
                    .find(found.paper().campaign())
                    .map(campaign -> papers.of(campaign, area, null)));
    CheckPage page =
        new CheckPage(
            found.code(),
            found.madeAt(),
            found.paper(),
            now.orElse(null),
            unit.orElse(null),
            papers.rows(found.paper().shares()),
            names);
    String title = w.t("summary.check.heading", found.code());
    return pages.ok(
        request,
        "check.jte",
        pages.frame(request, title, List.of(), now.map(Paper::asOf).orElse(null)),
        page);
  }
}
