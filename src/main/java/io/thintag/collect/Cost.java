package io.thintag.collect;

/**
 * What a request costs.
 *
 * @param bucket of the source's quota
 * @param amount how much of it, if the window counts amounts
 * @param thing what it is spent on, if the window counts different things
 */
public record Cost(String bucket, long amount, String thing) {
  public Cost {
    if (amount < 0) {
      throw new IllegalArgumentException("a request costs nothing or something: " + amount);
    }
  }

  /** So much of a bucket. */
  public static Cost of(String bucket, long amount) {
    return new Cost(bucket, amount, "");
  }

  /** One of the different things that a bucket grants. */
  public static Cost ofThing(String bucket, String thing) {
    return new Cost(bucket, 1, thing);
  }
}
