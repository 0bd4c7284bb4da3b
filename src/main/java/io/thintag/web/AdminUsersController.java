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
import io.micronaut.http.server.util.HttpHostResolver;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import io.thintag.access.Caller;
import io.thintag.access.PasswordLinks;
import io.thintag.access.Role;
import io.thintag.access.User;
import io.thintag.access.UserDraft;
import io.thintag.access.UserRefused;
import io.thintag.access.Users;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Users and their one-time links: what the API does, as pages. */
@Controller(AdminUsersController.HOME)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.Word.ADMIN, Role.Word.PROVINCE})
@Hidden
class AdminUsersController {
  static final String HOME = "/admin/users";
  private static final String UNIT = "unit";

  private final Users users;
  private final PasswordLinks links;
  private final UserPages userPages;
  private final UserAnswers answers;
  private final FormPlaces formPlaces;
  private final PlaceSearch places;
  private final HttpHostResolver hosts;
  private final Pages pages;

  AdminUsersController(
      Users users,
      PasswordLinks links,
      UserPages userPages,
      UserAnswers answers,
      FormPlaces formPlaces,
      PlaceSearch places,
      HttpHostResolver hosts,
      Pages pages) {
    this.users = users;
    this.links = links;
    this.userPages = userPages;
    this.answers = answers;
    this.formPlaces = formPlaces;
    this.places = places;
    this.hosts = hosts;
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
    String title = w.t("admin.users.title");
    Frame frame = pages.frame(request, title, AdminCrumbs.of(w, title), null);
    return pages.ok(
        request, "adminusers.jte", frame, userPages.list(request, asked, place.field()));
  }

  @Get("/new")
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<byte[]> blank(HttpRequest<?> request) {
    PlaceField place = formPlaces.field(Readers.of(request), UNIT, null);
    return blank(HttpStatus.OK, request, FormFields.of(Map.of("role", "body")), place);
  }

  @Post("/new")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<?> add(HttpRequest<?> request, @Body Map<String, String> sent) {
    Caller caller = Callers.of(request);
    FormFields form = FormFields.of(sent);
    FormPlaces.Read place = formPlaces.read(Readers.of(request), caller, sent, UNIT);
    String unit = unit(form, place);
    if (unit == null && place.message() != null) {
      FormFields wrong = form.with(UNIT, place.message());
      return blank(HttpStatus.UNPROCESSABLE_ENTITY, request, wrong, place.field());
    }
    try {
      UserDraft draft =
          new UserDraft(form.get("name").strip(), form.get("role"), unit, null, locale(form), null);
      User added = users.add(caller, draft);
      return withLink(request, added);
    } catch (UserRefused e) {
      return blank(UserAnswers.status(e), request, form.with(e.field(), e.detail()), place.field());
    }
  }

  @Get("/{name}")
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<byte[]> one(HttpRequest<?> request, String name) {
    return answers.show(
        HttpStatus.OK, request, userPages.page(request, userPages.user(request, name)));
  }

  @Post("/{name}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<?> change(HttpRequest<?> request, String name, @Body Map<String, String> sent) {
    Wording w = Readers.of(request);
    Caller caller = Callers.of(request);
    UserPage page = userPages.page(request, userPages.user(request, name));
    Map<String, String> values = new HashMap<>(page.form().values());
    values.putAll(sent);
    FormFields form = FormFields.of(values);
    FormPlaces.Read place = formPlaces.read(w, caller, sent, UNIT);
    String unit = unit(form, place);
    if (unit == null && place.message() != null) {
      return answers.show(
          HttpStatus.UNPROCESSABLE_ENTITY,
          request,
          page.withForm(form.with(UNIT, place.message()), place.field(), null));
    }
    try {
      String disabled = sent.get("disabled");
      users.change(
          caller,
          name,
          new UserDraft(
              null,
              sent.get("role"),
              unit,
              disabled == null ? null : Boolean.valueOf(disabled),
              locale(form),
              null));
      return HttpResponse.seeOther(URI.create(page.address() + "?saved=1"));
    } catch (UserRefused e) {
      PlaceField field = sent.containsKey("role") ? place.field() : page.place();
      return answers.show(
          UserAnswers.status(e),
          request,
          page.withForm(form.with(e.field(), e.detail()), field, e.detail()));
    }
  }

  @Post("/{name}/link")
  @Consumes(MediaType.ALL)
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<?> link(HttpRequest<?> request, String name) {
    return withLink(request, userPages.user(request, name));
  }

  private HttpResponse<?> withLink(HttpRequest<?> request, User user) {
    String path = links.make(Callers.of(request), user.name());
    UserPage page = userPages.page(request, user).withLink(hosts.resolve(request) + path);
    return UserAnswers.once(answers.show(HttpStatus.OK, request, page));
  }

  /** Administrators are for the country, whatever was left in the field. */
  private static @Nullable String unit(FormFields form, FormPlaces.Read place) {
    return form.is("role", Role.Word.ADMIN) && place.code() == null ? "TH" : place.code();
  }

  private static @Nullable String locale(FormFields form) {
    return form.get("locale").isEmpty() ? null : form.get("locale");
  }

  private HttpResponse<byte[]> blank(
      HttpStatus status, HttpRequest<?> request, FormFields form, PlaceField place) {
    Wording w = Readers.of(request);
    String title = w.t("admin.users.new");
    List<Crumb> crumbs = AdminCrumbs.of(w, w.t("admin.users.title"), HOME, title);
    return pages.status(
        status.getCode(),
        request,
        "adminusernew.jte",
        pages.frame(request, title, crumbs, null),
        new NewUserPage(form, place, UserPages.roles(Callers.of(request)), Csrf.token(request)));
  }
}
