package io.thintag.api;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Parameter;
import io.thintag.participation.Participation;
import io.thintag.participation.State;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whose participation is asked for, as it came. */
@Introspected
record ParticipationParameters(
    @Nullable @QueryValue @Parameter(description = "Code of a unit; default: the campaign's scope")
        String within,
    @Nullable
        @QueryValue
        @Parameter(
            description =
                "Only this state: notFound, notObserved, inReview, tagsMissing, complete, exempt")
        String state,
    @Nullable @QueryValue @Parameter(description = "all: the whole campaign is one round as yet")
        String round) {

  /** The state as a word of ours; null: all. */
  @Nullable State stateAsked() {
    return state == null
        ? null
        : State.of(state)
            .orElseThrow(
                () ->
                    ProblemException.parameter(
                        "state",
                        "ต้องเป็นค่าใดค่าหนึ่งใน: "
                            + Arrays.stream(State.values())
                                .map(State::code)
                                .collect(Collectors.joining(", "))));
  }

  /** Complains about any round but the one that there is. */
  void requireRound() {
    if (round != null && !round.equals(Participation.ALL)) {
      throw ProblemException.parameter("round", "ต้องเป็น: " + Participation.ALL);
    }
  }
}
