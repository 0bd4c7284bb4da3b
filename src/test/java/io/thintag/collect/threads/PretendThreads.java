package io.thintag.collect.threads;

import io.thintag.collect.FakeSite;
import io.thintag.collect.graph.PretendGraph;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;

/** Numbered posts that a search finds; each is a day younger than the one before. */
final class PretendThreads {
  static final Instant FIRST = Instant.parse("2026-07-01T00:00:00Z");

  private PretendThreads() {}

  static MockResponse answer(
      RecordedRequest request, List<List<Integer>> pages, Function<Integer, String> post) {
    return request.getUrl().encodedPath().endsWith("/me")
        ? FakeSite.answer(200, "{\"id\":\"1\",\"username\":\"Ministry\"}")
        : PretendGraph.answer(request, pages, post);
  }

  static String post(int number) {
    return post(number, "somchai");
  }

  static String own(int number) {
    return post(number, "ministry");
  }

  private static String post(int number, String author) {
    return """
        {"id":"%d","text":"โพสต์ %d","media_type":"IMAGE","timestamp":"%s",\
        "permalink":"https://www.threads.net/@%s/post/%d","username":"%s","is_reply":false}"""
        .formatted(
            number,
            number,
            FIRST.plusSeconds(86_400L * number).toString().replace("Z", "+0000"),
            author,
            number,
            author);
  }
}
