package io.thintag.api;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A token to be made.
 *
 * @param name what it is for
 * @param scope read (usual) or write
 * @param unit code of a narrower area than the user's
 * @param days how long it lasts
 */
@Serdeable
@Schema(name = "TokenDraft")
record TokenDraft(
    @Nullable String name, @Nullable String scope, @Nullable String unit, @Nullable Integer days) {

  boolean writes() {
    if (scope != null && !scope.equals("read") && !scope.equals("write")) {
      throw ProblemException.parameter("scope", "ต้องเป็น read หรือ write");
    }
    return "write".equals(scope);
  }
}
