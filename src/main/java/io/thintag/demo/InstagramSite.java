package io.thintag.demo;

import io.thintag.demo.DemoPost.Lot;
import io.thintag.demo.Office.Medium;
import io.thintag.post.Engagement;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Instagram by the Graph API: hashtags and the media of professional accounts. Its clock stands
 * still at {@link Network#INSTAGRAM_NOW}, so that recent media, which are those of 24 hours, are
 * always the same; all older ones are only found with their accounts. The last page of recent media
 * gives its own cursor for the next one.
 */
final class InstagramSite implements Platform {
  /** The professional account that asks. */
  private static final String ASKER = "17841400000000001";

  private static final int USUAL = 25;
  private static final int MOST = 50;
  private static final Pattern DISCOVERY =
      Pattern.compile(
          "business_discovery\\.username\\(([^)]*)\\)\\{.*?media\\.limit\\((\\d{1,3})\\)(?:\\.after\\(([^)]*)\\))?.*");

  private final DemoWorld world;
  private final Map<String, Office> accounts = new HashMap<>();

  InstagramSite(DemoWorld world) {
    this.world = world;
    world.offices(Medium.INSTAGRAM).forEach(each -> accounts.put(each.author().handle(), each));
  }

  @Override
  public Answer answer(Visit visit) {
    if (!GraphAnswers.admits(visit)) {
      return GraphAnswers.badToken();
    }
    String id = visit.segment(2);
    return switch (visit.segment(3)) {
      case "accounts" -> pages(visit);
      case "recent_media" -> tag(id).map(tag -> recent(tag, visit)).orElse(missing(id));
      case "top_media" -> tag(id).map(tag -> top(tag, visit)).orElse(missing(id));
      case "recently_searched_hashtags" ->
          GraphAnswers.listed(
              visit, Arrays.stream(OrderedTag.values()).map(InstagramSite::hashtag).toList(), null);
      default -> id.equals("ig_hashtag_search") ? search(visit) : discovery(id, visit);
    };
  }

  private static Answer missing(String id) {
    return GraphAnswers.missing(id);
  }

  /** The Pages of the token, and the account that is connected to one. */
  private static Answer pages(Visit visit) {
    return GraphAnswers.listed(
        visit,
        List.of(
            Json.object("id", "100000000000002"),
            Json.object(
                "id", "100000000000001", "instagram_business_account", Json.object("id", ASKER))),
        null);
  }

  private static Map<String, @Nullable Object> hashtag(OrderedTag tag) {
    return Json.object("id", "1784" + Letters.digits(13, tag.ordinal()));
  }

  private static Optional<OrderedTag> tag(String id) {
    return Arrays.stream(OrderedTag.values())
        .filter(tag -> id.equals(hashtag(tag).get("id")))
        .findFirst();
  }

  private static Answer search(Visit visit) {
    return OrderedTag.named(visit.parameter("q"))
        .map(tag -> GraphAnswers.listed(visit, List.of(hashtag(tag)), null))
        .orElse(GraphAnswers.error(24, 2_207_024, "The requested resource does not exist"));
  }

  /** In no order that means anything. */
  private Answer recent(OrderedTag tag, Visit visit) {
    List<DemoPost> all =
        tagged(tag, visit.phase()).stream()
            .sorted(Comparator.comparing(DemoPost::nativeId))
            .toList();
    String after = visit.parameter("after");
    int from = place(after, all.size());
    int to = Math.min(all.size(), from + visit.number("limit", USUAL, MOST));
    boolean last = to == all.size();
    String next =
        last && from == 0 ? null : last ? after : GraphAnswers.cursor(Integer.toString(to));
    return GraphAnswers.listed(visit, media(all.subList(from, to), visit.phase()), next);
  }

  private Answer top(OrderedTag tag, Visit visit) {
    List<DemoPost> best =
        tagged(tag, visit.phase()).stream().limit(visit.number("limit", USUAL, MOST)).toList();
    return GraphAnswers.listed(visit, media(best, visit.phase()), null);
  }

  private List<DemoPost> tagged(OrderedTag tag, int phase) {
    return world.of(Network.INSTAGRAM).stream()
        .filter(post -> post.exists(phase) && post.wording(phase).tags().contains(tag))
        .toList();
  }

  private static int place(String after, int size) {
    String place = after.isEmpty() ? "0" : GraphAnswers.place(after);
    return place.matches("\\d{1,6}") ? Math.min(size, Integer.parseInt(place)) : 0;
  }

  private Answer discovery(String id, Visit visit) {
    Matcher asked = DISCOVERY.matcher(visit.parameter("fields"));
    if (!id.equals(ASKER) || !asked.matches()) {
      return missing(id);
    }
    Office account = accounts.get(asked.group(1));
    if (account == null) {
      return GraphAnswers.error(110, 2_207_013, "Invalid user id");
    }
    List<DemoPost> all =
        world.postsOf(account).stream()
            .filter(post -> post.exists(visit.phase()))
            .sorted(Comparator.comparing(DemoPost::publishedAt).reversed())
            .toList();
    int from = place(asked.group(3) == null ? "" : asked.group(3), all.size());
    int to = Math.min(all.size(), from + Integer.parseInt(asked.group(2)));
    boolean last = to == all.size();
    List<DemoPost> shown = all.subList(from, to);
    Map<String, @Nullable Object> found =
        Json.object(
            "id",
            account.author().nativeId(),
            "username",
            account.author().handle(),
            "name",
            account.author().name(),
            "media",
            GraphAnswers.list(
                media(shown, visit.phase()),
                last ? null : GraphAnswers.cursor(Integer.toString(to))));
    return GraphAnswers.withUsage(
        Answer.json(200, Json.object("business_discovery", found, "id", ASKER)));
  }

  private List<Map<String, @Nullable Object>> media(List<DemoPost> posts, int phase) {
    return posts.stream().map(post -> medium(post, phase)).toList();
  }

  private Map<String, @Nullable Object> medium(DemoPost post, int phase) {
    Story story = world.story(post, phase);
    Engagement counts = Counts.of(post, phase);
    Map<String, @Nullable Object> node =
        Json.object(
            "id",
            post.nativeId(),
            "caption",
            story.title() + "\n" + story.body(),
            "media_type",
            post.number() % 3 == 0 ? "CAROUSEL_ALBUM" : "VIDEO",
            "permalink",
            "https://www.instagram.com/p/" + Letters.of(11, post.number()) + "/",
            "timestamp",
            GraphAnswers.time(post.publishedAt()),
            "comments_count",
            counts.comments());
    if (counts.likes() != null) {
      node.put("like_count", counts.likes());
    }
    if (post.lot() == Lot.BROKEN) {
      node.remove("timestamp");
    }
    return node;
  }
}
