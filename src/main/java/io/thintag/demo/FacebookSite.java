package io.thintag.demo;

import io.thintag.demo.DemoPost.Lot;
import io.thintag.demo.Office.Medium;
import io.thintag.post.Engagement;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The Graph API as Pages are read with it: their posts, newest first, and single posts. */
final class FacebookSite implements Platform {
  private static final int USUAL = 25;
  private static final int MOST = 100;
  private static final Set<String> LISTS = Set.of("posts", "published_posts", "feed");

  /** Before this, a list with a gap has not shown its empty page yet. */
  private static final String BEFORE_GAP = "A";

  private static final String BEYOND_GAP = "B";

  private final DemoWorld world;
  private final Map<String, Office> pages = new HashMap<>();

  FacebookSite(DemoWorld world) {
    this.world = world;
    world.offices(Medium.FACEBOOK).forEach(page -> pages.put(page.author().nativeId(), page));
  }

  @Override
  public Answer answer(Visit visit) {
    if (!GraphAnswers.admits(visit)) {
      return GraphAnswers.badToken();
    }
    String id = visit.segment(2);
    int end = id.indexOf('_');
    Office page = pages.get(end < 0 ? id : id.substring(0, end));
    if (page == null || page.isHidden()) {
      return GraphAnswers.missing(id);
    }
    if (end >= 0) {
      return single(page, id, visit.phase()).orElseGet(() -> GraphAnswers.missing(id));
    }
    return LISTS.contains(visit.segment(3)) ? list(page, visit) : GraphAnswers.missing(id);
  }

  private Optional<Answer> single(Office page, String id, int phase) {
    return world.postsOf(page).stream()
        .filter(post -> post.nativeId().equals(id) && post.exists(phase))
        .findFirst()
        .map(post -> GraphAnswers.withUsage(Answer.json(200, post(page, post, phase))));
  }

  /** Now and then a page of a list is empty though it goes on: what stood there is not for us. */
  private static boolean hasGap(Office page) {
    return page.number() % 5 == 2;
  }

  private Answer list(Office page, Visit visit) {
    String after = visit.parameter("after");
    String place = after.isEmpty() ? BEFORE_GAP + 0 : GraphAnswers.place(after);
    if (!place.matches("[AB]\\d{1,6}")) {
      return GraphAnswers.error(100, 0, "(#100) Invalid cursor");
    }
    List<DemoPost> posts =
        world.postsOf(page).stream()
            .filter(post -> post.exists(visit.phase()))
            .sorted(Comparator.comparing(DemoPost::publishedAt).reversed())
            .toList();
    int from = Math.min(posts.size(), Integer.parseInt(place.substring(1)));
    if (hasGap(page) && from > 0 && place.startsWith(BEFORE_GAP)) {
      return GraphAnswers.listed(visit, List.of(), GraphAnswers.cursor(BEYOND_GAP + from));
    }
    int to = Math.min(posts.size(), from + visit.number("limit", USUAL, MOST));
    String next = to == posts.size() ? null : GraphAnswers.cursor(place.charAt(0) + "" + to);
    List<DemoPost> shown = posts.subList(from, to);
    return GraphAnswers.listed(
        visit, shown.stream().map(post -> post(page, post, visit.phase())).toList(), next);
  }

  private Map<String, @Nullable Object> post(Office page, DemoPost post, int phase) {
    Story story = world.story(post, phase);
    Engagement counts = Counts.of(post, phase);
    Map<String, @Nullable Object> node =
        Json.object(
            "id", post.nativeId(),
            "message", story.title() + "\n" + story.body(),
            "permalink_url",
                "https://www.facebook.com/%s/posts/%s"
                    .formatted(
                        page.slug(),
                        post.nativeId().substring(page.author().nativeId().length() + 1)),
            "created_time", GraphAnswers.time(post.publishedAt()),
            "updated_time", GraphAnswers.time(post.editedAt()),
            "reactions",
                Json.object(
                    "data", List.of(),
                    "summary",
                        Json.object("total_count", counts.likes(), "viewer_reaction", "NONE")),
            "comments",
                Json.object(
                    "data", List.of(),
                    "summary",
                        Json.object(
                            "order",
                            "ranked",
                            "total_count",
                            counts.comments(),
                            "can_comment",
                            false)),
            "attachments", attachments(post));
    if (counts.shares() != null) {
      node.put("shares", Json.object("count", counts.shares()));
    }
    if (post.lot() == Lot.BROKEN) {
      node.remove("created_time");
    }
    return node;
  }

  private static Map<String, @Nullable Object> attachments(DemoPost post) {
    List<Map<String, @Nullable Object>> one =
        switch (post.number() % 4) {
          case 0 -> List.of();
          case 1 -> List.of(Json.object("media_type", "video", "type", "video_inline"));
          default -> List.of(Json.object("media_type", "album", "type", "album"));
        };
    return Json.object("data", one);
  }
}
