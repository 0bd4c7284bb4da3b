package io.thintag.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import io.thintag.participation.BodyParticipation;
import io.thintag.participation.Participation;
import io.thintag.participation.State;
import io.thintag.participation.Summary;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who took part inside a unit.
 *
 * @param round always {@code all} as yet
 * @param summary of all expected bodies, whichever the rows show
 * @param rows a page of bodies, those with something missing first
 * @param nextCursor give it back as {@code cursor} for the next page; null: this is the last one
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "Participation")
record ParticipationAnswer(
    String campaign,
    String round,
    String within,
    Summary summary,
    List<BodyParticipation> rows,
    @Nullable String nextCursor) {

  static ParticipationAnswer of(
      Participation all, @Nullable State state, Participation.@Nullable After after, int limit) {
    List<BodyParticipation> more = all.page(state, after, limit + 1);
    List<BodyParticipation> rows = more.subList(0, Math.min(limit, more.size()));
    return new ParticipationAnswer(
        all.campaign(),
        Participation.ALL,
        all.within(),
        all.summary(),
        rows,
        more.size() > limit ? Cursors.of(end(rows)) : null);
  }

  private static Participation.After end(List<BodyParticipation> rows) {
    BodyParticipation last = rows.get(rows.size() - 1);
    return new Participation.After(last.state(), last.body().place());
  }
}
