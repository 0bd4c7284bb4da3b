package io.thintag.collect.feed;

import io.thintag.collect.Item;
import io.thintag.collect.Query;
import io.thintag.collect.WireResponse;
import io.thintag.collect.text.HtmlText;
import io.thintag.collect.text.WebAddress;
import io.thintag.collect.text.WrittenDate;
import io.thintag.post.Engagement;
import io.thintag.post.MediaKind;
import io.thintag.post.Post;
import io.thintag.post.PostKey;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** One entry of a feed of a website. */
record FeedEntry(Element element, Query.KnownAccount query, WireResponse response) {

  /** A clock may go wrong by a day; beyond that the date is a mistake. */
  private static final Duration AHEAD = Duration.ofDays(1);

  Item item() {
    Optional<Element> video = child("yt:videoId");
    if (video.isPresent()) {
      return new YouTubeEntry(this, video.get().text()).item();
    }
    String id = null;
    try {
      id = nativeId();
      return new Item.Found(post(new PostKey(query.account().platform(), id)));
    } catch (IllegalArgumentException e) {
      return new Item.Broken(id, String.valueOf(e.getMessage()), 0);
    }
  }

  private Post post(PostKey key) {
    Instant published = published();
    return new Post(
        key,
        words(),
        List.of(),
        query.account(),
        address().orElse(null),
        published,
        edited(published),
        Engagement.UNKNOWN,
        media(),
        false);
  }

  /**
   * The guid, else the link. A guid that is no address of its own, such as a mere number, is unique
   * within its feed only.
   */
  private String nativeId() {
    Optional<String> guid =
        first("guid", "id").map(Element::text).or(() -> attribute(element, "rdf:about"));
    return guid.map(String::strip)
        .filter(id -> !id.isEmpty())
        .map(id -> id.contains(":") ? id : query.address() + "#" + id)
        .or(() -> address().map(URI::toString))
        .orElseThrow(() -> new IllegalArgumentException("guid and link are missing"));
  }

  private String words() {
    String title = first("title").map(FeedEntry::text).orElse("");
    String body =
        first("content:encoded", "content", "description", "summary")
            .map(FeedEntry::text)
            .orElse("");
    if (title.isEmpty() && body.isEmpty()) {
      throw new IllegalArgumentException("title and description are missing");
    }
    return body.startsWith(title) ? body : (title + "\n" + body).strip();
  }

  /** Text of an element that holds words, escaped HTML, or HTML as it is. */
  static String text(Element element) {
    if (!element.children().isEmpty()) {
      return HtmlText.of(element.html());
    }
    String content = element.wholeText();
    boolean plain = element.attr("type").equals("text");
    return plain ? content.replace("\0", "").strip() : HtmlText.of(content);
  }

  /** When the entry came out. */
  Instant published() {
    Element date =
        first("pubDate", "published", "dc:date", "issued", "updated")
            .orElseThrow(() -> new IllegalArgumentException("pubDate is missing"));
    Instant published =
        WrittenDate.parse(date.text())
            .orElseThrow(
                () -> new IllegalArgumentException(date.tagName() + " is no date: " + date.text()));
    if (published.isAfter(response.at().plus(AHEAD))) {
      throw new IllegalArgumentException(date.tagName() + " lies in the future: " + date.text());
    }
    return published;
  }

  /** When the entry was last changed, if it says so and it was later. */
  @Nullable Instant edited(Instant published) {
    return first("updated", "atom:updated", "modified")
        .flatMap(date -> WrittenDate.parse(date.text()))
        .filter(moment -> moment.isAfter(published))
        .orElse(null);
  }

  /** Where a person can see it. */
  Optional<URI> address() {
    return Stream.concat(
            element.children().stream()
                .filter(link -> named(link, "link"))
                .filter(link -> List.of("", "alternate").contains(link.attr("rel")))
                .map(link -> link.hasAttr("href") ? link.attr("href") : link.text()),
            attribute(element, "rdf:about").stream())
        .filter(link -> !link.isBlank())
        .flatMap(link -> WebAddress.resolve(response.uri(), link).stream())
        .findFirst();
  }

  private MediaKind media() {
    String type = first("enclosure", "media:content").map(e -> e.attr("type")).orElse("");
    return switch (type.contains("/") ? type.substring(0, type.indexOf('/')) : "") {
      case "image" -> MediaKind.IMAGE;
      case "video" -> MediaKind.VIDEO;
      case "audio" -> MediaKind.AUDIO;
      default -> MediaKind.TEXT;
    };
  }

  Optional<Element> child(String name) {
    return element.children().stream().filter(child -> named(child, name)).findFirst();
  }

  /** The first child that is there and not empty, by order of preference. */
  private Optional<Element> first(String... names) {
    return Stream.of(names)
        .flatMap(name -> child(name).stream())
        .filter(child -> !child.html().isBlank() || child.attributesSize() > 0)
        .findFirst();
  }

  private static Optional<String> attribute(Element element, String name) {
    return Optional.of(element.attr(name)).filter(value -> !value.isBlank());
  }

  private static boolean named(Element element, String name) {
    return element.tagName().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT));
  }
}
