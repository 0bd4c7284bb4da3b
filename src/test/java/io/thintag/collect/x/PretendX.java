package io.thintag.collect.x;

import io.thintag.collect.FakeSite;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import mockwebserver3.MockResponse;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Answers in the form of X's search, of invented people. */
final class PretendX {
  static final Instant FIRST = Instant.parse("2026-08-01T00:00:00Z");

  private PretendX() {}

  static Instant time(int number) {
    return FIRST.plusSeconds(number);
  }

  static String id(int number) {
    return XId.at(time(number));
  }

  /** Fixed pages, whatever span is asked for. */
  static void pages(FakeSite site, List<List<Integer>> pages) {
    site.answering(
        request -> {
          String token = request.getUrl().queryParameter("next_token");
          int page = token == null ? 0 : Integer.parseInt(token);
          boolean last = page + 1 >= pages.size();
          return page(pages.get(page), last ? null : Integer.toString(page + 1));
        });
  }

  /** A living search with pages of a given size, whose words for pages may be forgotten. */
  static void search(FakeSite site, Set<Integer> posts, int size, Instant earliest) {
    site.answering(
        request -> {
          HttpUrl url = request.getUrl();
          String since = url.queryParameter("since_id");
          String start = url.queryParameter("start_time");
          Instant from = start == null ? XId.time(String.valueOf(since)) : Instant.parse(start);
          if (from.isBefore(earliest) || start != null && since != null) {
            return FakeSite.answer(400, "{\"title\":\"Invalid Request\",\"detail\":\"#secret\"}");
          }
          return found(url, from, start == null, new TreeSet<>(posts), size);
        });
  }

  private static MockResponse found(
      HttpUrl url, Instant from, boolean exclusive, TreeSet<Integer> posts, int size) {
    String end = url.queryParameter("end_time");
    String until = url.queryParameter("until_id");
    String token = url.queryParameter("next_token");
    String below = token == null ? until : token;
    List<Integer> matching =
        posts.descendingSet().stream()
            .filter(post -> exclusive ? time(post).isAfter(from) : !time(post).isBefore(from))
            .filter(post -> end == null || time(post).isBefore(Instant.parse(end)))
            .filter(post -> below == null || XId.ORDER.compare(id(post), below) < 0)
            .toList();
    List<Integer> page = matching.subList(0, Math.min(size, matching.size()));
    return page(page, page.size() < matching.size() ? id(page.get(page.size() - 1)) : null);
  }

  static MockResponse page(List<Integer> posts, @Nullable String next) {
    return FakeSite.answer(200, posts(posts, next), "Content-Type", "application/json");
  }

  static String posts(List<Integer> posts, @Nullable String next) {
    String token = next == null ? "" : ",\"next_token\":\"" + next + "\"";
    String meta = "\"meta\":{\"result_count\":" + posts.size() + token + "}}";
    if (posts.isEmpty()) {
      return "{" + meta;
    }
    return posts.stream().map(PretendX::post).collect(Collectors.joining(",", "{\"data\":[", "],"))
        + "\"includes\":{\"users\":[{\"id\":\"77\",\"username\":\"somsri\",\"name\":\"สมศรี\"}]},"
        + meta;
  }

  static String post(int number) {
    return """
        {"id":"%s","edit_history_tweet_ids":["%s"],"author_id":"77","created_at":"%s",
        "text":"โพสต์ %d #ของดีบ้านเรา","entities":{"hashtags":[{"start":8,"end":20,"tag":"ของดีบ้านเรา"}]},
        "public_metrics":{"retweet_count":1,"reply_count":2,"like_count":3,"quote_count":4,\
        "bookmark_count":5,"impression_count":60}}"""
        .formatted(id(number), id(number), time(number), number);
  }
}
