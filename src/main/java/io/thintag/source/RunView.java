package io.thintag.source;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import io.thintag.campaign.Campaign;
import io.thintag.store.RunStore.Run;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A run of a source for a campaign. items = stored + duplicates + rejected.
 *
 * @param slice which part of the registered accounts it read; 0: the tag searches, or everything if
 *     there is one slice only
 * @param slices how many parts there are
 * @param kind collect, or replay: it read rejected items again, so its items are none beside those
 *     of the runs that rejected them
 * @param state running, done, partial (some targets failed), failed, cancelled (somebody had it
 *     stop) or interrupted (the process ended; the next run went on)
 * @param error what went wrong, in plain words
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "Run")
public record RunView(
    UUID id,
    String source,
    String campaign,
    int slice,
    int slices,
    String kind,
    String state,
    OffsetDateTime startedAt,
    @Nullable OffsetDateTime endedAt,
    int pages,
    int items,
    int stored,
    int duplicates,
    int rejected,
    @Nullable String error) {

  public static RunView of(Run run) {
    Instant ended = run.endedAt();
    return new RunView(
        run.id(),
        run.source(),
        run.campaign(),
        run.slice().number(),
        run.slice().of(),
        run.kind().name().toLowerCase(Locale.ROOT),
        run.state().name().toLowerCase(Locale.ROOT),
        bangkok(run.startedAt()),
        ended == null ? null : bangkok(ended),
        run.pages(),
        run.counts().items(),
        run.counts().stored(),
        run.counts().duplicates(),
        run.counts().rejected(),
        run.error());
  }

  public static OffsetDateTime bangkok(Instant at) {
    return at.atZone(Campaign.ZONE).toOffsetDateTime();
  }
}
