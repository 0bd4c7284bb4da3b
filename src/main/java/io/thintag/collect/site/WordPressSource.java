package io.thintag.collect.site;

import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import io.thintag.collect.Cursor;
import io.thintag.collect.Item;
import io.thintag.collect.Query;
import io.thintag.collect.Reach;
import io.thintag.collect.Source;
import io.thintag.collect.SourceException;
import io.thintag.collect.SourcePage;
import io.thintag.collect.Wire;
import io.thintag.collect.WireRequest;
import io.thintag.collect.WireResponse;
import io.thintag.collect.json.Fields;
import io.thintag.collect.json.JsonBody;
import io.thintag.collect.site.WordPressCursor.Walk;
import io.thintag.collect.wire.Validators;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The posts of one WordPress site through its REST interface: all since the campaign began, then
 * what is new and what was changed. The query's address is the interface's root. Scheduled posts
 * keep the time of their last change when they come out, so that asking for changes alone would
 * miss them.
 */
final class WordPressSource implements Source {
  /** Sites mistake their own time for UTC, and the other way round. */
  private static final Duration WRONG_ZONE = Duration.ofDays(1);

  /** WordPress gives no more at a time. */
  private static final int MOST = 100;

  private final JsonMapper json;
  private final int perPage;

  WordPressSource(JsonMapper json, int perPage) {
    this.json = json;
    this.perPage = Math.min(perPage, MOST);
  }

  @Override
  public SourcePage fetch(Query query, Cursor cursor, Wire wire) throws SourceException {
    if (!(query instanceof Query.KnownAccount known)) {
      throw new IllegalArgumentException("WordPress takes no " + query.getClass().getSimpleName());
    }
    return fetch(known, WordPressCursor.of(cursor, perPage), wire);
  }

  private SourcePage fetch(Query.KnownAccount query, WordPressCursor at, Wire wire)
      throws SourceException {
    WireResponse response;
    try {
      response = wire.ask(request(query, at));
    } catch (SourceException.NotFound e) {
      if (at.page() == 1) {
        throw e;
      }
      return page(List.of(), at.finished());
    } catch (SourceException.Unreadable e) {
      // The site may allow fewer posts at a time, or these are too large for us together.
      if (!at.mayAskForLess()) {
        throw e;
      }
      return page(List.of(), at.halved());
    }
    SiteAddress.requireSame(query.address(), response);
    if (response.notModified()) {
      return page(List.of(), at.having(null, null, at.validators()).finished());
    }
    return read(query, at, response);
  }

  private SourcePage read(Query.KnownAccount query, WordPressCursor at, WireResponse response)
      throws SourceException.Unreadable {
    List<WordPressPost> posts = posts(query, response);
    List<Item> items = posts.stream().map(WordPressPost::item).toList();
    boolean last = isLast(at, posts, response);
    Instant newest = newest(items, response.at());
    boolean nothingNew =
        at.walk() == Walk.POSTS
            && at.page() == 1
            && last
            && Objects.equals(at.newest(), WordPressCursor.later(at.newest(), newest));
    Validators validators =
        at.walk() == Walk.CHANGES
            ? at.validators()
            : nothingNew ? Validators.of(response) : Validators.NONE;
    WordPressCursor then = at.having(newest, changed(posts, response.at()), validators);
    WordPressCursor next = last ? then.finished() : then.onward();
    SourcePage page = page(items, next);
    return last || !next.isResting() ? page : page.reaching(Reach.PAUSED);
  }

  private SourcePage page(List<Item> items, WordPressCursor next) {
    return new SourcePage(items, next.cursor(perPage), !next.isResting());
  }

  private List<WordPressPost> posts(Query.KnownAccount query, WireResponse response)
      throws SourceException.Unreadable {
    JsonNode tree = JsonBody.tree(response, json);
    if (!tree.isArray()) {
      throw new SourceException.Unreadable("expected a list of posts", response.uri());
    }
    List<WordPressPost> posts = new ArrayList<>();
    tree.values()
        .forEach(post -> posts.add(new WordPressPost(new Fields(post), query, response.at())));
    return posts;
  }

  /** Old sites do not know modified_after and give everything: what is known ends the walk. */
  private static boolean isLast(
      WordPressCursor at, List<WordPressPost> posts, WireResponse response) {
    Instant known = at.changed();
    boolean reached =
        at.walk() == Walk.CHANGES
            && known != null
            && posts.stream()
                .anyMatch(post -> post.changed().filter(c -> !c.isAfter(known)).isPresent());
    return posts.isEmpty() || reached || at.page() >= pages(at, posts, response);
  }

  /** Without a word about the number of pages a full one is not the last. */
  private static long pages(WordPressCursor at, List<WordPressPost> posts, WireResponse response) {
    return response
        .header("X-WP-TotalPages")
        .map(String::strip)
        .filter(pages -> pages.matches("\\d{1,9}"))
        .map(Long::valueOf)
        .orElse(posts.size() < at.perPage() ? at.page() : at.page() + 1L);
  }

  /** A clock that goes wrong must not make us wait for its time. */
  private static @Nullable Instant newest(List<Item> items, Instant now) {
    return items.stream()
        .filter(Item.Found.class::isInstance)
        .map(item -> ((Item.Found) item).post().publishedAt())
        .filter(moment -> !moment.isAfter(now))
        .max(Instant::compareTo)
        .orElse(null);
  }

  private static @Nullable Instant changed(List<WordPressPost> posts, Instant now) {
    return posts.stream()
        .flatMap(post -> post.changed().stream())
        .filter(moment -> !moment.isAfter(now))
        .max(Instant::compareTo)
        .orElse(null);
  }

  private WireRequest request(Query.KnownAccount query, WordPressCursor at) {
    boolean changes = at.walk() == Walk.CHANGES;
    Instant since = changes ? at.changed() : at.newest();
    Instant from = since == null || at.isFirst() ? query.from() : since;
    String parameters =
        "per_page=%d&page=%d&orderby=%s&%s=%s&_fields=%s"
            .formatted(
                at.perPage(),
                at.page(),
                changes ? "modified" : "date",
                changes ? "modified_after" : "after",
                (changes ? from : from.minus(WRONG_ZONE)).truncatedTo(ChronoUnit.SECONDS),
                WordPressPost.FIELDS);
    WireRequest request = WireRequest.page(posts(query.address(), parameters));
    return changes || at.page() > 1 ? request : at.validators().on(request);
  }

  /** Sites without fine addresses have the interface's path in a parameter. */
  private static URI posts(URI root, String parameters) {
    String text = root.toString();
    String path = text.endsWith("/") ? "wp/v2/posts" : "/wp/v2/posts";
    return URI.create(text + path + (root.getRawQuery() == null ? "?" : "&") + parameters);
  }
}
