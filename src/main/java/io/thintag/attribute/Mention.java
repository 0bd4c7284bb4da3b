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

  boolean firm() {
    return trust == Trust.FIRM;
  }

  /** A mention and the one that follows directly, which is its address: {@code อบต.A อ.B}. */
  record Placed(Mention mention, @Nullable Mention follower) {}
}
