package io.thintag.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.thintag.access.ListedUser;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of users.
 *
 * @param nextCursor give it back as {@code cursor} for the next page; null: this is the last one
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record UserList(List<UserView> items, @Nullable String nextCursor) {

  /** A page from one user more than it shall hold. */
  static UserList of(List<ListedUser> found, int most) {
    List<ListedUser> page = found.subList(0, Math.min(most, found.size()));
    return new UserList(
        page.stream().map(UserView::of).toList(),
        found.size() > most ? Cursors.ofName(page.get(most - 1).user().name()) : null);
  }
}
