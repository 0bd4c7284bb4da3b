package io.thintag.submission;

import java.util.List;

/**
 * The check-list of a post: the ordered tags as it should carry them, and those that it lacks.
 *
 * @param tags with #, in the letter's order
 * @param missing some of them
 */
public record TagList(List<String> tags, List<String> missing) {

  /** Nothing is known of the post's tags. */
  public static final TagList NONE = new TagList(List.of(), List.of());

  public TagList {
    tags = List.copyOf(tags);
    missing = List.copyOf(missing);
    if (!tags.containsAll(missing)) {
      throw new IllegalArgumentException("missing tags that nobody ordered: " + missing);
    }
  }

  public boolean isComplete() {
    return missing.isEmpty();
  }

  /** In a few words: «ครบ 4/5 ขาด #อำเภอเทพสถิต»; empty if nothing is known. */
  public String sentence() {
    if (tags.isEmpty()) {
      return "";
    }
    String count = "ครบ " + (tags.size() - missing.size()) + "/" + tags.size();
    return isComplete() ? count : count + " ขาด " + String.join(" ", missing);
  }

  /** The line to paste into the post. */
  public String line() {
    return String.join(" ", tags);
  }
}
