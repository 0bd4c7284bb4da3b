package io.thintag.demo;

import io.thintag.demo.Office.Medium;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * YouTube's Data API v3: the search, videos by their ids, playlists of uploads and channels; beside
 * it what everybody may see of a video. A day has more searches and units than at YouTube itself,
 * since the demo reads every ten minutes, and fewer than its settings believe.
 */
final class YouTubeApi implements Platform {
  private static final int SEARCHES_A_DAY = 900;
  private static final int UNITS_A_DAY = 45_000;
  private static final int USUAL = 5;
  private static final int MOST = 50;

  private final VideoJson json;
  private final VideoSearch search;
  private final VideoPages pages;
  private final DemoWorld world;
  private final Allowance searches;
  private final Allowance units;
  private final Map<String, DemoPost> videos = new HashMap<>();
  private final Map<String, Office> channels = new HashMap<>();
  private final Map<String, Office> uploads = new HashMap<>();

  YouTubeApi(DemoWorld world, Clock clock) {
    this.world = world;
    this.json = new VideoJson(world);
    this.pages = new VideoPages(world, videos);
    this.search = new VideoSearch(world, json);
    this.searches = new Allowance(SEARCHES_A_DAY, clock);
    this.units = new Allowance(UNITS_A_DAY, clock);
    world.of(Network.YOUTUBE).forEach(video -> videos.put(video.nativeId(), video));
    for (Office channel : world.offices(Medium.CHANNEL)) {
      channels.put(channel.author().nativeId(), channel);
      uploads.put(uploads(channel), channel);
      world.postsOf(channel).forEach(video -> videos.put(video.nativeId(), video));
    }
  }

  /** UU in place of UC, as ever; but nobody has promised it, and a few channels differ. */
  private static String uploads(Office channel) {
    String id = channel.author().nativeId().substring(2);
    return "UU" + (channel.number() % 20 == 7 ? Letters.of(22, id.hashCode()) : id);
  }

  @Override
  public Answer answer(Visit visit) {
    if (!visit.segment(1).equals("youtube")) {
      return pages.answer(visit);
    }
    if (!visit.parameter("key").equals(SECRET)) {
      return YouTubeErrors.keyInvalid();
    }
    String resource = visit.segment(3);
    if (resource.equals("search")) {
      return searches.take() ? search.answer(visit) : YouTubeErrors.searchesSpent();
    }
    if (!units.take()) {
      return YouTubeErrors.unitsSpent();
    }
    return switch (resource) {
      case "videos" -> videos(visit);
      case "playlistItems" -> playlist(visit);
      case "channels" -> channels(visit);
      default -> YouTubeErrors.error(404, "notFound", "Not Found");
    };
  }

  /** What is gone is left out without a word. */
  private Answer videos(Visit visit) {
    Set<String> ids = new LinkedHashSet<>(List.of(visit.parameter("id").split(",")));
    return VideoJson.list(
        "video",
        ids.stream()
            .flatMap(id -> Optional.ofNullable(videos.get(id)).stream())
            .filter(video -> video.exists(visit.phase()))
            .map(video -> json.video(video, visit.phase()))
            .toList(),
        null);
  }

  private Answer playlist(Visit visit) {
    Office channel = uploads.get(visit.parameter("playlistId"));
    Optional<Integer> from = VideoJson.place(visit);
    if (channel == null) {
      return YouTubeErrors.error(404, "playlistNotFound", "The playlist cannot be found.");
    }
    if (from.isEmpty()) {
      return YouTubeErrors.error(400, "invalidPageToken", "The page token is not valid.");
    }
    List<DemoPost> all =
        world.postsOf(channel).stream()
            .filter(video -> video.exists(visit.phase()))
            .sorted(Comparator.comparing(DemoPost::publishedAt).reversed())
            .toList();
    int start = Math.min(all.size(), from.get());
    int end = Math.min(all.size(), start + visit.number("maxResults", USUAL, MOST));
    boolean last = end == all.size();
    List<DemoPost> page = all.subList(start, end);
    return VideoJson.list(
        "playlistItem",
        page.stream().map(video -> json.upload(video, visit.phase())).toList(),
        last ? null : end);
  }

  private Answer channels(Visit visit) {
    String handle = visit.parameter("forHandle").replaceFirst("^@", "");
    return VideoJson.list(
        "channel",
        channels.values().stream()
            .filter(
                channel ->
                    channel.author().nativeId().equals(visit.parameter("id"))
                        || channel.slug().equals(handle))
            .map(channel -> VideoJson.channel(channel, uploads(channel)))
            .toList(),
        null);
  }
}
