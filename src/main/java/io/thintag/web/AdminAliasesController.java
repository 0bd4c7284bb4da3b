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
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import io.thintag.access.Caller;
import io.thintag.access.Role;
import io.thintag.campaign.FieldError;
import io.thintag.review.DecisionDraft.AliasDraft;
import io.thintag.review.LocalAliases;
import io.thintag.review.NewAliases;
import io.thintag.review.Refusal;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The names that people taught the engine: looked at, added, withdrawn. */
@Controller(AdminAliasesController.HOME)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.Word.ADMIN, Role.Word.PROVINCE, Role.Word.DISTRICT})
@Hidden
class AdminAliasesController {
  static final String HOME = "/admin/aliases";

  private final LocalAliases aliases;
  private final NewAliases intake;
  private final AliasLists lists;
  private final FormPlaces places;
  private final Pages pages;

  AdminAliasesController(
      LocalAliases aliases, NewAliases intake, AliasLists lists, FormPlaces places, Pages pages) {
    this.aliases = aliases;
    this.intake = intake;
    this.lists = lists;
    this.places = places;
    this.pages = pages;
  }

  /** The form for a name. */
  record NewAlias(FormFields form, PlaceField place, List<String> withins, String csrf) {}

  @Get
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<byte[]> all(HttpRequest<?> request) {
    Wording w = Readers.of(request);
    String title = w.t("admin.aliases.title");
    Frame frame = pages.frame(request, title, AdminCrumbs.of(w, title), null);
    return pages.ok(request, "adminaliases.jte", frame, lists.page(request));
  }

  @Get("/new")
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<byte[]> blank(HttpRequest<?> request) {
    List<String> withins = AliasLists.withins(Callers.of(request));
    FormFields form = FormFields.of(Map.of("within", withins.get(0)));
    PlaceField place = places.field(Readers.of(request), "unit", null);
    return show(HttpStatus.OK, request, form, place);
  }

  @Post("/new")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<?> add(HttpRequest<?> request, @Body Map<String, String> sent) {
    Wording w = Readers.of(request);
    Caller caller = Callers.of(request);
    FormFields form = FormFields.of(sent);
    FormPlaces.Read place = places.read(w, caller, sent, "unit");
    String unit = place.code();
    if (unit == null && place.message() != null) {
      FormFields wrong = form.with("unit", place.message());
      return show(HttpStatus.UNPROCESSABLE_ENTITY, request, wrong, place.field());
    }
    try {
      String within = unit == null ? null : lists.within(unit, form.get("within"));
      String added = intake.add(new AliasDraft(form.get("name"), unit, within), caller).name();
      return seeOther("added", added);
    } catch (Refusal.Invalid e) {
      Map<String, String> messages = new HashMap<>();
      for (FieldError error : e.errors()) {
        if (unit != null || !error.field().equals("within")) {
          messages.putIfAbsent(error.field(), error.message());
        }
      }
      FormFields wrong = new FormFields(sent, messages);
      return show(HttpStatus.UNPROCESSABLE_ENTITY, request, wrong, place.field());
    }
  }

  @Post("/withdraw")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<?> withdraw(HttpRequest<?> request, @Body Map<String, String> form) {
    try {
      aliases.withdraw(UUID.fromString(form.getOrDefault("id", "")), Callers.of(request));
      return seeOther("withdrawn", form.getOrDefault("name", ""));
    } catch (IllegalArgumentException | Refusal.Unknown e) {
      throw new NoSuchPage("admin.aliases.unknown");
    }
  }

  private static HttpResponse<?> seeOther(String deed, String about) {
    return HttpResponse.seeOther(
        URI.create(
            Address.of(HOME).with(Accounts.DONE, deed).with(Accounts.ABOUT, about).toString()));
  }

  private HttpResponse<byte[]> show(
      HttpStatus status, HttpRequest<?> request, FormFields form, PlaceField place) {
    Wording w = Readers.of(request);
    String title = w.t("admin.aliases.new");
    List<Crumb> crumbs = AdminCrumbs.of(w, w.t("admin.aliases.title"), HOME, title);
    return pages.status(
        status.getCode(),
        request,
        "adminalias.jte",
        pages.frame(request, title, crumbs, null),
        new NewAlias(form, place, AliasLists.withins(Callers.of(request)), Csrf.token(request)));
  }
}
