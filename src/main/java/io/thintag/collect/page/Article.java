package io.thintag.collect.page;

import io.micronaut.json.JsonMapper;
import io.thintag.collect.Item;
import io.thintag.collect.WireResponse;
import io.thintag.collect.text.HtmlText;
import io.thintag.collect.text.WebAddress;
import io.thintag.collect.text.WrittenDate;
import io.thintag.post.Account;
import io.thintag.post.Engagement;
import io.thintag.post.MediaKind;
import io.thintag.post.Post;
import io.thintag.post.PostKey;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * An article's page. Each of title, text and date is taken from the site's own selector if it has
 * one, else from JSON-LD, else from Open Graph, else from where HTML has a place for it.
 */
final class Article {
  private static final String USUAL_BODY =
      "[itemprop=articleBody], article .entry-content, .entry-content, main article, article";
  private static final String BESIDE = "nav, aside, footer, form, script, style, noscript, button";

  private final Document page;
  private final URI address;
  private final PageSite site;
  private final Optional<JsonLd> described;

  Article(Document page, WireResponse response, PageSite site, JsonMapper json) {
    this.page = page;
    this.address = response.uri();
    this.site = site;
    this.described = JsonLd.of(page, json);
  }

  /** Whether the page says that it is an article; others are of use only if a list leads there. */
  boolean saysThatItIsOne() {
    return described.isPresent()
        || meta("article:published_time").isPresent()
        || meta("og:type").filter("article"::equals).isPresent()
        || page.selectFirst("article time, [itemprop=datePublished]") != null;
  }

  /** The article as an item of that account. */
  Item item(Account account) {
    String id = canonical().toString();
    try {
      Instant published = published();
      Post post =
          new Post(
              new PostKey(account.platform(), id),
              words(),
              List.of(),
              account,
              canonical(),
              published,
              edited(published),
              Engagement.UNKNOWN,
              MediaKind.TEXT,
              false);
      return new Item.Found(post, site.unit(), null);
    } catch (IllegalArgumentException e) {
      return new Item.Broken(id, String.valueOf(e.getMessage()), 0);
    }
  }

  /**
   * The address that the page calls its own. Not believed if it leads to another site or to the
   * front page: sites that say so say it of every article.
   */
  private URI canonical() {
    return Stream.of(page.select("link[rel=canonical]").attr("href"), meta("og:url").orElse(""))
        .filter(link -> !link.isBlank())
        .flatMap(link -> WebAddress.resolve(address, link).stream())
        .filter(link -> WebAddress.sameSite(link, address))
        .filter(link -> !isFrontPage(link) && !site.isAt(link))
        .findFirst()
        .map(WebAddress::canonical)
        .orElseGet(() -> WebAddress.canonical(address));
  }

  private static boolean isFrontPage(URI link) {
    return link.getRawQuery() == null && (link.getPath().isEmpty() || link.getPath().equals("/"));
  }

  private String words() {
    String title = title().orElse("");
    String body = body().orElse("");
    if (title.isEmpty() && body.isEmpty()) {
      throw new IllegalArgumentException("title and body are missing");
    }
    return body.startsWith(title) ? body : (title + "\n" + body).strip();
  }

  private Optional<String> title() {
    if (site.title() != null) {
      return Optional.of(HtmlText.of(selected("title", site.title())));
    }
    return described
        .flatMap(article -> article.text("headline", "name"))
        .or(() -> meta("og:title"))
        .or(() -> Optional.ofNullable(page.selectFirst("h1")).map(HtmlText::of))
        .or(() -> Optional.of(page.title()))
        .filter(text -> !text.isBlank());
  }

  private Optional<String> body() {
    if (site.body() != null) {
      return Optional.of(HtmlText.of(selected("body", site.body())));
    }
    return described
        .flatMap(article -> article.text("articleBody", "text"))
        .or(() -> Optional.ofNullable(page.selectFirst(USUAL_BODY)).map(Article::main))
        .or(() -> meta("og:description"))
        .or(() -> described.flatMap(article -> article.text("description")))
        .filter(text -> !text.isBlank());
  }

  private static String main(Element element) {
    Element copy = element.clone();
    copy.select(BESIDE).remove();
    return HtmlText.of(copy);
  }

  private Instant published() {
    String written =
        site.date() != null
            ? written(selected("date", site.date()))
            : described
                .flatMap(article -> article.text("datePublished", "dateCreated"))
                .or(() -> meta("article:published_time"))
                .or(
                    () ->
                        Optional.ofNullable(page.selectFirst("article time, time"))
                            .map(Article::written))
                .orElseThrow(() -> new IllegalArgumentException("date is missing"));
    return WrittenDate.parse(written)
        .orElseThrow(() -> new IllegalArgumentException("date is no date: " + written));
  }

  private @Nullable Instant edited(Instant published) {
    return described
        .flatMap(article -> article.text("dateModified"))
        .or(() -> meta("article:modified_time"))
        .flatMap(WrittenDate::parse)
        .filter(moment -> moment.isAfter(published))
        .orElse(null);
  }

  private static String written(Element element) {
    return Stream.of("datetime", "content")
        .map(element::attr)
        .filter(value -> !value.isBlank())
        .findFirst()
        .orElseGet(element::text);
  }

  private Element selected(String what, String selector) {
    Element element = page.selectFirst(selector);
    if (element == null) {
      throw new IllegalArgumentException(what + " selector «" + selector + "» finds nothing");
    }
    return element;
  }

  private Optional<String> meta(String name) {
    Element meta = page.selectFirst("meta[property=%s], meta[name=%s]".formatted(name, name));
    return Optional.ofNullable(meta)
        .map(found -> found.attr("content").strip())
        .filter(content -> !content.isEmpty());
  }
}
