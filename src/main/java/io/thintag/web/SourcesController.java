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
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import io.thintag.access.Audit;
import io.thintag.access.Role;
import io.thintag.collect.RegisteredSource;
import io.thintag.pipeline.Replay;
import io.thintag.pipeline.Replayer;
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
  private final Replayer replayer;
  private final CampaignQueries campaigns;
  private final Pages pages;
  private final Audit audit;

  SourcesController(
      SourceItems items,
      SourcePages sources,
      RunNow now,
      Replayer replayer,
      CampaignQueries campaigns,
      Pages pages,
      Audit audit) {
    this.items = items;
    this.sources = sources;
    this.now = now;
    this.replayer = replayer;
    this.campaigns = campaigns;
    this.pages = pages;
    this.audit = audit;
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
    return show(request, sources.source(name), null);
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
    boolean started = now.start(source, campaign).isPresent();
    if (started) {
      audit.write(Callers.of(request), "source.run", source.name(), null, campaign);
    }
    return HttpResponse.seeOther(URI.create(started ? page + "?started=1" : page));
  }

  @Secured(Role.Word.ADMIN)
  @Post("/{name}/replay")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<byte[]> replay(HttpRequest<?> request, String name) {
    RegisteredSource source = sources.source(name);
    audit.write(Callers.of(request), "source.replay", source.name(), null, null);
    return show(request, source, replayer.replay(new Selection(null, source.name(), null)));
  }

  private HttpResponse<byte[]> show(
      HttpRequest<?> request, RegisteredSource source, @Nullable Replay replay) {
    Wording w = Readers.of(request);
    String title = w.named("source", source.name());
    List<Crumb> crumbs =
        List.of(new Crumb(w.t("sources.title"), "/sources"), new Crumb(title, null));
    Frame frame = pages.frame(request, title, crumbs, null);
    if (request.getMethod() == HttpMethod.POST) {
      Address page = Address.of("/sources/" + source.name());
      frame = frame.at(page);
    }
    return pages.ok(request, "source.jte", frame, sources.page(request, source, replay));
  }
}
