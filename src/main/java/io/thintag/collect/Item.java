package io.thintag.collect;

import io.thintag.post.Post;
import io.thintag.post.PostKey;
import org.jspecify.annotations.Nullable;

/** One thing on a page, in the order in which the source gave it. */
public sealed interface Item {

  /**
   * A post in its normal form.
   *
   * @param claimedUnit code of the unit that somebody says it belongs to, if any
   * @param sourceRef how this source finds the post again, if its native id does not tell; opaque
   *     to everybody else, kept beside the post and given back in {@link Query.Refresh}
   * @param line line in the file, counted from 1 with the header; 0 if the item is no line
   */
  record Found(Post post, @Nullable String claimedUnit, @Nullable String sourceRef, int line)
      implements Item {
    public Found(Post post) {
      this(post, null, null, 0);
    }

    public Found(Post post, @Nullable String claimedUnit, @Nullable String sourceRef) {
      this(post, claimedUnit, sourceRef, 0);
    }
  }

  /** The platform says that this post is no longer there. */
  record Gone(PostKey key) implements Item {}

  /**
   * The platform does not show this post and does not say why: it may be deleted, or we may not see
   * it any more (Facebook: error 100, subcode 33). Only a post that is still missing days later
   * counts as gone.
   */
  record Missing(PostKey key) implements Item {}

  /**
   * An item that could not be read. It is counted and kept, and can be replayed from its capture.
   *
   * @param nativeId the platform's id, if that much was readable and can be one
   * @param reason what is wrong, naming the field: «created_at is missing»
   * @param line line in the file, counted from 1 with the header; 0 if the item is no line
   */
  record Broken(@Nullable String nativeId, String reason, int line) implements Item {
    private static final int LONGEST_REASON = 500;

    public Broken {
      boolean fit =
          nativeId != null && !nativeId.isBlank() && nativeId.length() <= PostKey.MAX_NATIVE_ID;
      nativeId = fit ? nativeId : null;
      // A reason may quote what was found, and that may be anything.
      reason = reason.substring(0, Math.min(reason.length(), LONGEST_REASON)).replace("\0", "");
    }
  }
}
