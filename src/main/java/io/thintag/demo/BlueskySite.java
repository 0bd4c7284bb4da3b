package io.thintag.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Bluesky: sessions, the search and single posts. */
final class BlueskySite implements Platform {
  private static final int USUAL = 25;
  private static final int MOST = 100;

  private final DemoWorld world;
  private final BlueskySessions sessions;
  private final Map<String, DemoPost> posts = new HashMap<>();

  BlueskySite(DemoWorld world, Clock clock) {
    this.world = world;
    this.sessions = new BlueskySessions(clock);
    world.of(Network.BLUESKY).forEach(post -> posts.put(post.nativeId(), post));
  }

  @Override
  public Answer answer(Visit visit) {
    String method = visit.segment(2);
    String bearer = visit.sent().authorization().replaceFirst("^Bearer ", "");
    if (method.equals("com.atproto.server.createSession")) {
      return sessions.open(visit.sent());
    }
    if (method.equals("com.atproto.server.refreshSession")) {
      return sessions.renew(bearer);
    }
    Optional<Answer> refused = sessions.refusal(bearer);
    if (refused.isPresent()) {
      return refused.get();
    }
    return switch (method) {
      case "app.bsky.feed.searchPosts" -> search(visit);
      case "app.bsky.feed.getPosts" -> single(visit);
      default -> error(501, "MethodNotImplemented");
    };
  }

  static Answer error(int status, String name) {
    return Answer.json(status, Json.object("error", name, "message", "Not possible: " + name));
  }

  private Answer search(Visit visit) {
    Optional<OrderedTag> tag = OrderedTag.named(visit.parameter("tag"));
    Instant since = bound(visit, "since", Instant.MIN);
    Instant until = bound(visit, "until", Instant.MAX);
    List<DemoPost> all =
        world.of(Network.BLUESKY).stream()
            .filter(post -> post.exists(visit.phase()))
            .filter(post -> tag.isPresent())
            .filter(post -> post.wording(visit.phase()).tags().contains(tag.orElseThrow()))
            .filter(post -> !post.publishedAt().isBefore(since))
            .filter(post -> post.publishedAt().isBefore(until))
            .sorted(Comparator.comparing(DemoPost::publishedAt).reversed())
            .toList();
    String cursor = visit.parameter("cursor");
    int from = cursor.matches("\\d{1,6}") ? Math.min(all.size(), Integer.parseInt(cursor)) : 0;
    int to = Math.min(all.size(), from + visit.number("limit", USUAL, MOST));
    boolean last = to == all.size();
    List<DemoPost> shown = all.subList(from, to);
    return posts(shown, visit.phase(), last ? null : Integer.toString(to));
  }

  private static Instant bound(Visit visit, String name, Instant otherwise) {
    try {
      return Instant.parse(visit.parameter(name));
    } catch (DateTimeParseException e) {
      return otherwise;
    }
  }

  /** What is gone is left out. */
  private Answer single(Visit visit) {
    return posts(
        Arrays.stream(visit.sent().query().split("&"))
            .filter(pair -> pair.startsWith("uris="))
            .map(pair -> posts.get(Addresses.decode(pair.substring("uris=".length()))))
            .filter(Objects::nonNull)
            .filter(post -> post.exists(visit.phase()))
            .toList(),
        visit.phase(),
        null);
  }

  private Answer posts(List<DemoPost> posts, int phase, @Nullable String cursor) {
    Map<String, @Nullable Object> answer =
        Json.object("posts", posts.stream().map(post -> view(post, phase)).toList());
    if (cursor != null) {
      answer.put("cursor", cursor);
    }
    return Answer.json(200, answer);
  }

  private Map<String, @Nullable Object> view(DemoPost post, int phase) {
    Story story = world.story(post, phase);
    String text = story.title() + "\n" + story.body();
    Author author = post.author();
    var counts = Counts.of(post, phase);
    return Json.object(
        "uri",
        post.nativeId(),
        "cid",
        "bafyrei" + Letters.small(52, post.number()),
        "author",
        Json.object(
            "did", author.nativeId(), "handle", author.handle(), "displayName", author.name()),
        "record",
        Json.object(
            "$type",
            "app.bsky.feed.post",
            "createdAt",
            post.publishedAt().toString(),
            "langs",
            List.of("th"),
            "text",
            text,
            "facets",
            facets(text, post.wording(phase))),
        "replyCount",
        counts.comments(),
        "repostCount",
        counts.shares(),
        "likeCount",
        counts.likes(),
        "indexedAt",
        post.publishedAt().plusMillis(800 + post.number() % 900).toString());
  }

  /** Where the ordered tags stand in the text, in bytes. */
  private static List<Map<String, @Nullable Object>> facets(String text, Wording wording) {
    List<Map<String, @Nullable Object>> facets = new ArrayList<>();
    for (OrderedTag tag : wording.tagsInOrder()) {
      int at = text.indexOf("#" + tag.text());
      if (at >= 0) {
        int start = text.substring(0, at).getBytes(UTF_8).length;
        int end = start + ("#" + tag.text()).getBytes(UTF_8).length;
        facets.add(
            Json.object(
                "index",
                Json.object("byteStart", start, "byteEnd", end),
                "features",
                List.of(Json.object("$type", "app.bsky.richtext.facet#tag", "tag", tag.text()))));
      }
    }
    return facets;
  }
}
