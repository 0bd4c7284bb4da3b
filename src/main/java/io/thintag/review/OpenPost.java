package io.thintag.review;

import io.thintag.post.Account;
import io.thintag.post.Engagement;
import io.thintag.post.PostKey;
import io.thintag.store.Decision;
import io.thintag.store.MembershipRow.EvidenceRow;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A post before somebody who decides about it, with the verdict of its first campaign by slug in
 * which it is open, else of its first campaign.
 *
 * @param text null once erased
 * @param campaigns slugs of all campaigns it belongs to
 * @param doubt why it is open; null: it is not
 * @param decision what was decided; where the post is open nevertheless, it is overtaken
 * @param textChanged true if the text was edited after the decision
 * @param version of the last step of its decisions; 0: there was none
 * @param engagement latest known counts of its platform
 * @param place in the order of the queue
 */
public record OpenPost(
    PostKey key,
    @Nullable String text,
    @Nullable String url,
    Instant publishedAt,
    Account account,
    List<String> campaigns,
    @Nullable String doubt,
    List<String> units,
    String certainty,
    List<String> candidates,
    List<EvidenceRow> evidence,
    @Nullable String claimedUnit,
    Engagement engagement,
    @Nullable Decision decision,
    boolean textChanged,
    int version,
    Place place) {

  /**
   * A place in the queue.
   *
   * @param reactions likes, comments and shares of one post, as far as known; -1: none is. Only to
   *     order posts, never shown and never added up
   * @param views likewise
   */
  public record Place(long reactions, long views, PostKey key) {}
}
