package io.thintag.source;

import io.thintag.access.Audit;
import io.thintag.access.Caller;
import io.thintag.collect.Lane;
import io.thintag.collect.RegisteredSource;
import io.thintag.pipeline.Transactions;
import io.thintag.store.PauseStore;
import io.thintag.store.PauseStore.Pause;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Pauses and resumes sources, and writes down who did. */
@Singleton
public final class Pausing {
  /** Most characters of a note. */
  public static final int LONGEST_NOTE = 500;

  private final Transactions transactions;
  private final Audit audit;
  private final Clock clock;

  Pausing(Transactions transactions, Audit audit, Clock clock) {
    this.transactions = transactions;
    this.audit = audit;
    this.clock = clock;
  }

  /** What is wrong with a pause that somebody wishes for. */
  public enum Wrong {
    /** It would be over already. */
    UNTIL_IS_PAST,
    NOTE_IS_TOO_LONG
  }

  /** Whether there is anything to pause: people hand in links and files when they like. */
  public static boolean isPossible(RegisteredSource source) {
    return source.isTimed() || source.has(Lane.FOLLOWERS);
  }

  /** What is wrong; null: nothing. */
  public @Nullable Wrong check(@Nullable Instant until, String note) {
    if (until != null && !until.isAfter(clock.instant())) {
      return Wrong.UNTIL_IS_PAST;
    }
    return note.length() > LONGEST_NOTE ? Wrong.NOTE_IS_TOO_LONG : null;
  }

  /**
   * Pauses a source, or changes its pause. Runs that are going on come to their end.
   *
   * @param until it reads again from then on; null: until somebody says so
   * @param note why; may be empty
   */
  public void pause(Caller caller, RegisteredSource source, @Nullable Instant until, String note) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    transactions.write(
        connection -> {
          Pause before = PauseStore.find(connection, source.name(), now).orElse(null);
          Pause pause =
              new Pause(source.name(), before == null ? now : before.since(), until, note.strip());
          PauseStore.put(connection, pause);
          PauseStore.leaveUnwatched(connection, source.name(), now);
          audit.write(
              connection,
              caller,
              "source.pause",
              source.name(),
              PauseView.of(before),
              PauseView.of(pause));
          return pause;
        });
  }

  /** Ends the pause of a source, if it is in one; it reads again when it is due. */
  public void resume(Caller caller, RegisteredSource source) {
    Instant now = clock.instant();
    transactions.write(
        connection -> {
          Pause before = PauseStore.find(connection, source.name(), now).orElse(null);
          if (before != null) {
            PauseStore.remove(connection, source.name());
            audit.write(
                connection, caller, "source.resume", source.name(), PauseView.of(before), null);
          }
          return now;
        });
  }
}
