package io.thintag.store;

import io.thintag.post.PostKey;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person decided about a post. It holds in every campaign and wins over the engine.
 *
 * @param units codes of the units the post belongs to, sorted, none inside another; empty: none
 * @param by name of the user who decided
 * @param note why, in a few words; null: nothing was said, or it was erased with the post
 * @param version grows with every step of the post's decisions, withdrawals included
 */
public record Decision(
    PostKey post, List<String> units, String by, Instant at, @Nullable String note, int version) {

  /**
   * Stands where a post's doubt stands, if a decided unit has left the gazetteer since: then the
   * decision no longer holds and the post is open again.
   */
  public static final String OVERTAKEN = "overtaken";

  public Decision {
    units = List.copyOf(units);
  }
}
