package io.thintag.collect;

import java.util.Optional;

/**
 * How a platform says that something is wrong where HTTP alone does not tell: many answer 400 or
 * 403 to everything and give the reason in the body. A pure function of the answer, so that kept
 * answers are understood like fresh ones.
 */
@FunctionalInterface
public interface Answers {

  /** A platform that speaks plain HTTP. */
  Answers HTTP = response -> Optional.empty();

  /**
   * What is wrong with an answer.
   *
   * @return the kind that tells what to do: {@link SourceException.Unavailable} is tried again,
   *     {@link SourceException.RateLimited} silences the host, {@link SourceException.QuotaSpent}
   *     only ends this reading; empty: nothing special, the status says it all
   */
  Optional<SourceException> trouble(WireResponse response);
}
