package io.thintag.participation;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Collection;

/**
 * How many of the expected bodies are in which state. The states add up to {@code expected}.
 *
 * @param participatingPct bodies with counted posts among those that are expected and not exempt, 0
 *     to 100 with two decimals, rounded down so that 100 means all; 0 if nobody is expected
 * @param completePct likewise, bodies that are complete
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "ParticipationSummary")
public record Summary(
    long expected,
    long notFound,
    long notObserved,
    long inReview,
    long tagsMissing,
    long complete,
    long exempt,
    double participatingPct,
    double completePct) {
  private static final long STEPS_OF_A_PERCENT = 100;

  public Summary {
    if (notFound + notObserved + inReview + tagsMissing + complete + exempt != expected) {
      throw new IllegalArgumentException("the states do not add up to " + expected);
    }
  }

  static Summary of(Collection<BodyParticipation> bodies) {
    long asked = bodies.size() - count(bodies, State.EXEMPT);
    long complete = count(bodies, State.COMPLETE);
    long tagsMissing = count(bodies, State.TAGS_MISSING);
    return new Summary(
        bodies.size(),
        count(bodies, State.NOT_FOUND),
        count(bodies, State.NOT_OBSERVED),
        count(bodies, State.IN_REVIEW),
        tagsMissing,
        complete,
        count(bodies, State.EXEMPT),
        percent(complete + tagsMissing, asked),
        percent(complete, asked));
  }

  private static long count(Collection<BodyParticipation> bodies, State state) {
    return bodies.stream().filter(body -> body.state() == state).count();
  }

  private static double percent(long part, long whole) {
    long steps = whole == 0 ? 0 : part * 100 * STEPS_OF_A_PERCENT / whole;
    return (double) steps / STEPS_OF_A_PERCENT;
  }
}
