package io.thintag.collect.x;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.temporal.ChronoUnit.SECONDS;

import io.micronaut.json.JsonMapper;
import io.thintag.collect.Cursor;
import io.thintag.collect.Query;
import io.thintag.collect.Reach;
import io.thintag.collect.SourceException;
import io.thintag.collect.SourcePage;
import io.thintag.collect.Wire;
import io.thintag.collect.WireRequest;
import java.net.URI;
import java.net.URLEncoder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Recent posts with a hashtag, newest first, page by page ({@code GET /2/tweets/search/recent},
 * docs.x.com/x-api/posts/search/integrate/paginate). Every post read costs money, so nothing is
 * read twice: the newest id of the first page becomes the lower end of the next reading, but only
 * once the last page has been read.
 *
 * <p>What is asked depends on the cursor alone, so that kept answers can be read again; where the
 * clock has a say, its word is put into the cursor first, by a page without a request.
 */
final class TagReading {

  /** How far back the search goes, a minute short: an earlier beginning is an error. */
  private static final Duration REACH = Duration.ofDays(7).minusMinutes(1);

  /** The end must lie so far in the past, with something to spare. */
  private static final Duration END_BEFORE_NOW = Duration.ofSeconds(30);

  private static final String FIELDS =
      "&tweet.fields=created_at,public_metrics,entities,note_tweet,author_id,referenced_tweets,"
          + "edit_history_tweet_ids&expansions=author_id&user.fields=username,name";

  private final JsonMapper json;
  private final int pageSize;
  private final Clock clock;

  TagReading(JsonMapper json, int pageSize, Clock clock) {
    this.json = json;
    this.pageSize = pageSize;
    this.clock = clock;
  }

  SourcePage fetch(Query.Tag query, Cursor cursor, Wire wire) throws SourceException {
    TagCursor at = TagCursor.of(cursor);
    Instant since = at.since();
    if (since == null) {
      return started(query, at);
    }
    if (query.until() != null && !since.isBefore(query.until())) {
      return new SourcePage(List.of(), cursor, false);
    }
    try {
      return read(at, SearchPage.of(wire.ask(WireRequest.api(address(query, at))), json));
    } catch (SourceException.Unreadable e) {
      if (since.isBefore(clock.instant().minus(REACH))) {
        return started(query, at.next() == null ? at : at.inNewWindow());
      }
      if (at.next() != null) {
        return new SourcePage(List.of(), at.inNewWindow().cursor(), true);
      }
      throw e;
    }
  }

  private static SourcePage read(TagCursor at, SearchPage page) {
    TagCursor seen = at.seen(page);
    Optional<String> next = page.next();
    TagCursor on = next.isPresent() ? seen.to(next.get()) : seen.rest();
    return new SourcePage(page.items(), on.cursor(), next.isPresent(), new Reach.Within(REACH));
  }

  /** Fixes the span of a reading that begins as far back as the platform allows. */
  private SourcePage started(Query.Tag query, TagCursor at) {
    Instant now = clock.instant();
    Instant earliest = now.minus(REACH).truncatedTo(SECONDS).plusSeconds(1);
    Instant from = query.from().isBefore(earliest) ? earliest : query.from().truncatedTo(SECONDS);
    Instant end = end(query.until(), now);
    TagCursor begun = at.startingAt(from, end);
    boolean reachable = from.isBefore(end == null ? now.minus(END_BEFORE_NOW) : end);
    return reachable
        ? new SourcePage(List.of(), begun.cursor(), true)
        : new SourcePage(List.of(), begun.rest().cursor(), false);
  }

  private static @Nullable Instant end(@Nullable Instant until, Instant now) {
    return until == null || until.isAfter(now.minus(END_BEFORE_NOW))
        ? null
        : until.plusNanos(999_999_999).truncatedTo(SECONDS);
  }

  private URI address(Query.Tag query, TagCursor at) {
    String server = query.baseUrl().toString();
    StringBuilder address =
        new StringBuilder(server.endsWith("/") ? server : server + "/")
            .append("2/tweets/search/recent?query=")
            .append(encode("#" + query.tag() + " -is:retweet"))
            .append("&max_results=")
            .append(pageSize)
            .append(FIELDS);
    // The platform refuses an id and a time together as the lower end.
    if (at.start() != null) {
      address.append("&start_time=").append(at.start());
    } else {
      address.append("&since_id=").append(at.newest());
    }
    if (at.end() != null) {
      address.append("&end_time=").append(at.end());
    }
    if (at.below() != null) {
      address.append("&until_id=").append(at.below());
    }
    if (at.next() != null) {
      address.append("&next_token=").append(encode(at.next()));
    }
    return URI.create(address.toString());
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, UTF_8).replace("+", "%20");
  }
}
