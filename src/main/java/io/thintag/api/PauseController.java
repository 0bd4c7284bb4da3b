package io.thintag.api;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.thintag.access.Caller;
import io.thintag.access.Role;
import io.thintag.campaign.FieldError;
import io.thintag.collect.RegisteredSource;
import io.thintag.source.Pausing;
import io.thintag.source.SourceStates;
import io.thintag.source.SourceView;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sources that shall not read for a while. */
@Controller(Api.BASE + "/sources/{name}/pause")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Role.Word.ADMIN)
@AnswersProblems
@Tag(name = "sources")
class PauseController {
  private final KnownSources sources;
  private final Pausing pausing;
  private final SourceStates states;

  PauseController(KnownSources sources, Pausing pausing, SourceStates states) {
    this.sources = sources;
    this.pausing = pausing;
    this.states = states;
  }

  @Put
  @Operation(
      summary = "Pause a source: it starts no run, and what it watched counts as not watched",
      description =
          "Without `until` it is paused until somebody ends the pause. Again changes the pause. Runs"
              + " that are going on come to their end.")
  SourceView pause(Authentication user, String name, @Nullable @Body PauseRequest request) {
    RegisteredSource source = sources.get(name);
    if (!Pausing.isPossible(source)) {
      throw new ProblemException(
          ProblemCode.SOURCE_IS_OFF,
          "แหล่งข้อมูล «" + name + "» ทำงานเมื่อมีคนส่งเข้ามาเท่านั้น จึงไม่มีอะไรให้พัก");
    }
    Instant until = request == null ? null : until(request.until());
    String note = request == null ? "" : Optional.ofNullable(request.note()).orElse("");
    Pausing.Wrong wrong = pausing.check(until, note);
    if (wrong != null) {
      throw switch (wrong) {
        case UNTIL_IS_PAST -> wrong("until", "ต้องเป็นเวลาในอนาคต หรือไม่ต้องใส่");
        case NOTE_IS_TOO_LONG ->
            wrong("note", "ยาวได้ไม่เกิน " + Pausing.LONGEST_NOTE + " ตัวอักษร");
      };
    }
    pausing.pause(Caller.of(user), source, until, note);
    return states.of(source);
  }

  @Delete
  @Operation(
      summary = "End the pause of a source; it reads again when it is due",
      description = "Changes nothing if it is not paused.")
  SourceView resume(Authentication user, String name) {
    RegisteredSource source = sources.get(name);
    pausing.resume(Caller.of(user), source);
    return states.of(source);
  }

  private static @Nullable Instant until(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    try {
      return OffsetDateTime.parse(text.strip()).toInstant();
    } catch (DateTimeException e) {
      throw wrong("until", "ต้องเป็นวันเวลาแบบ ISO 8601 เช่น 2026-12-01T08:00:00+07:00");
    }
  }

  private static ProblemException wrong(String field, String message) {
    return new ProblemException(
        ProblemCode.INVALID_PAUSE,
        "พักแหล่งข้อมูลไม่ได้ " + field + ": " + message,
        List.of(new FieldError(field, message)));
  }
}
