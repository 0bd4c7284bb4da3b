package io.thintag.web;

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
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import io.thintag.access.Role;
import io.thintag.campaign.Campaign;
import io.thintag.campaign.CampaignStore;
import io.thintag.campaign.CampaignStore.Change;
import io.thintag.store.MatchingPosts.Preview;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Campaigns are made and changed here; what the form would find can be seen before. */
@Controller("/admin/campaigns")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Role.Word.ADMIN)
@Hidden
class AdminCampaignsController {
  private static final String HOME = "/admin/campaigns";
  private static final String PREVIEW = "preview";

  private final CampaignStore campaigns;
  private final CampaignQueries queries;
  private final CampaignForms forms;
  private final CampaignWitness witness;
  private final Pages pages;

  AdminCampaignsController(
      CampaignStore campaigns,
      CampaignQueries queries,
      CampaignForms forms,
      CampaignWitness witness,
      Pages pages) {
    this.campaigns = campaigns;
    this.queries = queries;
    this.forms = forms;
    this.witness = witness;
    this.pages = pages;
  }

  /**
   * The campaigns.
   *
   * @param saved the one that was just stored; null: none
   */
  record AllCampaigns(List<Campaign> campaigns, @Nullable Campaign saved) {}

  @Get
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<byte[]> all(HttpRequest<?> request, @Nullable @QueryValue String saved) {
    List<Campaign> all = campaigns.all();
    Campaign stored =
        all.stream().filter(campaign -> campaign.slug().equals(saved)).findFirst().orElse(null);
    Wording w = Readers.of(request);
    String title = w.t("admin.campaigns.title");
    return pages.ok(
        request,
        "admincampaigns.jte",
        pages.frame(request, title, AdminCrumbs.of(w, title), null),
        new AllCampaigns(all, stored));
  }

  @Get("/new")
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<byte[]> blank(HttpRequest<?> request) {
    return show(request, forms.page(request, null, CampaignForm.empty()));
  }

  @Get("/{slug}")
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<byte[]> one(HttpRequest<?> request, String slug) {
    return show(request, forms.page(request, slug, CampaignForm.of(queries.campaign(slug))));
  }

  @Post("/new")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<?> create(HttpRequest<?> request, @Body Map<String, String> fields) {
    CampaignForm form = new CampaignForm(fields);
    CampaignForms.Checked checked = forms.check(request, form);
    if (isUnfinished(form, checked)) {
      return answer(request, null, form, checked, null);
    }
    Wording w = Readers.of(request);
    return campaigns.create(checked.sound(), witness.by(Callers.of(request))).isPresent()
        ? stored(checked.sound())
        : answer(
            request,
            null,
            form,
            new CampaignForms.Checked(null, Map.of("slug", w.t("admin.slug.taken"))),
            null);
  }

  @Post("/{slug}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<?> change(HttpRequest<?> request, String slug, @Body Map<String, String> fields) {
    queries.campaign(slug);
    Map<String, String> own = new HashMap<>(fields);
    own.put("slug", slug);
    CampaignForm form = new CampaignForm(own);
    CampaignForms.Checked checked = forms.check(request, form);
    if (isUnfinished(form, checked)) {
      return answer(request, slug, form, checked, null);
    }
    Change change =
        campaigns.replace(checked.sound(), form.draft().version(), witness.by(Callers.of(request)));
    return change instanceof Change.Done
        ? stored(checked.sound())
        : answer(request, slug, form, checked, Readers.of(request).t("admin.changed-meanwhile"));
  }

  private static boolean isUnfinished(CampaignForm form, CampaignForms.Checked checked) {
    return checked.campaign() == null || form.get("action").equals(PREVIEW);
  }

  private HttpResponse<?> answer(
      HttpRequest<?> request,
      @Nullable String slug,
      CampaignForm form,
      CampaignForms.Checked checked,
      @Nullable String problem) {
    Preview preview =
        form.get("action").equals(PREVIEW) && checked.campaign() != null
            ? forms.preview(checked.campaign())
            : null;
    HttpResponse<byte[]> page =
        show(request, forms.page(request, slug, form).with(checked.messages(), problem, preview));
    boolean refused = !checked.messages().isEmpty() || problem != null;
    return refused
        ? page.toMutableResponse()
            .status(problem == null ? HttpStatus.UNPROCESSABLE_ENTITY : HttpStatus.CONFLICT)
        : page;
  }

  private static HttpResponse<?> stored(Campaign campaign) {
    return HttpResponse.seeOther(
        URI.create(Address.of(HOME).with("saved", campaign.slug()).toString()));
  }

  private HttpResponse<byte[]> show(HttpRequest<?> request, CampaignFormPage page) {
    Wording w = Readers.of(request);
    String title = page.isNew() ? w.t("admin.campaign.new") : page.form().get("name");
    List<Crumb> crumbs = AdminCrumbs.of(w, w.t("admin.campaigns.title"), HOME, title);
    return pages.ok(request, "admincampaign.jte", pages.frame(request, title, crumbs, null), page);
  }
}
