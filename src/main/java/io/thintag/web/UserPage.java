package io.thintag.web;

import io.thintag.access.ApiToken;
import io.thintag.access.User;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A user, as an administrator sees it.
 *
 * @param form the form that changes the user
 * @param place the field with the user's unit
 * @param token the form for a new token
 * @param tokens the newest first, those that are over included
 * @param link a one-time link that was just made; null: none was
 * @param secret a token that was just made; null: none was
 * @param problem why nothing was done; null: nothing stood against it
 */
record UserPage(
    User user,
    String unit,
    List<String> roles,
    FormFields form,
    PlaceField place,
    FormFields token,
    List<Token> tokens,
    @Nullable String link,
    @Nullable String secret,
    @Nullable String problem,
    boolean saved,
    String csrf) {

  /**
   * A token.
   *
   * @param state inForce, expired or revoked
   */
  record Token(ApiToken token, String state) {
    boolean isInForce() {
      return state.equals("inForce");
    }
  }

  String address() {
    return AdminUsersController.HOME + "/" + user.name();
  }

  UserPage withLink(String made) {
    return new UserPage(
        user, unit, roles, form, place, token, tokens, made, null, null, false, csrf);
  }

  UserPage withSecret(String made) {
    return new UserPage(
        user, unit, roles, form, place, token, tokens, null, made, null, false, csrf);
  }

  UserPage withForm(FormFields sent, PlaceField sentPlace, @Nullable String obstacle) {
    return new UserPage(
        user, unit, roles, sent, sentPlace, token, tokens, null, null, obstacle, false, csrf);
  }

  UserPage withToken(FormFields sent, @Nullable String obstacle) {
    return new UserPage(
        user, unit, roles, form, place, sent, tokens, null, null, obstacle, false, csrf);
  }
}
