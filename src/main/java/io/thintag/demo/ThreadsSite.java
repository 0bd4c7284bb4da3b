package io.thintag.demo;

import io.thintag.demo.DemoPost.Lot;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The search of Threads for topic tags. A post has one tag: the first of those that stand in its
 * text. The search is approved, so it finds what others than the token's owner have written.
 */
final class ThreadsSite implements Platform {
  private static final String OWNER = "demo_owner";
  private static final int USUAL = 25;
  private static final int MOST = 100;

  private final DemoWorld world;

  ThreadsSite(DemoWorld world) {
    this.world = world;
  }

  @Override
  public Answer answer(Visit visit) {
    if (!GraphAnswers.admits(visit)) {
      return GraphAnswers.badToken();
    }
    return switch (visit.segment(2)) {
      case "me" -> Answer.json(200, Json.object("id", "2600000000000001", "username", OWNER));
      case "keyword_search" -> search(visit);
      default -> GraphAnswers.missing(visit.segment(2));
    };
  }

  private Answer search(Visit visit) {
    Optional<OrderedTag> tag = OrderedTag.named(visit.parameter("q"));
    String since = visit.parameter("since");
    long least = since.matches("\\d{1,12}") ? Long.parseLong(since) : 0;
    List<DemoPost> all =
        world.of(Network.THREADS).stream()
            .filter(post -> post.exists(visit.phase()))
            .filter(post -> tag.isPresent() && tag.equals(topic(post, visit.phase())))
            .filter(post -> !post.publishedAt().isBefore(Instant.ofEpochSecond(least)))
            .sorted(Comparator.comparing(DemoPost::publishedAt).reversed())
            .toList();
    String after = visit.parameter("after");
    String place = after.isEmpty() ? "0" : GraphAnswers.place(after);
    if (!place.matches("\\d{1,6}")) {
      return GraphAnswers.error(100, 0, "(#100) Invalid cursor");
    }
    int from = Math.min(all.size(), Integer.parseInt(place));
    int to = Math.min(all.size(), from + visit.number("limit", USUAL, MOST));
    boolean last = to == all.size();
    List<DemoPost> shown = all.subList(from, to);
    return GraphAnswers.listed(
        visit,
        shown.stream().map(post -> post(post, visit.phase())).toList(),
        last ? null : GraphAnswers.cursor(Integer.toString(to)));
  }

  private static Optional<OrderedTag> topic(DemoPost post, int phase) {
    return post.wording(phase).tagsInOrder().stream().findFirst();
  }

  private Map<String, @Nullable Object> post(DemoPost post, int phase) {
    Story story = world.story(post, phase);
    String user = post.author().handle();
    String code = Letters.of(11, post.number());
    return Json.object(
        "id",
        post.nativeId(),
        "text",
        story.title() + "\n" + story.body(),
        "media_type",
        post.lot() == Lot.REPOST ? "REPOST_FACADE" : post.number() % 2 == 0 ? "IMAGE" : "TEXT_POST",
        "permalink",
        "https://www.threads.com/@" + user + "/post/" + code,
        "timestamp",
        GraphAnswers.time(post.publishedAt()),
        "username",
        user,
        "has_replies",
        false,
        "is_quote_post",
        false,
        "is_reply",
        false);
  }
}
