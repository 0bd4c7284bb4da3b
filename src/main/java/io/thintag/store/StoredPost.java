package io.thintag.store;

import io.thintag.post.Engagement;
import io.thintag.post.PostKey;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is stored of a post that matters when it is seen again.
 *
 * @param text null once erased
 * @param sourceRef what its source needs to read it again
 * @param gone true if it was found deleted
 * @param missingSince when its platform first did not show it; null: it was there
 * @param campaigns slugs of the campaigns it is a member of, counted there or not, each with the
 *     unit that was claimed there, empty if none was
 */
public record StoredPost(
    PostKey key,
    @Nullable String text,
    @Nullable String url,
    String accountKey,
    Instant publishedAt,
    @Nullable Instant editedAt,
    boolean repost,
    Engagement engagement,
    @Nullable String sourceRef,
    boolean gone,
    @Nullable Instant missingSince,
    Map<String, String> campaigns) {
  public StoredPost {
    campaigns = Map.copyOf(campaigns);
  }
}
