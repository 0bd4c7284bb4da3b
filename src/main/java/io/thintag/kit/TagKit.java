package io.thintag.kit;

import java.util.List;

/**
 * The tags that a unit puts below its posts.
 *
 * @param tags with #, in the letter's order
 * @param platforms lines for platforms that keep only some of them
 */
public record TagKit(List<String> tags, List<PlatformLine> platforms) {
  public TagKit {
    tags = List.copyOf(tags);
    platforms = List.copyOf(platforms);
  }

  /** What to paste where all hashtags are kept. */
  public String line() {
    return String.join(" ", tags);
  }
}
