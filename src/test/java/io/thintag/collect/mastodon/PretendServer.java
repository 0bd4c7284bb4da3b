package io.thintag.collect.mastodon;

import io.thintag.collect.FakeSite;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import mockwebserver3.MockResponse;
import okhttp3.HttpUrl;

/** Timelines in the wire format of a Mastodon server, of invented people. */
final class PretendServer {
  private static final Instant FIRST = Instant.parse("2026-08-01T00:00:00Z");

  private PretendServer() {}

  static String id(int number) {
    return StatusId.at(FIRST.plusSeconds(number));
  }

  static String uri(int number) {
    return "https://social.example/users/somchai/statuses/" + number;
  }

  /** Fixed pages on the way back in time; nothing new on the way forward. */
  static void pages(FakeSite site, List<List<Integer>> pages) {
    site.answering(
        request -> {
          HttpUrl url = request.getUrl();
          String below = url.queryParameter("max_id");
          if (url.queryParameter("min_id") != null) {
            return FakeSite.answer(200, "[]");
          }
          int index =
              below == null ? 0 : below.length() > 3 ? pages.size() : Integer.parseInt(below);
          return index < pages.size() && !pages.get(index).isEmpty()
              ? page(site, pages.get(index), Integer.toString(index + 1), "0")
              : FakeSite.answer(200, "[]");
        });
  }

  /** A living timeline: what is newer or older than asked, at most {@code size} of it. */
  static void timeline(FakeSite site, List<Integer> posts, int size) {
    site.answering(
        request -> {
          String below = request.getUrl().queryParameter("max_id");
          String above = request.getUrl().queryParameter("min_id");
          List<Integer> matching =
              posts.stream()
                  .filter(post -> below == null || StatusId.ORDER.compare(id(post), below) < 0)
                  .filter(post -> above == null || StatusId.ORDER.compare(id(post), above) > 0)
                  .sorted()
                  .collect(Collectors.toCollection(ArrayList::new));
          int end = matching.size();
          List<Integer> page =
              above == null
                  ? matching.subList(Math.max(0, end - size), end)
                  : matching.subList(0, Math.min(size, end));
          if (page.isEmpty()) {
            return FakeSite.answer(200, "[]");
          }
          List<Integer> newestFirst = new ArrayList<>(page);
          Collections.reverse(newestFirst);
          return page(
              site,
              newestFirst,
              id(newestFirst.get(newestFirst.size() - 1)),
              id(newestFirst.get(0)));
        });
  }

  static MockResponse page(FakeSite site, List<Integer> posts, String maxId, String minId) {
    String link =
        "<%s>; rel=\"next\", <%s>; rel=\"prev\""
            .formatted(
                site.url("/api/v1/timelines/tag/x?limit=2&max_id=" + maxId),
                site.url("/api/v1/timelines/tag/x?limit=2&min_id=" + minId));
    return FakeSite.answer(
        200, statuses(site, posts), "Content-Type", "application/json", "Link", link);
  }

  static String statuses(FakeSite site, List<Integer> posts) {
    return posts.stream()
        .map(post -> status(site, post))
        .collect(Collectors.joining(",", "[", "]"));
  }

  static String status(FakeSite site, int number) {
    return """
        {"id":"%s","uri":"%s","url":"%s","created_at":"%s","edited_at":null,
        "spoiler_text":"","content":"<p>โพสต์ %d</p>","reblog":null,"card":null,
        "replies_count":1,"reblogs_count":2,"favourites_count":3,
        "account":{"acct":"somchai","display_name":"สมชาย","url":"https://social.example/@somchai"},
        "media_attachments":[],"tags":[{"name":"ของดีบ้านเรา"}]}"""
        .formatted(id(number), uri(number), uri(number), FIRST.plusSeconds(number), number);
  }
}
