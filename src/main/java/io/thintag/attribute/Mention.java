package io.thintag.attribute;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Words of a post that announce a unit by prefix and name, or bear their prefix in themselves.
 *
 * @param rank what is announced
 * @param start begin in the normal text
 * @param end end in the normal text, exclusive
 * @param name the name as read
 * @param bearers who may be meant; empty for {@link #capital} alone
 * @param alternative who may be meant if no bearer fits and a piece of the prefix belongs to the
 *     name
 * @param trust how surely the words are meant as this name; never {@link Trust#NO}
 * @param capital true for อำเภอเมือง without the province's name
 */
record Mention(
    Rank rank,
    int start,
    int end,
    String name,
    List<Bearer> bearers,
    List<Bearer> alternative,
    Trust trust,
    boolean capital) {

  /** The same words as the shorter name they are first read as, with this one to fall back on. */
  Mention orRather(@Nullable Mention shorter) {
    return shorter == null
        ? new Mention(rank, start, end, name, List.of(), bearers, trust, capital)
        : new Mention(rank, start, end, name, shorter.bearers, bearers, shorter.trust, capital);
  }

  boolean firm() {
    return trust == Trust.FIRM;
  }

  /**
   * A mention and the one that follows directly, which is its address: {@code อบต.A อ.B}. Two are
   * equal if they say the same, wherever they stand.
   */
  record Placed(Mention mention, @Nullable Mention follower) {

    @Override
    public boolean equals(@Nullable Object object) {
      return object instanceof Placed other
          && mention.name().equals(other.mention.name())
          && mention.trust() == other.mention.trust()
          && isSame(follower, other.follower)
          && mention.bearers().equals(other.mention.bearers());
    }

    private static boolean isSame(@Nullable Mention one, @Nullable Mention other) {
      return one == null || other == null
          ? one == other
          : one.rank() == other.rank() && one.name().equals(other.name());
    }

    @Override
    public int hashCode() {
      int following = follower == null ? 0 : follower.name().hashCode();
      return mention.name().hashCode() * 31 + following;
    }
  }
}
