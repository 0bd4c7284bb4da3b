package io.thintag.collect.line;

import org.jspecify.annotations.Nullable;

/**
 * What LINE says of an account's followers on one day
 * (developers.line.biz/en/reference/messaging-api/#get-number-of-followers).
 *
 * @param followers people who ever added the account as a friend, each counted once; never goes
 *     down, since leaving is counted among the blocks. Null unless ready
 * @param targetedReaches those whose attributes LINE knows; null unless ready and told
 * @param blocks people who block it; goes down again. Null unless ready and told
 */
public record Followers(
    Status status,
    @Nullable Long followers,
    @Nullable Long targetedReaches,
    @Nullable Long blocks) {

  /** Whether there are numbers. */
  public enum Status {
    READY,
    /** Not counted yet: to be asked for again. */
    UNREADY,
    /** A day before LINE began to count: there will never be numbers. */
    OUT_OF_SERVICE
  }

  public Followers {
    if (status == Status.READY == (followers == null)) {
      throw new IllegalArgumentException("followers are told of a day that is ready: " + status);
    }
    if (status != Status.READY && (targetedReaches != null || blocks != null)) {
      throw new IllegalArgumentException("no numbers unless ready");
    }
  }

  /** A day of which there are no numbers. */
  static Followers none(Status status) {
    return new Followers(status, null, null, null);
  }
}
