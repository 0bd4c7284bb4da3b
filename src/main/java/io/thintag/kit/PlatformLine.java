package io.thintag.kit;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The caption line for a platform that keeps only some hashtags, the most useful first.
 *
 * @param platform its code
 * @param most hashtags that it keeps
 * @param tags those that it keeps, with #
 * @param rest what follows: words without # where the platform refuses more, else tags
 */
public record PlatformLine(String platform, int most, List<String> tags, List<String> rest) {
  public PlatformLine {
    tags = List.copyOf(tags);
    rest = List.copyOf(rest);
  }

  static PlatformLine of(TagLimit limit, List<String> useful) {
    int kept = Math.min(limit.most, useful.size());
    return new PlatformLine(
        limit.platform,
        limit.most,
        useful.subList(0, kept),
        useful.stream().skip(kept).map(tag -> limit.refusesMore ? tag.substring(1) : tag).toList());
  }

  /** True if hashtags had to become plain words, so that the post will not be fully tagged. */
  public boolean isCut() {
    return rest.stream().anyMatch(word -> !word.startsWith("#"));
  }

  /** What to paste. */
  public String line() {
    return Stream.concat(tags.stream(), rest.stream()).collect(Collectors.joining(" "));
  }
}
