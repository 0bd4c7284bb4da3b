package io.thintag.attribute;

import io.thintag.post.Account;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What attribution may look at.
 *
 * @param text the post's whole text, raw
 * @param hashtags the platform's own list, with or without #; a hint only: cut at dots, perhaps
 *     wrong
 * @param account who posted, if known
 * @param claimedUnit code of the unit that a submitter named; an unknown code is ignored
 * @param scope code of the unit the campaign is limited to; an unknown code is ignored
 */
public record AttributionInput(
    String text,
    List<String> hashtags,
    @Nullable Account account,
    @Nullable String claimedUnit,
    @Nullable String scope) {

  public AttributionInput {
    hashtags = List.copyOf(hashtags);
  }

  /** A text and nothing else. */
  public static AttributionInput of(String text) {
    return new AttributionInput(text, List.of(), null, null, null);
  }
}
