package io.thintag.collect;

import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * What a request costs.
 *
 * @param bucket of the source's quota
 * @param amount how much of it, if the window counts amounts
 * @param thing what it is spent on, if the window counts different things
 * @param real what an answer really cost, where that is known only then and at most the amount;
 *     null: the amount
 */
public record Cost(
    String bucket, long amount, String thing, @Nullable ToLongFunction<WireResponse> real) {
  public Cost {
    if (amount < 0) {
      throw new IllegalArgumentException("a request costs nothing or something: " + amount);
    }
  }

  /** So much of a bucket. */
  public static Cost of(String bucket, long amount) {
    return new Cost(bucket, amount, "", null);
  }

  /** One of the different things that a bucket grants. */
  public static Cost ofThing(String bucket, String thing) {
    return new Cost(bucket, 1, thing, null);
  }

  /** At most so much of a bucket; what the answer did not cost is given back. */
  public static Cost upTo(String bucket, long most, ToLongFunction<WireResponse> real) {
    return new Cost(bucket, most, "", real);
  }

  /** How much of the amount an answer left over. */
  public long leftOver(WireResponse response) {
    ToLongFunction<WireResponse> charge = real;
    return charge == null ? 0 : Math.max(0, amount - charge.applyAsLong(response));
  }
}
