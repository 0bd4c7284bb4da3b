package io.thintag.api;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.thintag.access.Caller;
import io.thintag.access.Role;
import io.thintag.source.LongWork;
import io.thintag.source.WorkView;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Imports and replays: how far they have come, and having them stop. */
@Controller(Api.BASE + "/works")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Role.Word.ADMIN)
@AnswersProblems
@Tag(name = "works")
class WorkController {
  private final LongWork works;

  WorkController(LongWork works) {
    this.works = works;
  }

  @Get
  @Operation(summary = "Imports and replays with their progress, newest first, page by page")
  WorkList list(@Nullable @QueryValue String cursor, @Nullable @QueryValue String limit) {
    int most = Parameters.limit(limit);
    List<WorkView> found = works.latest(Cursors.runs(cursor), most + 1);
    List<WorkView> page = found.subList(0, Math.min(most, found.size()));
    return new WorkList(
        page, found.size() > most ? Cursors.of(page.get(most - 1).startedAt().toInstant()) : null);
  }

  @Get("/{id}")
  @Operation(summary = "How far an import or a replay has come")
  WorkView one(UUID id) {
    return works.find(id).orElseThrow(() -> unknown(id));
  }

  @Delete("/{id}")
  @Operation(
      summary = "Have an import or a replay stop",
      description =
          "It stops between two pages: what is stored stays, and the books balance. If it is over,"
              + " nothing happens.")
  WorkView cancel(Authentication user, UUID id) {
    return works.cancel(Caller.of(user), id).orElseThrow(() -> unknown(id));
  }

  private static ProblemException unknown(UUID id) {
    return new ProblemException(
        ProblemCode.UNKNOWN_WORK, "ไม่พบงาน " + id + " ดูงานทั้งหมดได้ที่ " + Api.BASE + "/works");
  }
}
