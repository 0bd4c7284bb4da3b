package io.thintag.web;

import io.micronaut.http.HttpRequest;
import io.thintag.access.ApiToken;
import io.thintag.access.Caller;
import io.thintag.access.ListedUser;
import io.thintag.access.Role;
import io.thintag.access.Tokens;
import io.thintag.access.User;
import io.thintag.access.UserQuestion;
import io.thintag.access.Users;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts the pages of users together. */
@Singleton
final class UserPages {
  private static final String AFTER = "after";
  private static final int MOST = 50;
  private static final int LONGEST_WORDS = 60;

  private final Users users;
  private final Tokens tokens;
  private final CampaignQueries queries;
  private final FormPlaces places;
  private final UnitNames names;
  private final Clock clock;

  UserPages(
      Users users,
      Tokens tokens,
      CampaignQueries queries,
      FormPlaces places,
      UnitNames names,
      Clock clock) {
    this.users = users;
    this.tokens = tokens;
    this.queries = queries;
    this.places = places;
    this.names = names;
    this.clock = clock;
  }

  UsersPage list(HttpRequest<?> request, Address asked, PlaceField place) {
    Wording w = Readers.of(request);
    Caller caller = Callers.of(request);
    Address list =
        asked
            .without(AFTER)
            .without(PlaceSearch.WORDS)
            .without(Readers.LANGUAGE)
            .without(Readers.DIGITS);
    String words = list.query().getOrDefault("q", "").strip();
    Optional<Role> role = Role.of(list.query().getOrDefault("role", ""));
    UserQuestion question =
        new UserQuestion(
            words.isEmpty() ? null : words,
            role.orElse(null),
            queries.area(caller, list.query().get("unit")));
    boolean nothing = place.isOpen() || words.length() > LONGEST_WORDS || words.indexOf('\0') >= 0;
    List<ListedUser> found =
        nothing
            ? List.of()
            : users.page(caller, question, plain(asked.query().get(AFTER)), MOST + 1);
    List<ListedUser> shown = found.subList(0, Math.min(MOST, found.size()));
    return new UsersPage(
        list,
        place,
        words,
        role.map(Role::wireName).orElse(""),
        shown.stream().map(listed -> item(w, caller, listed)).toList(),
        found.size() > MOST ? list.with(AFTER, shown.get(MOST - 1).user().name()).toString() : null,
        asked.query().containsKey(AFTER));
  }

  private static @Nullable String plain(@Nullable String after) {
    return after == null || after.indexOf('\0') >= 0 ? null : after;
  }

  private UsersPage.Item item(Wording w, Caller caller, ListedUser listed) {
    User user = listed.user();
    return new UsersPage.Item(listed, unit(w, user.unitCode()), users.mayManage(caller, user));
  }

  private String unit(Wording w, String code) {
    return names.of(w, code).map(UnitName::whole).orElse(code);
  }

  /** The user of a name, or the page that there is none. */
  User user(HttpRequest<?> request, String name) {
    return users
        .find(Callers.of(request), name)
        .orElseThrow(() -> new NoSuchPage("admin.users.unknown"));
  }

  UserPage page(HttpRequest<?> request, User user) {
    Wording w = Readers.of(request);
    Caller caller = Callers.of(request);
    return new UserPage(
        user,
        unit(w, user.unitCode()),
        roles(caller),
        FormFields.of(Map.of("role", user.role().wireName(), "locale", user.locale())),
        places.field(w, "unit", user.unitCode()),
        FormFields.of(Map.of("days", Integer.toString(Tokens.USUAL_DAYS), "scope", "read")),
        tokens.of(caller, user.name()).stream()
            .sorted(Comparator.comparing(ApiToken::createdAt).reversed())
            .map(token -> new UserPage.Token(token, state(token)))
            .toList(),
        null,
        null,
        null,
        request.getParameters().contains("saved"),
        Csrf.token(request));
  }

  private String state(ApiToken token) {
    if (token.revokedAt() != null) {
      return "revoked";
    }
    return token.expiresAt().isAfter(clock.instant()) ? "inForce" : "expired";
  }

  /** The roles that a caller may give. */
  static List<String> roles(Caller caller) {
    return Arrays.stream(Role.values())
        .filter(role -> caller.role() == Role.ADMIN || role.compareTo(Role.PROVINCE) > 0)
        .map(Role::wireName)
        .toList();
  }
}
