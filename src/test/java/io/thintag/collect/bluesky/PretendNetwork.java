package io.thintag.collect.bluesky;

import io.thintag.collect.FakeSite;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import mockwebserver3.MockResponse;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Answers in the form of Bluesky's API, of invented people. */
final class PretendNetwork {
  static final Instant FIRST = Instant.parse("2026-08-01T00:00:00Z");
  static final String DID = "did:plc:somsri0000000000000000";

  private PretendNetwork() {}

  static String uri(int number) {
    return "at://" + DID + "/app.bsky.feed.post/3k" + number;
  }

  static Instant time(int number) {
    return FIRST.plusSeconds(number);
  }

  /** Fixed pages, whatever span of time is asked for. */
  static void pages(FakeSite site, List<List<Integer>> pages) {
    site.answering(
        request -> {
          String cursor = request.getUrl().queryParameter("cursor");
          int page = cursor == null ? 0 : Integer.parseInt(cursor);
          boolean last = page + 1 >= pages.size();
          return page(pages.get(page), last ? null : Integer.toString(page + 1));
        });
  }

  /** A living search: since, until, limit and cursor are obeyed, but not beyond a depth. */
  static void search(FakeSite site, Set<Integer> posts, int deepest) {
    site.answering(request -> found(request.getUrl(), new TreeSet<>(posts), deepest));
  }

  private static MockResponse found(HttpUrl url, TreeSet<Integer> posts, int deepest) {
    String cursor = url.queryParameter("cursor");
    int skipped = cursor == null ? 0 : Integer.parseInt(cursor);
    int limit = Integer.parseInt(String.valueOf(url.queryParameter("limit")));
    Instant since = Instant.parse(String.valueOf(url.queryParameter("since")));
    String until = url.queryParameter("until");
    List<Integer> matching =
        posts.descendingSet().stream()
            .filter(post -> !time(post).isBefore(since))
            .filter(post -> until == null || time(post).isBefore(Instant.parse(until)))
            .toList();
    int end = Math.min(skipped + limit, matching.size());
    if (skipped >= deepest) {
      return FakeSite.answer(400, "{\"error\":\"InvalidRequest\",\"message\":\"too deep\"}");
    }
    return page(
        matching.subList(Math.min(skipped, end), end),
        end < matching.size() ? Integer.toString(end) : null);
  }

  static MockResponse page(List<Integer> posts, @Nullable String cursor) {
    return FakeSite.answer(200, posts(posts, cursor), "Content-Type", "application/json");
  }

  static String posts(List<Integer> posts, @Nullable String cursor) {
    return posts.stream()
        .map(PretendNetwork::post)
        .collect(
            Collectors.joining(
                ",", "{\"posts\":[", cursor == null ? "]}" : "],\"cursor\":\"" + cursor + "\"}"));
  }

  static String post(int number) {
    return """
        {"uri":"%s","cid":"bafy%d","author":{"did":"%s","handle":"somsri.example","displayName":"สมศรี"},
        "record":{"$type":"app.bsky.feed.post","createdAt":"%s","text":"โพสต์ %d #ของดีบ้านเรา"},
        "replyCount":1,"repostCount":2,"likeCount":3,"quoteCount":4,"indexedAt":"%s"}"""
        .formatted(uri(number), number, DID, time(number), number, time(number).plusMillis(500));
  }
}
