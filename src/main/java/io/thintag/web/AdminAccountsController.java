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
import io.thintag.access.Caller;
import io.thintag.access.Role;
import io.thintag.review.AccountDraft;
import io.thintag.review.AccountLine;
import io.thintag.review.AccountVerdict;
import io.thintag.review.AccountVerdict.Outcome;
import io.thintag.review.NewAccounts;
import io.thintag.review.OfficialAccounts;
import io.thintag.review.Refusal;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The accounts of units: looked at, added, withdrawn. */
@Controller(Accounts.HOME)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.Word.ADMIN, Role.Word.PROVINCE, Role.Word.DISTRICT})
@Hidden
class AdminAccountsController {
  private static final String UNIT = "unit";

  private final OfficialAccounts accounts;
  private final NewAccounts intake;
  private final Accounts lists;
  private final FormPlaces formPlaces;
  private final PlaceSearch places;
  private final Pages pages;

  AdminAccountsController(
      OfficialAccounts accounts,
      NewAccounts intake,
      Accounts lists,
      FormPlaces formPlaces,
      PlaceSearch places,
      Pages pages) {
    this.accounts = accounts;
    this.intake = intake;
    this.lists = lists;
    this.formPlaces = formPlaces;
    this.places = places;
    this.pages = pages;
  }

  @Get
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<byte[]> all(HttpRequest<?> request) {
    Wording w = Readers.of(request);
    Address asked = Address.of(request);
    PlaceSearch.Read place = places.read(w, asked, UNIT);
    if (place.instead() != null) {
      return HttpResponse.seeOther(URI.create(place.instead().toString()));
    }
    AccountsPage page = lists.page(request, asked, place.field());
    String title = w.t("admin.accounts.title");
    Frame frame = pages.frame(request, title, AdminCrumbs.of(w, title), null);
    return pages.ok(request, "adminaccounts.jte", frame, page);
  }

  @Get("/new")
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<byte[]> blank(HttpRequest<?> request, @Nullable @QueryValue String unit) {
    PlaceField place = formPlaces.field(Readers.of(request), UNIT, unit);
    return show(HttpStatus.OK, request, FormFields.of(Map.of()), place, null);
  }

  @Post("/new")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<?> add(HttpRequest<?> request, @Body Map<String, String> sent) {
    Wording w = Readers.of(request);
    Caller caller = Callers.of(request);
    FormFields form = FormFields.of(sent);
    FormPlaces.Read place = formPlaces.read(w, caller, sent, UNIT);
    if (place.code() == null && place.message() != null) {
      return show(
          HttpStatus.UNPROCESSABLE_ENTITY,
          request,
          form.with(UNIT, place.message()),
          place.field(),
          null);
    }
    AccountDraft draft =
        new AccountDraft(form.get("platform"), form.get("account"), place.code(), form.get("name"));
    AccountVerdict verdict = intake.add(List.of(AccountLine.of(draft)), caller).rows().get(0);
    if (verdict.outcome() == Outcome.NEW) {
      Address list = Address.of(Accounts.HOME).with(UNIT, verdict.unit());
      return seeOther(list, "added", String.valueOf(verdict.key()));
    }
    String message = String.valueOf(verdict.message());
    return verdict.field() == null
        ? show(HttpStatus.CONFLICT, request, form.with("account", message), place.field(), null)
        : show(
            HttpStatus.UNPROCESSABLE_ENTITY,
            request,
            form.with(verdict.field(), message),
            place.field(),
            null);
  }

  @Post("/verify")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<?> verify(HttpRequest<?> request, @Body Map<String, String> form) {
    return act(form, "verified", key -> accounts.verify(platform(form), key, Callers.of(request)));
  }

  @Post("/withdraw")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<?> withdraw(HttpRequest<?> request, @Body Map<String, String> form) {
    return act(
        form, "withdrawn", key -> accounts.withdraw(platform(form), key, Callers.of(request)));
  }

  private static String platform(Map<String, String> form) {
    return form.getOrDefault("platform", "");
  }

  private static HttpResponse<?> act(
      Map<String, String> form, String deed, Consumer<String> change) {
    String key = form.getOrDefault("key", "");
    try {
      change.accept(key);
    } catch (Refusal.Unknown e) {
      throw new NoSuchPage("admin.accounts.unknown");
    }
    Address list = Address.of(Accounts.HOME);
    for (String field : List.of(UNIT, "platform", "status")) {
      String value = form.getOrDefault("list-" + field, "");
      list = value.isEmpty() ? list : list.with(field, value);
    }
    return seeOther(list, deed, key);
  }

  private static HttpResponse<?> seeOther(Address list, String deed, String about) {
    return HttpResponse.seeOther(
        URI.create(list.with(Accounts.DONE, deed).with(Accounts.ABOUT, about).toString()));
  }

  private HttpResponse<byte[]> show(
      HttpStatus status,
      HttpRequest<?> request,
      FormFields form,
      PlaceField place,
      @Nullable String problem) {
    Wording w = Readers.of(request);
    String title = w.t("admin.accounts.new");
    List<Crumb> crumbs = AdminCrumbs.of(w, w.t("admin.accounts.title"), Accounts.HOME, title);
    return pages.status(
        status.getCode(),
        request,
        "adminaccount.jte",
        pages.frame(request, title, crumbs, null),
        new AccountFormPage(form, place, problem, Csrf.token(request)));
  }
}
