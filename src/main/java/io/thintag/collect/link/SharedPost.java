package io.thintag.collect.link;

import io.micronaut.json.JsonMapper;
import io.thintag.collect.Item;
import io.thintag.collect.Query;
import io.thintag.collect.SourceException;
import io.thintag.collect.WireResponse;
import io.thintag.collect.page.JsonLd;
import io.thintag.collect.text.Characters;
import io.thintag.post.Account;
import io.thintag.post.Engagement;
import io.thintag.post.MediaKind;
import io.thintag.post.Post;
import io.thintag.post.PostKey;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * A post of a platform as its page shows it to link previews (Open Graph, JSON-LD). What a login
 * page says of itself is not taken for a post.
 */
final class SharedPost {

  /** Instagram wraps the caption: {@code 12 likes, 3 comments - banrai on May 1, 2025: "…"}. */
  private static final Pattern WRAPPED = Pattern.compile("(?s).*?: [\"“](.*)[\"”]\\.?\\s*");

  private static final Pattern QUOTED = Pattern.compile("(?s)\\s*“(.*)”\\s*");
  private static final Pattern HANDLE = Pattern.compile("\\(@([\\w.]+)\\)");
  private static final Pattern OWN_HANDLE =
      Pattern.compile("/@([\\w.]+)/post/.*|/(?!i/|p/|groups/)([\\w.]+)/(?:status|posts)/.*");
  private static final Pattern LOGIN =
      Pattern.compile(
          "(?i).*(?:log ?in|log into|sign ?up|เข้าสู่ระบบ|ลงชื่อเข้าใช้|สมัครใช้งาน).*");

  private final Document page;
  private final Query.Link link;
  private final JsonMapper json;

  private SharedPost(Document page, Query.Link link, JsonMapper json) {
    this.page = page;
    this.link = link;
    this.json = json;
  }

  /**
   * The post that a page shows.
   *
   * @throws SourceException.Unreadable if it shows none to strangers
   */
  static Item item(WireResponse response, Query.Link link, JsonMapper json)
      throws SourceException.Unreadable {
    String type = response.header("Content-Type").orElse("");
    Document page =
        Jsoup.parse(Characters.decode(response.body(), type), response.uri().toString());
    return new SharedPost(page, link, json).item(response.uri());
  }

  private Item item(URI from) throws SourceException.Unreadable {
    String id = id().orElseThrow(() -> trouble("the page does not tell the id of the post", from));
    String text = text().orElseThrow(() -> trouble("the page shows no text to strangers", from));
    var published =
        IdTime.of(link.platform(), id)
            .or(() -> PageTime.of(page, json))
            .orElseThrow(() -> trouble("the page does not tell when the post came out", from));
    return new Item.Found(
        new Post(
            new PostKey(link.platform(), id),
            text,
            List.of(),
            account(id),
            link.address(),
            published,
            null,
            Engagement.UNKNOWN,
            MediaKind.UNKNOWN,
            false));
  }

  private static SourceException.Unreadable trouble(String what, URI from) {
    return new SourceException.Unreadable(what, from);
  }

  private Optional<String> id() {
    if (link.nativeId() != null) {
      return Optional.of(link.nativeId());
    }
    String record = page.select("link[rel=alternate][href^=at://]").attr("href");
    if (link.platform().equals("bluesky") && record.contains("/app.bsky.feed.post/")) {
      return Optional.of(record);
    }
    return Stream.of(meta("og:url").orElse(""), page.select("link[rel=canonical]").attr("abs:href"))
        .filter(address -> address.startsWith("http"))
        .flatMap(address -> canonical(address).stream())
        .filter(canonical -> canonical.platform().equals(link.platform()))
        .flatMap(canonical -> Optional.ofNullable(canonical.nativeId()).stream())
        .findFirst();
  }

  private static Optional<CanonicalLink> canonical(String address) {
    try {
      return Optional.of(CanonicalLink.of(address));
    } catch (LinkRefused e) {
      return Optional.empty();
    }
  }

  private Optional<String> text() {
    boolean login =
        Stream.of(meta("og:title").orElse(""), page.title(), page.baseUri())
            .anyMatch(words -> LOGIN.matcher(words).matches());
    if (login) {
      return Optional.empty();
    }
    return JsonLd.of(page, json)
        .flatMap(article -> article.text("articleBody", "text"))
        .or(() -> meta("og:description").or(() -> meta("twitter:description")).map(this::bare))
        .filter(text -> !text.isBlank());
  }

  private String bare(String description) {
    Pattern around = link.platform().equals("instagram") ? WRAPPED : QUOTED;
    Matcher inner = around.matcher(description);
    return (inner.matches() ? inner.group(1) : description).replace("\0", "").strip();
  }

  private Account account(String id) {
    String title = meta("og:title").orElse("");
    Matcher named = HANDLE.matcher(title);
    Matcher own = OWN_HANDLE.matcher(link.address().getPath());
    @Nullable String handle =
        named.find()
            ? named.group(1)
            : own.matches() ? Optional.ofNullable(own.group(1)).orElse(own.group(2)) : null;
    boolean ofPage = link.platform().equals("facebook") && id.contains("_");
    return new Account(
        link.platform(),
        ofPage ? id.substring(0, id.indexOf('_')) : null,
        ofPage ? null : handle,
        null);
  }

  private Optional<String> meta(String name) {
    return Optional.ofNullable(
            page.selectFirst("meta[property=%s], meta[name=%s]".formatted(name, name)))
        .map(found -> found.attr("content").strip())
        .filter(content -> !content.isEmpty());
  }
}
