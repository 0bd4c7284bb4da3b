package io.thintag.web;

import io.thintag.access.ListedUser;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list of users.
 *
 * @param list its address without the place in it
 * @param next the next page; null: this is the last one
 * @param later true if it is not the first page
 */
record UsersPage(
    Address list,
    PlaceField place,
    String words,
    String role,
    List<Item> items,
    @Nullable String next,
    boolean later) {

  /**
   * A user.
   *
   * @param unit in words
   * @param managed true if the reader may change the user
   */
  record Item(ListedUser listed, String unit, boolean managed) {
    String address() {
      return AdminUsersController.HOME + "/" + listed.user().name();
    }
  }

  boolean isNarrowed() {
    return !list.query().isEmpty();
  }

  String csv() {
    return new Address("/api/v1/users.csv", list.query()).toString();
  }
}
