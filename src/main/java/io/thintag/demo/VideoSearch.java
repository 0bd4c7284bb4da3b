package io.thintag.demo;

import io.thintag.demo.Office.Medium;
import io.thintag.demo.Wording.Writing;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * YouTube's search, newest first. It is a search for words: what only names the campaign is found
 * as well. Of the registered channels it knows one video in ten.
 */
final class VideoSearch {
  private static final int USUAL = 5;
  private static final int MOST = 50;
  private static final int KNOWN_OF_CHANNELS = 10;

  private final DemoWorld world;
  private final VideoJson json;
  private final Map<String, List<DemoPost>> found = new ConcurrentHashMap<>();

  VideoSearch(DemoWorld world, VideoJson json) {
    this.world = world;
    this.json = json;
  }

  Answer answer(Visit visit) {
    Optional<Integer> from = VideoJson.place(visit);
    if (from.isEmpty()) {
      return YouTubeErrors.error(400, "invalidPageToken", "The page token is not valid.");
    }
    Optional<OrderedTag> tag = OrderedTag.named(visit.parameter("q"));
    Instant after = bound(visit, "publishedAfter", Instant.MIN);
    Instant before = bound(visit, "publishedBefore", Instant.MAX);
    List<DemoPost> hits =
        tag.map(each -> all(each, visit.phase())).orElse(List.of()).stream()
            .filter(video -> !video.publishedAt().isBefore(after))
            .filter(video -> video.publishedAt().isBefore(before))
            .toList();
    int start = Math.min(hits.size(), from.get());
    int end = Math.min(hits.size(), start + visit.number("maxResults", USUAL, MOST));
    boolean last = end == hits.size();
    List<DemoPost> page = hits.subList(start, end);
    return VideoJson.list(
        "search",
        page.stream().map(video -> json.hit(video, visit.phase())).toList(),
        last ? null : end);
  }

  private static Instant bound(Visit visit, String name, Instant otherwise) {
    try {
      return Instant.parse(visit.parameter(name));
    } catch (DateTimeParseException e) {
      return otherwise;
    }
  }

  private List<DemoPost> all(OrderedTag tag, int phase) {
    return found.computeIfAbsent(
        tag + " " + phase,
        key ->
            Stream.concat(
                    world.of(Network.YOUTUBE).stream(),
                    world.offices(Medium.CHANNEL).stream()
                        .flatMap(channel -> world.postsOf(channel).stream())
                        .filter(video -> video.number() % KNOWN_OF_CHANNELS == 0))
                .filter(video -> video.exists(phase) && isHit(video.wording(phase), tag))
                .sorted(Comparator.comparing(DemoPost::publishedAt).reversed())
                .toList());
  }

  private static boolean isHit(Wording wording, OrderedTag tag) {
    return wording.tags().contains(tag)
        || wording.writing() == Writing.NO_HASH && tag != OrderedTag.STORIES;
  }
}
