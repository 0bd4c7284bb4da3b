package io.thintag.collect.page;

import io.micronaut.json.JsonMapper;
import io.thintag.collect.Item;
import io.thintag.collect.Query;
import io.thintag.collect.SourceException;
import io.thintag.collect.WireResponse;
import io.thintag.collect.text.Characters;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Reads answers that hold web pages. */
public final class ArticleReader {
  private static final String ROBOTS = "meta[name~=(?i)^(robots|thintag)$]";

  private final JsonMapper json;

  public ArticleReader(JsonMapper json) {
    this.json = json;
  }

  /**
   * The article on a page of a website of which nothing else is known.
   *
   * @return empty if the page does not say that it is an article
   * @throws SourceException.Closed if it says that it is not to be used
   * @throws SourceException.Unreadable if it is no web page
   */
  public Optional<Item> article(Query.KnownAccount query, WireResponse response)
      throws SourceException {
    Document page = open(response);
    Article article = new Article(page, response, PageSite.unknown(query.address()), json);
    return article.saysThatItIsOne()
        ? Optional.of(article.item(query.account()))
        : Optional.empty();
  }

  /** The article on a page that must be one. */
  Item article(Query.KnownAccount query, WireResponse response, PageSite site)
      throws SourceException {
    return new Article(open(response), response, site, json).item(query.account());
  }

  /**
   * The page of an answer.
   *
   * @throws SourceException.Unreadable if it is no web page
   */
  public static Document document(WireResponse response) throws SourceException.Unreadable {
    String type = response.header("Content-Type").orElse("");
    String text = Characters.decode(response.body(), type);
    boolean html =
        type.isEmpty() ? text.contains("<") : type.toLowerCase(Locale.ROOT).contains("html");
    if (!html) {
      throw new SourceException.Unreadable(
          "expected a web page, got " + (type.isEmpty() ? "something else" : type), response.uri());
    }
    return Jsoup.parse(text, response.uri().toString());
  }

  /** What X-Robots-Tag says in the answer's head, a page may say in its own. */
  private static Document open(WireResponse response) throws SourceException {
    Document page = document(response);
    for (Element robots : page.select(ROBOTS)) {
      String rules = robots.attr("content").toLowerCase(Locale.ROOT);
      if (rules.matches("(.*[\\s,])?(noindex|none)([\\s,].*)?")) {
        throw new SourceException.Closed(
            "the page's meta robots forbids using it (" + rules + ")", response.uri());
      }
    }
    return page;
  }
}
