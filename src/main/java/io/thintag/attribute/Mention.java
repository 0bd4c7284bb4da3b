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
 * @param loose true if the name is an everyday word or the text goes on without a break: then the
 *     words may be something else, and what does not fit is no contradiction
 * @param capital true for อำเภอเมือง without the province's name
 */
record Mention(
    Rank rank,
    int start,
    int end,
    String name,
    List<Bearer> bearers,
    List<Bearer> alternative,
    boolean loose,
    boolean capital) {

  /** A mention and the one that follows directly, which is its address: {@code อบต.A อ.B}. */
  record Placed(Mention mention, @Nullable Mention follower) {}
}
