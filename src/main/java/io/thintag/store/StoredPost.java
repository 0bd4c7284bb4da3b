package io.thintag.store;

import io.thintag.post.Engagement;
import io.thintag.post.PostKey;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is stored of a post that matters when it is seen again.
 *
 * @param text null once erased
 * @param sourceRef what its source needs to read it again
 * @param gone true if it was found deleted
 * @param campaigns slugs of the campaigns it is a member of, counted there or not
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
    Set<String> campaigns) {
  public StoredPost {
    campaigns = Set.copyOf(campaigns);
  }
}
