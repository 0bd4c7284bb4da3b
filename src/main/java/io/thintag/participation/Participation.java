package io.thintag.participation;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The state of every expected body inside a unit, from one snapshot.
 *
 * @param bodies those with something missing first: by state, then in Thai dictionary order
 */
public record Participation(String campaign, String within, List<BodyParticipation> bodies) {
  /** A campaign is one round as long as rounds of its own cannot be opened. */
  public static final String ALL = "all";

  private static final Comparator<BodyParticipation> MISSING_FIRST =
      Comparator.comparing(BodyParticipation::state).thenComparing(body -> body.body().place());

  public Participation {
    bodies = bodies.stream().sorted(MISSING_FIRST).toList();
  }

  /** Where a page ended: state and place of its last body. */
  public record After(State state, int place) {}

  public Summary summary() {
    return Summary.of(bodies);
  }

  /** The bodies of one state; null: of all. */
  public List<BodyParticipation> of(@Nullable State state) {
    return state == null ? bodies : bodies.stream().filter(body -> body.state() == state).toList();
  }

  /** The next bodies of one state (null: of all) behind a place; null: the first ones. */
  public List<BodyParticipation> page(@Nullable State state, @Nullable After after, int limit) {
    return of(state).stream()
        .filter(body -> after == null || isBehind(body, after))
        .limit(limit)
        .toList();
  }

  private static boolean isBehind(BodyParticipation body, After after) {
    int order = body.state().compareTo(after.state());
    return order > 0 || order == 0 && body.body().place() > after.place();
  }
}
