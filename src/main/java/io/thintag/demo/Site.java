package io.thintag.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.thintag.demo.Office.Medium;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Everything behind the one address: finds the answer to a visit. */
final class Site {
  static final String SERVER_A = "a";
  static final String SERVER_B = "b";
  private static final String ROBOTS = "User-agent: *\nDisallow: /web/*/admin/\n";

  private final DemoWorld world;
  private final Map<String, MastodonSite> fediverse;
  private final Map<String, Office> offices = new HashMap<>();
  private final Map<String, DemoPost> articles = new HashMap<>();
  private final RssFeed rss;
  private final YouTubeFeed videos;
  private final WebPages pages;
  private final WordPress wordPress;
  private final RateHeaders rate;
  private final Map<String, Platform> platforms;
  private final Map<String, Faults> faults =
      Map.of(
          SERVER_A,
          Faults.ofMastodon(),
          "web",
          Faults.ofWebsites(),
          "facebook",
          Faults.ofGraph(),
          "instagram",
          Faults.ofGraph(),
          "threads",
          Faults.ofGraph(),
          "bluesky",
          Faults.ofBluesky(),
          "tiktok",
          Faults.ofTikTok(),
          "line",
          Faults.ofWebsites(),
          "x",
          Faults.ofWebsites(),
          "youtube",
          Faults.ofYouTube());

  Site(DemoWorld world, Clock clock) {
    this.world = world;
    this.fediverse =
        Map.of(
            SERVER_A, new MastodonSite(Federation.A, SERVER_A, world),
            SERVER_B, new MastodonSite(Federation.B, SERVER_B, world));
    this.rss = new RssFeed(world);
    this.videos = new YouTubeFeed(world);
    this.pages = new WebPages(world);
    this.wordPress = new WordPress(world);
    this.rate = new RateHeaders(clock);
    this.platforms =
        Map.of(
            "facebook", new FacebookSite(world),
            "instagram", new InstagramSite(world),
            "threads", new ThreadsSite(world),
            "bluesky", new BlueskySite(world, clock),
            "tiktok", new TikTokSite(world),
            "line", new LineSite(clock),
            "x", new XSite(world),
            "youtube", new YouTubeApi(world, clock));
    for (Medium medium : Medium.values()) {
      world.offices(medium).stream().filter(Site::isPublished).forEach(this::register);
    }
  }

  /** True for what is read at an address of its own and not by an API. */
  private static boolean isPublished(Office office) {
    return switch (office.medium()) {
      case FEED, PAGE, CHANNEL -> true;
      case FACEBOOK, INSTAGRAM -> false;
    };
  }

  private void register(Office office) {
    offices.put(Readings.path(office), office);
    if (office.medium() == Medium.PAGE) {
      world.postsOf(office).forEach(post -> articles.put(post.nativeId(), post));
    }
  }

  List<Office> offices() {
    List<Office> all = new ArrayList<>();
    for (Medium medium : Medium.values()) {
      all.addAll(world.offices(medium));
    }
    return all;
  }

  Answer answer(Visit visit) {
    String first = visit.segment(0);
    boolean mastodon = fediverse.containsKey(first);
    if (first.equals("robots.txt")) {
      return Answer.of(200, "text/plain; charset=utf-8", ROBOTS.getBytes(UTF_8));
    }
    if (!mastodon && !faults.containsKey(first)) {
      return Answer.notFound();
    }
    Answer answer =
        faults.get(mastodon ? SERVER_A : first).next().orElseGet(() -> undisturbed(visit));
    return mastodon ? rate.on(answer) : answer;
  }

  private Answer undisturbed(Visit visit) {
    String first = visit.segment(0);
    boolean feed = visit.segment(1).equals("feeds");
    if (platforms.containsKey(first) && !feed) {
      return platforms.get(first).answer(visit);
    }
    if (!visit.isGet()) {
      return Answer.of(405, "text/plain", new byte[0]).with("Allow", "GET");
    }
    return fediverse.containsKey(first) ? fediverse.get(first).answer(visit) : published(visit);
  }

  private Answer published(Visit visit) {
    String path = "/" + String.join("/", visit.path());
    String key =
        visit.segment(0).equals("youtube")
            ? path + "?channel_id=" + visit.parameters().getOrDefault("channel_id", "")
            : visit.segment(2).equals("feed") && visit.path().size() == 3 ? path + "/" : path;
    Office office = offices.get(key);
    if (office != null) {
      return publication(office, visit);
    }
    DemoPost article = articles.get(path);
    return article == null
        ? wordPress.answer(visit).orElseGet(Answer::notFound)
        : article(visit, article);
  }

  private Answer publication(Office office, Visit visit) {
    return switch (office.medium()) {
      case FEED -> rss.answer(office, visit.phase());
      case PAGE -> pages.list(office, page(visit));
      default -> videos.answer(office, visit.phase());
    };
  }

  private static int page(Visit visit) {
    String page = visit.parameters().getOrDefault("page", "1");
    return page.matches("[1-9]\\d{0,3}") ? Integer.parseInt(page) : 1;
  }

  private Answer article(Visit visit, DemoPost post) {
    Office site = offices.get("/web/" + visit.segment(1) + "/news");
    return site == null ? Answer.notFound() : pages.article(site, post, visit.phase());
  }
}
