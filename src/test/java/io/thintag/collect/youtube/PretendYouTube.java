package io.thintag.collect.youtube;

import io.thintag.collect.FakeSite;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import mockwebserver3.MockResponse;
import okhttp3.HttpUrl;

/** Answers in the wire format of the Data API, of invented people. */
final class PretendYouTube {
  static final String CHANNEL = "UCbanrai-0000000000000_a";
  static final String UPLOADS = "UUbanrai-0000000000000_a";
  private static final Instant FIRST = Instant.parse("2026-08-01T00:00:00Z");

  private PretendYouTube() {}

  static String id(int number) {
    return "vid_%07d".formatted(number);
  }

  static Instant time(int number) {
    return FIRST.plusSeconds(number);
  }

  /** Fixed pages of search and playlist alike, and every video that is asked for. */
  static void pages(FakeSite site, List<List<Integer>> pages) {
    site.answering(
        request ->
            answer(
                request.getUrl(),
                token -> {
                  int index = token == null ? 0 : Integer.parseInt(token);
                  boolean last = index + 1 >= pages.size();
                  return list(request.getUrl(), pages.get(index), last ? null : "" + (index + 1));
                }));
  }

  /** Pages by their token; null is the first. */
  static MockResponse answer(HttpUrl url, Function<String, MockResponse> page) {
    return switch (method(url)) {
      case "search", "playlistItems" -> page.apply(url.queryParameter("pageToken"));
      case "videos" -> ok(items("videoList", videos(url), null));
      default -> FakeSite.answer(404, "");
    };
  }

  static String method(HttpUrl url) {
    return url.pathSegments().get(url.pathSize() - 1);
  }

  static MockResponse list(HttpUrl url, List<Integer> numbers, String token) {
    boolean search = method(url).equals("search");
    return ok(
        items(
            search ? "searchList" : "playlistItemList",
            numbers.stream()
                .map(search ? PretendYouTube::hit : PretendYouTube::upload)
                .collect(Collectors.joining(",")),
            token));
  }

  private static String videos(HttpUrl url) {
    return Arrays.stream(url.queryParameter("id").split(","))
        .map(id -> video(Integer.parseInt(id.substring(4)), "#ของดีบ้านเรา"))
        .collect(Collectors.joining(","));
  }

  static MockResponse ok(String body) {
    return FakeSite.answer(200, body, "Content-Type", "application/json; charset=UTF-8");
  }

  static String items(String kind, String items, String token) {
    return """
        {"kind":"youtube#%sResponse","etag":"x",%s"items":[%s]}"""
        .formatted(kind, token == null ? "" : "\"nextPageToken\":\"" + token + "\",", items);
  }

  static String hit(int number) {
    return """
        {"kind":"youtube#searchResult","id":{"kind":"youtube#video","videoId":"%s"},
        "snippet":{"publishedAt":"%s","title":"&quot;x&#39;"}}"""
        .formatted(id(number), time(number));
  }

  static String upload(int number) {
    return """
        {"kind":"youtube#playlistItem","snippet":{"publishedAt":"2026-08-20T00:00:00Z"},
        "contentDetails":{"videoId":"%s","videoPublishedAt":"%s"}}"""
        .formatted(id(number), time(number));
  }

  static String video(int number, String description) {
    return """
        {"kind":"youtube#video","id":"%s","snippet":{"publishedAt":"%s","channelId":"%s",
        "title":"วิดีโอ %d","description":"%s","channelTitle":"อบต.บ้านไร่","tags":["ของดีบ้านเรา"]},
        "statistics":{"viewCount":"12","likeCount":"3"}}"""
        .formatted(id(number), time(number), CHANNEL, number, description);
  }
}
