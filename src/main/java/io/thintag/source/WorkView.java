package io.thintag.source;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import io.thintag.pipeline.Timetable;
import io.thintag.store.RunStore.Kind;
import io.thintag.store.RunStore.Run;
import io.thintag.store.WorkStore.Work;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Long work and how far it has come. items = stored + duplicates + rejected.
 *
 * @param id that of its run
 * @param kind import or replay
 * @param campaign slug; null: of all campaigns
 * @param name of the file that was handed in; empty: there is none
 * @param state running, done, partial, failed, cancelled or interrupted (its process was killed;
 *     what was stored stays, and importing the file again stores nothing twice)
 * @param elapsedSeconds since it began, until now or its end
 * @param items rows or rejected items read so far
 * @param total how many there are; null: nobody has counted
 * @param percent whole hundredths read; null: nobody has counted
 * @param cancelledBy who wants it to stop; null: nobody
 * @param error what went wrong, in plain words
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "Work")
public record WorkView(
    UUID id,
    String kind,
    String source,
    @Nullable String campaign,
    String name,
    String state,
    String startedBy,
    OffsetDateTime startedAt,
    @Nullable OffsetDateTime endedAt,
    long elapsedSeconds,
    int items,
    @Nullable Long total,
    @Nullable Integer percent,
    int stored,
    int duplicates,
    int rejected,
    @Nullable String cancelledBy,
    @Nullable String error) {
  private static final int WHOLE = 100;

  public static WorkView of(Work work, Instant now) {
    Run run = work.run();
    Instant ended = run.endedAt();
    Long total = work.items();
    boolean counted = total != null && total > 0;
    return new WorkView(
        run.id(),
        run.kind() == Kind.REPLAY ? "replay" : "import",
        run.source(),
        run.campaign().equals(Timetable.NO_CAMPAIGN) ? null : run.campaign(),
        work.name(),
        run.state().name().toLowerCase(Locale.ROOT),
        work.startedBy(),
        RunView.bangkok(run.startedAt()),
        ended == null ? null : RunView.bangkok(ended),
        Math.max(0, Duration.between(run.startedAt(), ended == null ? now : ended).toSeconds()),
        run.counts().items(),
        total,
        counted ? (int) Math.min(WHOLE, run.counts().items() * (long) WHOLE / total) : null,
        run.counts().stored(),
        run.counts().duplicates(),
        run.counts().rejected(),
        work.cancelledBy(),
        run.error());
  }

  public boolean isGoing() {
    return state.equals("running");
  }
}
