package io.thintag.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
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
import io.thintag.access.Tokens;
import io.thintag.access.User;
import io.thintag.access.UserDraft;
import io.thintag.access.UserRefused;
import io.thintag.access.Users;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Users, their one-time links and their tokens: what the API does, as pages. */
@Controller(AdminUsersController.HOME)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.Word.ADMIN, Role.Word.PROVINCE})
@Hidden
class AdminUsersController {
  static final String HOME = "/admin/users";
  private static final String UNIT = "unit";

  private final Users users;
  private final PasswordLinks links;
  private final Tokens tokens;
  private final UserPages userPages;
  private final FormPlaces formPlaces;
  private final PlaceSearch places;
  private final HttpHostResolver hosts;
  private final Pages pages;

  AdminUsersController(
      Users users,
      PasswordLinks links,
      Tokens tokens,
      UserPages userPages,
      FormPlaces formPlaces,
      PlaceSearch places,
      HttpHostResolver hosts,
      Pages pages) {
    this.users = users;
    this.links = links;
    this.tokens = tokens;
    this.userPages = userPages;
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
      return blank(status(e), request, form.with(e.field(), e.detail()), place.field());
    }
  }

  @Get("/{name}")
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<byte[]> one(HttpRequest<?> request, String name) {
    return show(HttpStatus.OK, request, userPages.page(request, userPages.user(request, name)));
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
      return show(
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
      return show(
          status(e), request, page.withForm(form.with(e.field(), e.detail()), field, e.detail()));
    }
  }

  @Post("/{name}/link")
  @Consumes(MediaType.ALL)
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<?> link(HttpRequest<?> request, String name) {
    return withLink(request, userPages.user(request, name));
  }

  @Post("/{name}/tokens")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<?> token(HttpRequest<?> request, String name, @Body Map<String, String> sent) {
    User user = userPages.user(request, name);
    FormFields form = FormFields.of(sent);
    String days = form.get("days").strip();
    try {
      Tokens.Issued issued =
          tokens.issue(
              Callers.of(request),
              name,
              form.get("name"),
              form.is("scope", "write"),
              null,
              days.matches("[0-9]{1,6}") ? Integer.parseInt(days) : 0);
      return once(
          show(HttpStatus.OK, request, userPages.page(request, user).withSecret(issued.secret())));
    } catch (UserRefused e) {
      UserPage page = userPages.page(request, user);
      return show(status(e), request, page.withToken(form.with(e.field(), e.detail()), e.detail()));
    }
  }

  @Post("/{name}/tokens/{id}/revoke")
  @Consumes(MediaType.ALL)
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<?> revoke(HttpRequest<?> request, String name, UUID id) {
    try {
      tokens.revoke(Callers.of(request), name, id);
      return HttpResponse.seeOther(URI.create(HOME + "/" + name + "?saved=1"));
    } catch (UserRefused e) {
      throw new NoSuchPage("admin.users.unknown");
    }
  }

  private HttpResponse<?> withLink(HttpRequest<?> request, User user) {
    String path = links.make(Callers.of(request), user.name());
    UserPage page = userPages.page(request, user).withLink(hosts.resolve(request) + path);
    return once(show(HttpStatus.OK, request, page));
  }

  /** What is shown once is kept nowhere, not in the browser either. */
  private static HttpResponse<?> once(HttpResponse<byte[]> answer) {
    MutableHttpResponse<?> response = answer.toMutableResponse();
    response.getHeaders().set(HttpHeaders.CACHE_CONTROL, "no-store");
    return response;
  }

  /** Administrators are for the country, whatever was left in the field. */
  private static @Nullable String unit(FormFields form, FormPlaces.Read place) {
    return form.is("role", Role.Word.ADMIN) && place.code() == null ? "TH" : place.code();
  }

  private static @Nullable String locale(FormFields form) {
    return form.get("locale").isEmpty() ? null : form.get("locale");
  }

  private static HttpStatus status(UserRefused refused) {
    return switch (refused.why()) {
      case INVALID -> HttpStatus.UNPROCESSABLE_ENTITY;
      case TAKEN -> HttpStatus.CONFLICT;
      case UNKNOWN -> HttpStatus.NOT_FOUND;
      case FORBIDDEN -> HttpStatus.FORBIDDEN;
    };
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

  private HttpResponse<byte[]> show(HttpStatus status, HttpRequest<?> request, UserPage page) {
    Wording w = Readers.of(request);
    List<Crumb> crumbs = AdminCrumbs.of(w, w.t("admin.users.title"), HOME, page.user().name());
    Frame frame = pages.frame(request, page.user().name(), crumbs, null);
    return pages.status(
        status.getCode(), request, "adminuser.jte", frame.at(Address.of(page.address())), page);
  }
}
