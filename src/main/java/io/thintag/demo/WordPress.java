package io.thintag.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.thintag.demo.DemoPost.Lot;
import io.thintag.demo.Office.Medium;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What WordPress offers beside its feed: the REST interface of sites with a feed, of which every
 * fourth has switched it off, and the sitemaps of sites with a list of articles.
 */
final class WordPress {
  private static final int USUAL = 10;
  private static final int MOST = 100;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);

  private final DemoWorld world;
  private final Map<String, Office> sites = new HashMap<>();

  WordPress(DemoWorld world) {
    this.world = world;
    world.offices(Medium.FEED).forEach(site -> sites.put(site.slug(), site));
    world.offices(Medium.PAGE).forEach(site -> sites.put(site.slug(), site));
  }

  /** The answer to a visit below a site, if this is for WordPress to answer. */
  Optional<Answer> answer(Visit visit) {
    Office site = sites.get(visit.segment(1));
    if (site == null) {
      return Optional.empty();
    }
    String what = visit.segment(2);
    if (what.equals("wp-json")) {
      return Optional.of(rest(site, visit));
    }
    if (site.medium() != Medium.PAGE || !what.endsWith(".xml")) {
      return Optional.empty();
    }
    return switch (what) {
      case "wp-sitemap.xml" -> Optional.of(index(site, visit));
      case "wp-sitemap-posts-post-1.xml" -> Optional.of(sitemap(site, visit, false));
      case "news-sitemap.xml" -> Optional.of(sitemap(site, visit, true));
      default -> Optional.empty();
    };
  }

  private Answer rest(Office site, Visit visit) {
    boolean posts = String.join("/", visit.path()).endsWith("/wp-json/wp/v2/posts");
    if (!posts || site.medium() != Medium.FEED || site.number() % 4 == 1) {
      return error(404, "rest_no_route", "No route was found matching the URL and request method.");
    }
    List<DemoPost> all = newestFirst(site);
    int size = visit.number("per_page", USUAL, MOST);
    int pages = Math.max(1, (all.size() + size - 1) / size);
    int page = visit.number("page", 1, 99_999);
    if (page > pages) {
      return error(
          400,
          "rest_post_invalid_page_number",
          "The page number requested is larger than the number of pages available.");
    }
    int from = (page - 1) * size;
    List<DemoPost> shown = all.subList(from, Math.min(all.size(), from + size));
    return Answer.json(200, shown.stream().map(post -> post(site, post, visit.phase())).toList())
        .with("X-WP-Total", Integer.toString(all.size()))
        .with("X-WP-TotalPages", Integer.toString(pages));
  }

  private static Answer error(int status, String code, String message) {
    return Answer.json(
        status,
        Json.object("code", code, "message", message, "data", Json.object("status", status)));
  }

  private List<DemoPost> newestFirst(Office site) {
    return world.postsOf(site).stream()
        .sorted(Comparator.comparing(DemoPost::publishedAt).reversed())
        .toList();
  }

  private Map<String, @Nullable Object> post(Office site, DemoPost post, int phase) {
    Story story = world.story(post, phase);
    Instant modified = phase > 0 && post.isEdited() ? post.editedAt() : post.publishedAt();
    Map<String, @Nullable Object> node =
        Json.object(
            "id", post.number(),
            "date", TIME.format(post.publishedAt().atZone(DemoCampaign.ZONE)),
            "date_gmt", utc(post.publishedAt()),
            "modified_gmt", utc(modified),
            "guid", Json.object("rendered", RssFeed.guid(site, post.number())),
            "link", OfficeWriter.link(site, post.number()),
            "status", "publish",
            "type", "post",
            "title", Json.object("rendered", Markup.escape(story.title())),
            "content",
                Json.object("rendered", Markup.paragraphs(story.body()), "protected", false));
    if (post.lot() == Lot.BROKEN) {
      node.remove("date");
      node.remove("date_gmt");
    }
    return node;
  }

  private static String utc(Instant moment) {
    return TIME.format(moment.atZone(ZoneOffset.UTC));
  }

  private static Answer index(Office site, Visit visit) {
    return xml(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
        <sitemap><loc>%s/web/%s/wp-sitemap-posts-post-1.xml</loc></sitemap>
        </sitemapindex>
        """
            .formatted(visit.origin(), site.slug()));
  }

  private Answer sitemap(Office site, Visit visit, boolean news) {
    StringBuilder xml =
        new StringBuilder(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" \
            xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
            """);
    for (DemoPost post : newestFirst(site)) {
      xml.append("<url><loc>" + visit.origin() + post.nativeId() + "</loc>");
      xml.append(news ? news(site, post, visit.phase()) : lastmod(post));
      xml.append("</url>\n");
    }
    return xml(xml.append("</urlset>\n").toString());
  }

  private static String lastmod(DemoPost post) {
    return "<lastmod>" + utc(post.publishedAt()) + "+00:00</lastmod>";
  }

  private String news(Office site, DemoPost post, int phase) {
    return "<news:news><news:publication><news:name>%s</news:name><news:language>th</news:language></news:publication><news:publication_date>%s+00:00</news:publication_date><news:title>%s</news:title></news:news>"
        .formatted(
            Markup.escape(site.author().name()),
            utc(post.publishedAt()),
            Markup.escape(world.story(post, phase).title()));
  }

  private static Answer xml(String text) {
    return Answer.of(200, "application/xml; charset=UTF-8", text.getBytes(UTF_8));
  }
}
