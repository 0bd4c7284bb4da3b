package io.thintag.collect.instagram;

import io.thintag.collect.FakeSite;
import io.thintag.collect.graph.PretendGraph;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;

/** Numbered media of a hashtag or of an account; each is a day younger than the one before. */
final class PretendInstagram {
  static final Instant FIRST = Instant.parse("2026-07-01T00:00:00Z");
  static final String ASKER = "17841406338772941";
  private static final Pattern AFTER = Pattern.compile("\\.after\\((\\d+)\\)");

  private PretendInstagram() {}

  /** Answers like the search for hashtags. */
  static MockResponse search(
      RecordedRequest request, List<List<Integer>> pages, Function<Integer, String> medium) {
    return request.getUrl().encodedPath().endsWith("/ig_hashtag_search")
        ? FakeSite.answer(200, "{\"data\":[{\"id\":\"178\"}]}")
        : PretendGraph.answer(request, pages, medium);
  }

  /** Answers like business discovery. */
  static MockResponse discovery(
      RecordedRequest request, List<List<Integer>> pages, Function<Integer, String> medium) {
    int page = after(request);
    boolean last = page >= pages.size() - 1;
    return discovered(pages.get(page), medium, last ? null : Integer.toString(page + 1));
  }

  static int after(RecordedRequest request) {
    Matcher after = AFTER.matcher(String.valueOf(request.getUrl().queryParameter("fields")));
    return after.find() ? Integer.parseInt(after.group(1)) : 0;
  }

  static MockResponse discovered(
      List<Integer> numbers, Function<Integer, String> medium, String after) {
    String cursor = after == null ? "" : "\"after\":\"" + after + "\"";
    String media = numbers.stream().map(medium).collect(Collectors.joining(",", "[", "]"));
    return FakeSite.answer(
        200,
        "{\"business_discovery\":{\"media\":{\"data\":"
            + media
            + ",\"paging\":{\"cursors\":{"
            + cursor
            + "}}},\"id\":\"5\"},\"id\":\""
            + ASKER
            + "\"}");
  }

  static String medium(int number) {
    return """
        {"id":"%d","caption":"ภาพ %d","media_type":"IMAGE","like_count":3,"comments_count":1,\
        "timestamp":"%s","permalink":"https://www.instagram.com/p/C%d/"}"""
        .formatted(
            number,
            number,
            FIRST.plusSeconds(86_400L * number).toString().replace("Z", "+0000"),
            number);
  }

  /** The second of the media lacks its time. */
  static String vanished(int number) {
    return number == 2
        ? medium(2).replace("\"timestamp\":\"2026-07-03T00:00:00+0000\",", "")
        : medium(number);
  }
}
