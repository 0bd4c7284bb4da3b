package io.thintag.campaign;

import io.thintag.post.Hashtag;
import io.thintag.post.NormalText;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The hashtags that a post carries, in its text or in the platform's list. For one thread. */
public final class CarriedTags {
  private final Set<Hashtag> tags;
  private final String text;
  private @Nullable String readable;

  /**
   * @param tags all hashtags of the post, those of the text and those the platform gave
   * @param text the text as it came
   */
  public CarriedTags(Collection<Hashtag> tags, String text) {
    this.tags = Set.copyOf(tags);
    this.text = text;
  }

  boolean contains(Hashtag tag) {
    return tags.contains(tag);
  }

  boolean containAny(Collection<Hashtag> others) {
    return others.stream().anyMatch(tags::contains);
  }

  /** The text in normal form and each tag on a line of its own; made when it is first needed. */
  String readable() {
    String made = readable;
    if (made == null) {
      StringBuilder lines = new StringBuilder(NormalText.fold(text)).append('\n');
      tags.forEach(tag -> lines.append('#').append(tag.name()).append('\n'));
      made = lines.toString();
      readable = made;
    }
    return made;
  }
}
