package io.thintag.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.thintag.demo.Office.Medium;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
  private final RateHeaders rate;
  private final Faults fediverseFaults = new Faults(true);
  private final Faults officeFaults = new Faults(false);

  Site(DemoWorld world, Clock clock) {
    this.world = world;
    this.fediverse =
        Map.of(
            SERVER_A, new MastodonSite(Federation.A, SERVER_A, world),
            SERVER_B, new MastodonSite(Federation.B, SERVER_B, world));
    this.rss = new RssFeed(world);
    this.videos = new YouTubeFeed(world);
    this.pages = new WebPages(world);
    this.rate = new RateHeaders(clock);
    for (Medium medium : Medium.values()) {
      world.offices(medium).forEach(this::register);
    }
  }

  private void register(Office office) {
    offices.put(path(office), office);
    if (office.medium() == Medium.PAGE) {
      world.postsOf(office).forEach(post -> articles.put(post.nativeId(), post));
    }
  }

  /** Where an office is read: path and query below the server's root. */
  static String path(Office office) {
    return switch (office.medium()) {
      case FEED -> "/web/" + office.slug() + "/feed/";
      case PAGE -> WebPages.listPath(office);
      case CHANNEL -> "/youtube/feeds/videos.xml?channel_id=" + office.author().nativeId();
    };
  }

  /** Marks of all that a full first collection reads. */
  Set<String> everything() {
    Set<String> marks = new HashSet<>(offices.keySet());
    marks.addAll(articles.keySet());
    for (DemoCampaign campaign : DemoCampaign.values()) {
      for (OrderedTag tag : campaign.coreTags()) {
        fediverse.keySet().forEach(base -> marks.add(MastodonSite.mark(base, tag)));
      }
    }
    return marks;
  }

  List<Office> offices() {
    List<Office> all = new ArrayList<>();
    for (Medium medium : Medium.values()) {
      all.addAll(world.offices(medium));
    }
    return all;
  }

  Answer answer(Visit visit) {
    return switch (visit.segment(0)) {
      case "robots.txt" -> Answer.of(200, "text/plain; charset=utf-8", ROBOTS.getBytes(UTF_8));
      case SERVER_A, SERVER_B ->
          rate.on(
              fediverseFaults
                  .next()
                  .orElseGet(() -> fediverse.get(visit.segment(0)).answer(visit)));
      case "web", "youtube" -> officeFaults.next().orElseGet(() -> published(visit));
      default -> Answer.notFound();
    };
  }

  private Answer published(Visit visit) {
    String path = "/" + String.join("/", visit.path());
    String key =
        visit.segment(0).equals("youtube")
            ? path + "?channel_id=" + visit.parameters().getOrDefault("channel_id", "")
            : visit.segment(2).equals("feed") && visit.path().size() == 3 ? path + "/" : path;
    Office office = offices.get(key);
    if (office != null) {
      return publication(office, visit).reading(key);
    }
    DemoPost article = articles.get(path);
    return article == null ? Answer.notFound() : article(visit, article).reading(path);
  }

  private Answer publication(Office office, Visit visit) {
    return switch (office.medium()) {
      case FEED -> rss.answer(office, visit.phase());
      case PAGE -> pages.list(office, page(visit));
      case CHANNEL -> videos.answer(office, visit.phase());
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
