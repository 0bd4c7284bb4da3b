package io.thintag.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.thintag.demo.DemoPost.Lot;
import io.thintag.post.Engagement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lists, videos, hits and channels as YouTube's Data API writes them. */
final class VideoJson {
  private static final int CUT_AT = 120;

  private final DemoWorld world;

  VideoJson(DemoWorld world) {
    this.world = world;
  }

  /**
   * The answer of a list method.
   *
   * @param next place of the first item of the next page; null: this is the last page
   */
  static Answer list(
      String kind, List<Map<String, @Nullable Object>> items, @Nullable Integer next) {
    Map<String, @Nullable Object> list = Json.object("kind", "youtube#" + kind + "ListResponse");
    if (next != null) {
      list.put("nextPageToken", token(next));
    }
    list.put("regionCode", "TH");
    list.put("pageInfo", Json.object("totalResults", 1_000_000, "resultsPerPage", items.size()));
    list.put("items", items);
    return Answer.json(200, list).withEtag();
  }

  private static String token(int place) {
    return Base64.getUrlEncoder().encodeToString(("page" + place).getBytes(UTF_8));
  }

  /** Where the visit wants to read on; nothing if its token is none. */
  static Optional<Integer> place(Visit visit) {
    String token = visit.parameter("pageToken");
    if (token.isEmpty()) {
      return Optional.of(0);
    }
    return token.matches("[\\w=-]{8,20}")
        ? Optional.of(new String(Base64.getUrlDecoder().decode(token), UTF_8))
            .filter(place -> place.matches("page\\d{1,6}"))
            .map(place -> Integer.valueOf(place.substring(4)))
        : Optional.empty();
  }

  /** A hit of the search: its title is escaped, its description cut off. */
  Map<String, @Nullable Object> hit(DemoPost video, int phase) {
    Story story = world.story(video, phase);
    String body = story.body().replace('\n', ' ');
    Map<String, @Nullable Object> snippet = snippet(video);
    snippet.put("title", Markup.escape(story.title()));
    snippet.put("description", body.substring(0, Math.min(CUT_AT, body.length())) + " ...");
    return Json.object(
        "kind",
        "youtube#searchResult",
        "id",
        Json.object("kind", "youtube#video", "videoId", video.nativeId()),
        "snippet",
        snippet);
  }

  /** An item of the playlist of uploads: the snippet's time is that of the list. */
  Map<String, @Nullable Object> upload(DemoPost video, int phase) {
    Map<String, @Nullable Object> snippet = snippet(video);
    snippet.put("publishedAt", time(video.publishedAt().plusSeconds(video.number() % 90)));
    snippet.put("title", world.story(video, phase).title());
    snippet.put("resourceId", Json.object("kind", "youtube#video", "videoId", video.nativeId()));
    Map<String, @Nullable Object> details = Json.object("videoId", video.nativeId());
    if (video.lot() != Lot.BROKEN) {
      details.put("videoPublishedAt", time(video.publishedAt()));
    }
    return Json.object(
        "kind",
        "youtube#playlistItem",
        "id",
        Letters.of(40, video.number() + 7L),
        "snippet",
        snippet,
        "contentDetails",
        details);
  }

  Map<String, @Nullable Object> video(DemoPost video, int phase) {
    Story story = world.story(video, phase);
    Map<String, @Nullable Object> snippet = snippet(video);
    snippet.put("title", story.title());
    snippet.put("description", story.body());
    snippet.put("tags", List.of("ท่องเที่ยว", "ชุมชน"));
    snippet.put("categoryId", "19");
    return Json.object(
        "kind",
        "youtube#video",
        "id",
        video.nativeId(),
        "snippet",
        snippet,
        "contentDetails",
        Json.object("duration", "PT1M" + video.number() % 60 + "S", "definition", "hd"),
        "statistics",
        statistics(Counts.of(video, phase)));
  }

  private static Map<String, @Nullable Object> snippet(DemoPost video) {
    Map<String, @Nullable Object> snippet = Json.object();
    if (video.lot() != Lot.BROKEN) {
      snippet.put("publishedAt", time(video.publishedAt()));
    }
    snippet.put("channelId", video.author().nativeId());
    snippet.put("channelTitle", video.author().name());
    snippet.put("liveBroadcastContent", "none");
    return snippet;
  }

  /** Counts are texts; those that are hidden are left out. */
  private static Map<String, @Nullable Object> statistics(Engagement counts) {
    Map<String, @Nullable Object> statistics = Json.object();
    put(statistics, "viewCount", counts.views());
    put(statistics, "likeCount", counts.likes());
    statistics.put("favoriteCount", "0");
    put(statistics, "commentCount", counts.comments());
    return statistics;
  }

  private static void put(
      Map<String, @Nullable Object> statistics, String name, @Nullable Long count) {
    if (count != null) {
      statistics.put(name, Long.toString(count));
    }
  }

  static Map<String, @Nullable Object> channel(Office channel, String uploads) {
    return Json.object(
        "kind",
        "youtube#channel",
        "id",
        channel.author().nativeId(),
        "contentDetails",
        Json.object("relatedPlaylists", Json.object("likes", "", "uploads", uploads)));
  }

  private static String time(Instant moment) {
    return moment.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
