package io.thintag.source;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import io.thintag.store.PauseStore.Pause;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A pause that somebody ordered.
 *
 * @param until it reads again from then on; null: until somebody says so
 * @param note why; may be empty
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "Pause")
public record PauseView(OffsetDateTime since, @Nullable OffsetDateTime until, String note) {

  static @Nullable PauseView of(@Nullable Pause pause) {
    if (pause == null) {
      return null;
    }
    Instant until = pause.until();
    return new PauseView(
        RunView.bangkok(pause.since()),
        until == null ? null : RunView.bangkok(until),
        pause.note());
  }
}
