package io.thintag.collect.graph;

import io.thintag.collect.FakeSite;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;

/** A list of numbered posts as the Graph API gives it, page by page. */
public final class PretendGraph {
  private PretendGraph() {}

  /** The page that a request asks for. */
  public static MockResponse answer(
      RecordedRequest request, List<List<Integer>> pages, Function<Integer, String> post) {
    String after = request.getUrl().queryParameter("after");
    int page = after == null ? 0 : Integer.parseInt(after);
    boolean last = page >= pages.size() - 1;
    return page(pages.get(page), post, last ? null : Integer.toString(page + 1));
  }

  /**
   * One page.
   *
   * @param after where the next page begins; null: this is the last
   */
  public static MockResponse page(
      List<Integer> numbers, Function<Integer, String> post, String after) {
    return FakeSite.answer(200, body(numbers, post, after), "Content-Type", "application/json");
  }

  public static String body(List<Integer> numbers, Function<Integer, String> post, String after) {
    String next =
        after == null
            ? ""
            : ",\"next\":\"https://graph.example/v25.0/1/posts?access_token=hush&limit=2&after="
                + after
                + "\"";
    return "{\"data\":"
        + numbers.stream().map(post).collect(Collectors.joining(",", "[", "]"))
        + ",\"paging\":{\"cursors\":{\"before\":\"b\",\"after\":\"a\"}"
        + next
        + "}}";
  }
}
