package io.thintag.collect.instagram;

import io.micronaut.json.JsonMapper;
import io.thintag.collect.Cost;
import io.thintag.collect.Item;
import io.thintag.collect.Query;
import io.thintag.collect.Reach;
import io.thintag.collect.SourceException;
import io.thintag.collect.SourcePage;
import io.thintag.collect.Wire;
import io.thintag.collect.WireRequest;
import io.thintag.collect.WireResponse;
import io.thintag.collect.graph.GraphAddress;
import io.thintag.collect.graph.GraphAnswers;
import io.thintag.collect.graph.GraphPage;
import io.thintag.collect.graph.Walk;
import io.thintag.post.Account;
import io.thintag.post.NormalText;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Media of the last 24 hours that carry a hashtag (developers.facebook.com/docs/instagram-platform/
 * instagram-api-with-facebook-login/hashtag-search). Looking up the hashtag's id is what the
 * allowance of 30 hashtags in 7 days counts, and ids never change: the cursor keeps it. The media
 * come in no order and without their authors.
 */
final class TagReading {
  private static final String HASHTAG = "hashtag";
  private static final String SEEN = "seen";
  private static final Reach A_DAY = new Reach.Within(Duration.ofDays(1));
  private static final Account NOBODY = new Account(Media.PLATFORM, null, null, null);

  private final JsonMapper json;
  private final int pageSize;

  TagReading(JsonMapper json, int pageSize) {
    this.json = json;
    this.pageSize = pageSize;
  }

  SourcePage fetch(Query.Tag query, Walk at, String user, Wire wire) throws SourceException {
    String hashtag = at.fields().get(HASHTAG);
    if (hashtag != null) {
      return recent(query, at, hashtag, user, wire);
    }
    Optional<String> found = lookUp(query, user, wire);
    return InstagramSource.onlyMoves(at.with(HASHTAG, found.orElse(null)), found.isPresent());
  }

  private Optional<String> lookUp(Query.Tag query, String user, Wire wire) throws SourceException {
    URI uri =
        GraphAddress.of(query.baseUrl(), "ig_hashtag_search")
            .with("user_id", user)
            .with("q", query.tag())
            .uri();
    try {
      WireResponse response = wire.ask(WireRequest.api(uri).costing(cost(query)));
      List<String> ids =
          GraphPage.read(response, json).nodes().stream()
              .flatMap(node -> GraphPage.id(node).stream())
              .toList();
      return ids.stream().findFirst();
    } catch (SourceException.NotFound e) {
      if (GraphAnswers.isUnknownHashtag(e)) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private SourcePage recent(Query.Tag query, Walk at, String hashtag, String user, Wire wire)
      throws SourceException {
    int limit = at.limit(pageSize);
    try {
      URI uri = address(query, at, hashtag, user, limit);
      return page(query, at, wire.ask(WireRequest.api(uri).costing(cost(query))));
    } catch (SourceException.Unreadable e) {
      if (GraphAnswers.asksForLess(e) && limit > 1) {
        return InstagramSource.onlyMoves(at.withHalf(limit), true);
      }
      if (GraphAnswers.isBadRequest(e) && at.next() != null) {
        // The place is lost; what it led to is found again from the top while it is a day old.
        return InstagramSource.onlyMoves(at.anew().with(SEEN, null), false).reaching(Reach.PAUSED);
      }
      throw e;
    }
  }

  private static Cost cost(Query.Tag query) {
    return Cost.ofThing(InstagramBeans.HASHTAGS, NormalText.fold(query.tag()));
  }

  private static URI address(Query.Tag query, Walk at, String hashtag, String user, int limit) {
    GraphAddress address =
        GraphAddress.of(query.baseUrl(), hashtag, "recent_media")
            .with("user_id", user)
            .with("fields", Media.FIELDS)
            .with("limit", Integer.toString(limit));
    String next = at.next();
    return next == null ? address.uri() : address.from(next).uri();
  }

  /** The place of the next page may be the same on every page, so what was seen tells the end. */
  private SourcePage page(Query.Tag query, Walk at, WireResponse response) throws SourceException {
    GraphPage page = GraphPage.read(response, json);
    List<Item> items =
        page.nodes().stream().map(node -> Media.item(node, NOBODY, List.of(query.tag()))).toList();
    SeenIds before = SeenIds.of(at.fields().get(SEEN));
    SeenIds after = before.with(page.nodes());
    String next = page.next();
    boolean more = next != null && !after.equals(before) && !after.isFull();
    Walk to =
        more
            ? at.with("next", next).with(SEEN, after.text())
            : at.with(SEEN, null).with("next", null).with("limit", null);
    return new SourcePage(
        items, to.cursor(), more && !page.slow(), more && page.slow() ? Reach.PAUSED : A_DAY);
  }
}
