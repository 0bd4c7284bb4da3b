package io.thintag.post;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One public item in its normal form.
 *
 * @param key platform and native id
 * @param text the whole text as the platform gave it, markup removed; title and body are separated
 *     by a line break; may be empty
 * @param hashtags the platform's own list, without #; a hint only, it is cut at dots and may be
 *     empty or wrong
 * @param account who posted
 * @param url where a person can see it, if known
 * @param publishedAt when it came out
 * @param editedAt when it was last changed, if the platform says so
 * @param engagement counts as read
 * @param media what it mainly shows
 * @param repost true if it only passes on somebody else's post
 */
public record Post(
    PostKey key,
    String text,
    List<String> hashtags,
    Account account,
    @Nullable URI url,
    Instant publishedAt,
    @Nullable Instant editedAt,
    Engagement engagement,
    MediaKind media,
    boolean repost) {

  public Post {
    if (!account.platform().equals(key.platform())) {
      throw new IllegalArgumentException(
          "account of " + account.platform() + " on a post of " + key.platform());
    }
    hashtags = List.copyOf(hashtags);
  }
}
