package io.thintag.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import io.thintag.access.ListedUser;
import io.thintag.access.User;
import io.thintag.source.RunView;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A user.
 *
 * @param unit code of the unit the user is bound to
 * @param lastSignInAt when last on the pages; only in lists, absent: never
 * @param passwordLink path of a one-time link; only in the answer to adding the user
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "User")
record UserView(
    String name,
    String role,
    String unit,
    boolean disabled,
    String locale,
    String digits,
    OffsetDateTime createdAt,
    @Nullable OffsetDateTime lastSignInAt,
    @Nullable String passwordLink) {

  static UserView of(User user, @Nullable String passwordLink) {
    return new UserView(
        user.name(),
        user.role().wireName(),
        user.unitCode(),
        user.disabled(),
        user.locale(),
        user.digits(),
        RunView.bangkok(user.createdAt()),
        null,
        passwordLink);
  }

  static UserView of(ListedUser listed) {
    UserView view = of(listed.user(), null);
    Instant at = listed.signedInAt();
    return new UserView(
        view.name,
        view.role,
        view.unit,
        view.disabled,
        view.locale,
        view.digits,
        view.createdAt,
        at == null ? null : RunView.bangkok(at),
        null);
  }
}
