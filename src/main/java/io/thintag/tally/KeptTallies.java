package io.thintag.tally;

import io.thintag.change.Changes;
import io.thintag.change.Kept;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** The answers of {@link TallyQueries}, read again only when something has changed. */
@Singleton
public final class KeptTallies {
  /** As many as two answers of all local bodies, or those of all provinces about all districts. */
  private static final int MOST_ROWS = 16_000;

  /** Only whether a gap in what was watched still lasts hangs on the time. */
  private static final Duration AGE = Duration.ofMinutes(1);

  private final TallyQueries tallies;
  private final Changes changes;
  private final Kept<TallyQuestion, TallyAnswer> kept;

  KeptTallies(TallyQueries tallies, Changes changes, Clock clock) {
    this.tallies = tallies;
    this.changes = changes;
    this.kept = new Kept<>(MOST_ROWS, answer -> answer.rows().size() + 1, AGE, clock);
  }

  /** The figures; whatever was committed before the call is in them. */
  public TallyAnswer of(TallyQuestion question) {
    return kept.of(
        question, changes.now().ofFigures(question.campaign()), () -> tallies.tally(question));
  }
}
