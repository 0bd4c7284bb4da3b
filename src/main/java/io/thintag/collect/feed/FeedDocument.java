package io.thintag.collect.feed;

import io.thintag.collect.SourceException;
import io.thintag.collect.WireResponse;
import io.thintag.collect.text.Characters;
import io.thintag.collect.text.WebAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * A feed read leniently: a stray {@code &}, an undeclared entity or a wrong charset label does not
 * cost the feed. A document that was cut off does, since nobody knows what is missing.
 */
record FeedDocument(Element root) {
  private static final Set<String> ROOTS = Set.of("rss", "feed", "rdf:rdf");
  private static final Set<String> ENTRIES = Set.of("item", "entry");

  static FeedDocument of(WireResponse response) throws SourceException.Unreadable {
    String text = Characters.decode(response.body(), response.header("Content-Type").orElse(""));
    Document document = Jsoup.parse(text, response.uri().toString(), Parser.xmlParser());
    for (Element element : document.children()) {
      if (ROOTS.contains(name(element))) {
        if (!text.substring(text.length() / 2).contains("</" + element.tagName())) {
          throw new SourceException.Unreadable(
              "the feed is cut off: <" + element.tagName() + "> is never closed", response.uri());
        }
        return new FeedDocument(element);
      }
    }
    throw new SourceException.Unreadable(
        "expected RSS or Atom, got "
            + response.header("Content-Type").orElse("something without a type"),
        response.uri());
  }

  private static final String MAKER = "wordpress.org";

  /** RSS 2.0 keeps its items inside the channel, RSS 1.0 beside it. */
  List<Element> entries() {
    return root.getAllElements().stream()
        .filter(element -> ENTRIES.contains(name(element)))
        .filter(element -> isContainer(element.parent()))
        .toList();
  }

  /** Address of the website, if WordPress made the feed: RSS names both in its channel. */
  Optional<URI> wordPress() {
    Element generator = root.selectFirst("channel > generator, feed > generator");
    boolean made =
        generator != null
            && (generator.text() + generator.attr("uri")).toLowerCase(Locale.ROOT).contains(MAKER);
    return made
        ? Optional.ofNullable(root.selectFirst("channel > link"))
            .flatMap(link -> WebAddress.resolve(URI.create(root.baseUri()), link.text()))
        : Optional.empty();
  }

  private boolean isContainer(Element parent) {
    return parent == root || parent != null && name(parent).equals("channel");
  }

  private static String name(Element element) {
    return element.tagName().toLowerCase(Locale.ROOT);
  }
}
