package io.thintag.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Websites without a feed: a list of news and one page for each. */
final class WebPages {
  private final DemoWorld world;

  WebPages(DemoWorld world) {
    this.world = world;
  }

  /** Articles on one page of the list. */
  static final int PER_PAGE = 20;

  /** Path of the list, below the server's root. */
  static String listPath(Office site) {
    return "/web/" + site.slug() + "/news";
  }

  static String articlePath(Office site, int number) {
    return listPath(site) + "/" + number;
  }

  private static String articlePath(Office site, DemoPost post) {
    return articlePath(site, post.number());
  }

  /**
   * One page of the list, newest first; the pinned article stands on top of each.
   *
   * @param page counted from 1
   */
  Answer list(Office site, int page) {
    List<DemoPost> posts = new ArrayList<>(world.postsOf(site));
    posts.sort(Comparator.comparing(DemoPost::publishedAt).reversed());
    int from = Math.min((page - 1) * PER_PAGE, posts.size());
    int to = Math.min(from + PER_PAGE, posts.size());
    StringBuilder html = new StringBuilder(head(site, site.author().name(), ""));
    html.append("<body>\n").append(navigation(site)).append("<main>\n<h1>ข่าวทั้งหมด</h1>\n");
    html.append(listed(site, posts.get(posts.size() / 2)));
    posts.subList(from, to).forEach(post -> html.append(listed(site, post)));
    if (to < posts.size()) {
      html.append(
          "<a rel=\"next\" href=\"%s?page=%d\">ถัดไป</a>\n".formatted(listPath(site), page + 1));
    }
    html.append("</main>\n</body>\n</html>\n");
    return html(html.toString());
  }

  private String listed(Office site, DemoPost post) {
    return "<article><h2><a rel=\"bookmark\" href=\"%s\">%s</a></h2></article>\n"
        .formatted(articlePath(site, post), Markup.escape(world.story(post, 0).title()));
  }

  private static String navigation(Office site) {
    return """
    <nav><a href="/web/%1$s">หน้าแรก</a> <a href="/web/%1$s/about">เกี่ยวกับเรา</a> \
    <a href="/web/%1$s/contact">ติดต่อ</a></nav>
    """
        .formatted(site.slug());
  }

  /** An article; sites say in three different ways what it is and when it came out. */
  Answer article(Office site, DemoPost post, int phase) {
    Story story = world.story(post, phase);
    OffsetDateTime published = post.publishedAt().atOffset(ZoneOffset.ofHours(7));
    String data =
        switch (site.number() % 3) {
          case 0 -> jsonLd(site, post, story, published);
          case 1 -> openGraph(site, post, story, published);
          default -> "";
        };
    String canonical = "<link rel=\"canonical\" href=\"%s\">\n".formatted(articlePath(site, post));
    String body =
        """
        <body>
        %s<main>
        <article>
        <h1>%s</h1>
        <time datetime="%s">%s</time>
        <div class="%s">
        %s</div>
        </article>
        </main>
        <footer>ข้อมูลสมมติเพื่อการสาธิต</footer>
        </body>
        </html>
        """
            .formatted(
                navigation(site),
                Markup.escape(story.title()),
                published,
                ThaiDay.of(published.toLocalDate()),
                site.number() % 3 == 0 ? "text" : "entry-content",
                Markup.paragraphs(story.body()));
    return html(head(site, story.title(), canonical + data) + body);
  }

  private static String head(Office site, String title, String more) {
    return """
    <!DOCTYPE html>
    <html lang="th">
    <head>
    <meta charset="utf-8">
    <title>%s | %s</title>
    %s</head>
    """
        .formatted(Markup.escape(title), Markup.escape(site.author().name()), more);
  }

  private static String jsonLd(Office site, DemoPost post, Story story, OffsetDateTime published) {
    byte[] json =
        Json.bytes(
            Json.object(
                "@context", "https://schema.org",
                "@type", "NewsArticle",
                "headline", story.title(),
                "articleBody", story.body(),
                "datePublished", published.toString(),
                "author", Json.object("@type", "Organization", "name", site.author().name())));
    return "<script type=\"application/ld+json\">" + new String(json, UTF_8) + "</script>\n";
  }

  private static String openGraph(
      Office site, DemoPost post, Story story, OffsetDateTime published) {
    return property("og:type", "article")
        + property("og:title", story.title())
        + property("og:site_name", site.author().name())
        + property("article:published_time", published.toString());
  }

  private static String property(String name, String content) {
    return "<meta property=\"%s\" content=\"%s\">\n".formatted(name, Markup.escape(content));
  }

  private static Answer html(String html) {
    return Answer.of(200, "text/html; charset=UTF-8", html.getBytes(UTF_8)).withEtag();
  }
}
