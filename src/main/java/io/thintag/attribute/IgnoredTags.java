package io.thintag.attribute;

import io.thintag.post.Hashtag;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The tags that are no places in one post: those of all campaigns and some of its own. */
final class IgnoredTags {

  private final Set<String> campaignTags;
  private final Collection<String> ownTags;
  private @Nullable Set<String> own;

  /**
   * @param campaignTags names of tags in normal form
   * @param ownTags tags with or without #
   */
  IgnoredTags(Set<String> campaignTags, Collection<String> ownTags) {
    this.campaignTags = campaignTags;
    this.ownTags = ownTags;
  }

  /** Whether the tag, in normal form and without #, is no place. */
  boolean contains(String tag) {
    if (own == null) {
      own = ownTags.isEmpty() ? Set.of() : names(ownTags);
    }
    return campaignTags.contains(tag) || own.contains(tag);
  }

  static Set<String> names(Collection<String> tags) {
    return tags.stream()
        .flatMap(tag -> Hashtag.read(tag).stream())
        .map(Hashtag::name)
        .collect(Collectors.toUnmodifiableSet());
  }
}
