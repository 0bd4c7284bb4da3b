package io.thintag.collect.youtube;

import io.thintag.collect.Item;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a list tells of a video; its words are escaped, cut off or somebody else's, so the video is
 * asked for itself.
 *
 * @param id null if it could not be read
 * @param publishedAt null if it is not told
 */
record Listed(@Nullable String id, @Nullable Instant publishedAt) {
  private static final String VIDEO = "youtube#video";

  /** The hits of a search; other things than videos are passed over. */
  static List<Listed> hits(Listing page) {
    return page.items().stream()
        .map(Lenient::new)
        .filter(Listed::isVideo)
        .map(Listed::hit)
        .toList();
  }

  private static boolean isVideo(Lenient hit) {
    return hit.part("id").flatMap(id -> id.text("kind")).orElse(VIDEO).equals(VIDEO);
  }

  private static Listed hit(Lenient hit) {
    return new Listed(
        hit.part("id").flatMap(Listed::videoId).orElse(null),
        hit.part("snippet").flatMap(snippet -> snippet.time("publishedAt")).orElse(null));
  }

  /** The items of a playlist. */
  static List<Listed> uploads(Listing page) {
    return page.items().stream().map(Lenient::new).map(Listed::upload).toList();
  }

  /** The snippet tells when the video was put into the list, which is later or the same. */
  private static Listed upload(Lenient item) {
    Optional<Lenient> details = item.part("contentDetails");
    Optional<Lenient> snippet = item.part("snippet");
    return new Listed(
        details
            .flatMap(Listed::videoId)
            .or(() -> snippet.flatMap(s -> s.part("resourceId")).flatMap(Listed::videoId))
            .orElse(null),
        details
            .flatMap(d -> d.time("videoPublishedAt"))
            .or(() -> snippet.flatMap(s -> s.time("publishedAt")))
            .orElse(null));
  }

  private static Optional<String> videoId(Lenient holder) {
    return holder.text("videoId").filter(Video::isId);
  }

  static List<String> ids(List<Listed> listed) {
    return listed.stream().map(Listed::id).filter(Objects::nonNull).toList();
  }

  static List<Instant> times(List<Listed> listed) {
    return listed.stream().map(Listed::publishedAt).filter(Objects::nonNull).toList();
  }

  static List<Item> broken(List<Listed> listed) {
    return listed.stream()
        .filter(each -> each.id() == null)
        .<Item>map(each -> new Item.Broken(null, "videoId is missing", 0))
        .toList();
  }
}
