package io.thintag.web;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import io.thintag.access.Role;
import io.thintag.collect.RegisteredSource;
import io.thintag.pipeline.Pauses;
import io.thintag.pipeline.Works.Busy;
import io.thintag.source.LongWork;
import io.thintag.source.Pausing;
import io.thintag.source.RunNow;
import io.thintag.store.Rejections.Selection;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sources: how they fare, what they did, what they did not take. */
@Controller("/sources")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
@Hidden
class SourcesController {
  private final SourceItems items;
  private final SourcePages sources;
  private final RunNow now;
  private final Pausing pausing;
  private final LongWork works;
  private final CampaignQueries campaigns;
  private final Pages pages;

  SourcesController(
      SourceItems items,
      SourcePages sources,
      RunNow now,
      Pausing pausing,
      LongWork works,
      CampaignQueries campaigns,
      Pages pages) {
    this.items = items;
    this.sources = sources;
    this.now = now;
    this.pausing = pausing;
    this.works = works;
    this.campaigns = campaigns;
    this.pages = pages;
  }

  @Get
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<byte[]> all(HttpRequest<?> request) {
    String title = Readers.of(request).t("sources.title");
    Frame frame = pages.frame(request, title, List.of(), null);
    return pages.ok(request, "sources.jte", frame, new SourcesPage(items.all()));
  }

  @Secured(Role.Word.ADMIN)
  @Get("/{name}")
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<byte[]> one(HttpRequest<?> request, String name) {
    return show(request, sources.source(name), PauseForm.EMPTY);
  }

  @Secured(Role.Word.ADMIN)
  @Post("/{name}/run")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<?> run(HttpRequest<?> request, String name, @Body Map<String, String> form) {
    RegisteredSource source = sources.source(name);
    String campaign =
        Optional.ofNullable(form.get("campaign"))
            .filter(slug -> !slug.isEmpty())
            .map(slug -> campaigns.campaign(slug).slug())
            .orElse(null);
    String page = "/sources/" + source.name();
    return HttpResponse.seeOther(
        URI.create(start(request, source, campaign) ? page + "?started=1" : page));
  }

  /** Where it cannot be started, its page says why. */
  private boolean start(
      HttpRequest<?> request, RegisteredSource source, @Nullable String campaign) {
    try {
      return now.start(Callers.of(request), source, campaign).isPresent();
    } catch (Pauses.Paused e) {
      return false;
    }
  }

  @Secured(Role.Word.ADMIN)
  @Post("/{name}/replay")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<?> replay(HttpRequest<?> request, String name) {
    RegisteredSource source = sources.source(name);
    return HttpResponse.seeOther(URI.create(replay(request, source)));
  }

  /** Where to look at the replay, or at what stands in its way. */
  private String replay(HttpRequest<?> request, RegisteredSource source) {
    Selection selection = new Selection(null, source.name(), null);
    try {
      return WorkPageController.address(
          works.replay(Callers.of(request), source.name(), selection));
    } catch (Busy e) {
      return works
          .going(source.name())
          .map(work -> WorkPageController.address(work.id()) + "?busy=1")
          .orElse("/sources/" + source.name());
    }
  }

  @Secured(Role.Word.ADMIN)
  @Post("/{name}/pause")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<?> pause(HttpRequest<?> request, String name, @Body Map<String, String> fields) {
    RegisteredSource source = sources.source(name);
    PauseForm form = PauseForm.checked(fields, pausing, Readers.of(request));
    if (!form.isSound()) {
      return show(request, source, form)
          .toMutableResponse()
          .status(HttpStatus.UNPROCESSABLE_ENTITY);
    }
    if (Pausing.isPossible(source)) {
      pausing.pause(Callers.of(request), source, form.end(), form.note());
    }
    return HttpResponse.seeOther(URI.create("/sources/" + source.name()));
  }

  @Secured(Role.Word.ADMIN)
  @Post("/{name}/resume")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<?> resume(HttpRequest<?> request, String name) {
    RegisteredSource source = sources.source(name);
    pausing.resume(Callers.of(request), source);
    return HttpResponse.seeOther(URI.create("/sources/" + source.name()));
  }

  private HttpResponse<byte[]> show(
      HttpRequest<?> request, RegisteredSource source, PauseForm pause) {
    Wording w = Readers.of(request);
    String title = w.named("source", source.name());
    List<Crumb> crumbs =
        List.of(new Crumb(w.t("sources.title"), "/sources"), new Crumb(title, null));
    Frame frame = pages.frame(request, title, crumbs, null);
    if (request.getMethod() == HttpMethod.POST) {
      Address page = Address.of("/sources/" + source.name());
      frame = frame.at(page);
    }
    return pages.ok(request, "source.jte", frame, sources.page(request, source, pause));
  }
}
