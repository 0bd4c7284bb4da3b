package io.thintag.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import io.thintag.access.Role;
import io.thintag.campaign.Campaign;
import io.thintag.source.LongWork;
import io.thintag.source.WorkView;
import java.net.URI;
import java.util.List;
import java.util.UUID;

/** Long work: how far it has come, and having it stop. */
@Controller("/admin/works")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Role.Word.ADMIN)
@Hidden
class WorkPageController {
  private final LongWork works;
  private final CampaignQueries campaigns;
  private final Pages pages;

  WorkPageController(LongWork works, CampaignQueries campaigns, Pages pages) {
    this.works = works;
    this.campaigns = campaigns;
    this.pages = pages;
  }

  static String address(UUID work) {
    return "/admin/works/" + work;
  }

  @Get("/{id}")
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<byte[]> one(HttpRequest<?> request, UUID id) {
    WorkView work = works.find(id).orElseThrow(() -> new NoSuchPage("works.unknown"));
    Wording w = Readers.of(request);
    String title = ImportPage.name(w, work);
    List<Crumb> crumbs =
        work.kind().equals("replay")
            ? List.of(
                new Crumb(w.t("sources.title"), "/sources"),
                new Crumb(w.named("source", work.source()), "/sources/" + work.source()),
                new Crumb(w.t("works.replay.short"), null))
            : AdminCrumbs.of(w, w.t("admin.import.title"), "/admin/import", title);
    return pages.ok(
        request,
        "work.jte",
        pages.frame(request, title, crumbs, null),
        new WorkPage(
            work,
            campaigns.all().stream()
                .filter(one -> one.slug().equals(work.campaign()))
                .map(Campaign::name)
                .findFirst()
                .orElse(null),
            request.getParameters().contains("busy"),
            Csrf.token(request)));
  }

  @Post("/{id}/cancel")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<?> cancel(HttpRequest<?> request, UUID id) {
    works.cancel(Callers.of(request), id).orElseThrow(() -> new NoSuchPage("works.unknown"));
    return HttpResponse.seeOther(URI.create(address(id)));
  }
}
