package io.thintag.web;

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
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import io.thintag.access.Audit;
import io.thintag.access.Caller;
import io.thintag.access.Role;
import io.thintag.area.Unit;
import io.thintag.campaign.Campaign;
import io.thintag.submission.Submissions;
import io.thintag.submission.Wanted;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Links that officers hand in, and what became of them. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
@Hidden
class SubmitController {
  /** Most links are settled by then; the page looks again for the others. */
  private static final Duration PATIENCE = Duration.ofMillis(1_500);

  private final CampaignQueries queries;
  private final Submissions submissions;
  private final Submits submits;
  private final Pages pages;
  private final Audit audit;

  SubmitController(
      CampaignQueries queries, Submissions submissions, Submits submits, Pages pages, Audit audit) {
    this.queries = queries;
    this.submissions = submissions;
    this.submits = submits;
    this.pages = pages;
    this.audit = audit;
  }

  @Get("/campaigns/{slug}/submit")
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<byte[]> page(
      HttpRequest<?> request, String slug, @Nullable @QueryValue String unit) {
    Campaign campaign = queries.campaign(slug);
    Unit place = place(request, campaign, unit);
    return show(request, submits.page(request, campaign, place, "", null));
  }

  @Secured({Role.Word.ADMIN, Role.Word.PROVINCE, Role.Word.DISTRICT, Role.Word.BODY})
  @Post("/campaigns/{slug}/submit")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<?> submit(
      Authentication user,
      HttpRequest<?> request,
      String slug,
      @Nullable @QueryValue String unit,
      @Body Map<String, String> form) {
    Campaign campaign = queries.campaign(slug);
    Unit place = place(request, campaign, unit);
    String written = form.getOrDefault("links", "");
    List<String> links = written.lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
    if (links.isEmpty() || links.size() > Submissions.MOST) {
      Wording w = Readers.of(request);
      String problem =
          links.isEmpty()
              ? w.t("submit.empty")
              : w.t("submit.too-many", Submissions.MOST, links.size());
      return show(request, submits.page(request, campaign, place, written, problem));
    }
    List<Wanted> wanted =
        links.stream().map(link -> new Wanted(link, place == null ? null : place.code())).toList();
    String receipts =
        submissions.submit(campaign, wanted, user.getName(), PATIENCE).stream()
            .map(taken -> taken.receipt().digits())
            .distinct()
            .collect(Collectors.joining(","));
    Address answers = Address.of(request).with(Submits.RECEIPTS, receipts);
    audit.write(Callers.of(request), "submission.submit", campaign.slug(), null, receipts);
    return HttpResponse.seeOther(URI.create(answers.toString()));
  }

  @Get("/submissions/{receipt}")
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<byte[]> receipt(HttpRequest<?> request, String receipt) {
    Wording w = Readers.of(request);
    ReceiptPage page = submits.receipt(request, receipt);
    Unit unit =
        page.unit() == null
            ? queries.unit(Callers.of(request), page.campaign(), null)
            : page.unit();
    String title = w.t("submit.receipt", page.item().submission().receipt());
    List<Crumb> crumbs = Crumbs.to(w, page.campaign(), unit, title);
    return pages.ok(request, "receipt.jte", pages.frame(request, title, crumbs, null), page);
  }

  /** Whoever sees one area only hands in links of that area. */
  private @Nullable Unit place(HttpRequest<?> request, Campaign campaign, @Nullable String unit) {
    Caller caller = Callers.of(request);
    return unit == null && caller.seesCountry() ? null : queries.unit(caller, campaign, unit);
  }

  private HttpResponse<byte[]> show(HttpRequest<?> request, SubmitPage page) {
    Wording w = Readers.of(request);
    Unit named = page.unit();
    Unit unit = named == null ? queries.unit(Callers.of(request), page.campaign(), null) : named;
    String title = w.t("submit.title");
    List<Crumb> crumbs = Crumbs.to(w, page.campaign(), unit, title);
    return pages.ok(request, "submit.jte", pages.frame(request, title, crumbs, null), page);
  }
}
