package io.thintag.demo;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * X's recent search. X is switched off in the demo as it is everywhere, so nothing of it belongs to
 * what a first collection reads.
 */
final class XSite implements Platform {
  private static final int USUAL = 10;
  private static final int MOST = 100;

  private final DemoWorld world;

  XSite(DemoWorld world) {
    this.world = world;
  }

  @Override
  public Answer answer(Visit visit) {
    if (!visit.hasBearer()) {
      return Answer.json(
          401,
          Json.object(
              "title",
              "Unauthorized",
              "type",
              "about:blank",
              "status",
              401,
              "detail",
              "Unauthorized"));
    }
    return String.join("/", visit.path()).equals("x/2/tweets/search/recent")
        ? search(visit)
        : Answer.notFound();
  }

  private Answer search(Visit visit) {
    List<DemoPost> all =
        world.of(Network.X).stream()
            .filter(post -> post.exists(visit.phase()) && isAsked(post, visit))
            .sorted(Comparator.comparing(DemoPost::publishedAt).reversed())
            .toList();
    String token = visit.parameter("next_token");
    int from = token.matches("d\\d{1,6}") ? Integer.parseInt(token.substring(1)) : 0;
    int start = Math.min(all.size(), from);
    int end = Math.min(all.size(), start + visit.number("max_results", USUAL, MOST));
    List<DemoPost> page = all.subList(start, end);
    Map<String, @Nullable Object> meta = Json.object("result_count", page.size());
    if (end < all.size()) {
      meta.put("next_token", "d" + end);
    }
    if (page.isEmpty()) {
      return Answer.json(200, Json.object("meta", meta));
    }
    meta.put("newest_id", page.get(0).nativeId());
    meta.put("oldest_id", page.get(page.size() - 1).nativeId());
    return Answer.json(
        200,
        Json.object(
            "data",
            page.stream().map(post -> post(post, visit.phase())).toList(),
            "includes",
            Json.object(
                "users", page.stream().map(DemoPost::author).distinct().map(XSite::user).toList()),
            "meta",
            meta));
  }

  private static boolean isAsked(DemoPost post, Visit visit) {
    return Arrays.stream(OrderedTag.values())
        .filter(tag -> visit.parameter("query").contains("#" + tag.text()))
        .anyMatch(post.wording(visit.phase()).tags()::contains);
  }

  private Map<String, @Nullable Object> post(DemoPost post, int phase) {
    Story story = world.story(post, phase);
    long likes = post.number() % 50;
    return Json.object(
        "id", post.nativeId(),
        "text", story.title() + "\n" + story.body(),
        "author_id", post.author().nativeId(),
        "created_at", post.publishedAt().toString().replace("Z", ".000Z"),
        "lang", "th",
        "edit_history_tweet_ids", List.of(post.nativeId()),
        "public_metrics",
            Json.object(
                "retweet_count",
                likes / 4,
                "reply_count",
                likes / 7,
                "like_count",
                likes,
                "quote_count",
                0,
                "bookmark_count",
                0,
                "impression_count",
                likes * 40));
  }

  private static Map<String, @Nullable Object> user(Author author) {
    return Json.object("id", author.nativeId(), "name", author.name(), "username", author.handle());
  }
}
