package io.thintag.change;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Answers that are kept as long as nothing has changed that they rest on, and no longer than an
 * age, since some tell of the time that has passed. Those asked most lately stay.
 *
 * @param <Q> questions, compared by {@code equals}
 * @param <A> answers, which nobody may change
 */
public final class Kept<Q, A> {
  private final Cache<Q, Entry<A>> entries;
  private final Duration age;
  private final Clock clock;

  /**
   * @param most answers that are kept
   */
  public Kept(int most, Duration age, Clock clock) {
    this(most, answer -> 1, age, clock);
  }

  /**
   * For answers of different sizes.
   *
   * @param most what all that are kept may weigh together; what weighs more alone is not kept
   * @param weight of an answer
   */
  public Kept(long most, ToIntFunction<A> weight, Duration age, Clock clock) {
    this.entries =
        Caffeine.newBuilder()
            .maximumWeight(most)
            .weigher((Q question, Entry<A> entry) -> weight.applyAsInt(entry.answer))
            .build();
    this.age = age;
    this.clock = clock;
  }

  private record Entry<A>(long stamp, Instant at, A answer) {}

  /**
   * The answer to a question. Others who ask the same meanwhile wait for it.
   *
   * @param stamp of the topics that the answer rests on, read before this call
   * @param made gives the answer anew, from what is stored when it is called
   */
  public A of(Q question, long stamp, Supplier<A> made) {
    Entry<A> known = entries.getIfPresent(question);
    if (isGood(known, stamp)) {
      return known.answer;
    }
    return entries
        .asMap()
        .compute(
            question,
            (q, old) -> isGood(old, stamp) ? old : new Entry<>(stamp, clock.instant(), made.get()))
        .answer;
  }

  /** The answer if it is kept. */
  public Optional<A> known(Q question, long stamp) {
    Entry<A> known = entries.getIfPresent(question);
    return isGood(known, stamp) ? Optional.of(known.answer) : Optional.empty();
  }

  /** True if there is an answer, though perhaps not a good one. */
  public boolean holds(Q question) {
    return entries.getIfPresent(question) != null;
  }

  /** Keeps an answer that was read after the stamp. */
  public void keep(Q question, long stamp, A answer) {
    entries.put(question, new Entry<>(stamp, clock.instant(), answer));
  }

  private boolean isGood(@Nullable Entry<A> entry, long stamp) {
    return entry != null
        && entry.stamp >= stamp
        && Duration.between(entry.at, clock.instant()).abs().compareTo(age) < 0;
  }
}
