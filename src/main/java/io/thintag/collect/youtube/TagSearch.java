package io.thintag.collect.youtube;

import static java.time.temporal.ChronoUnit.SECONDS;

import io.micronaut.json.JsonMapper;
import io.thintag.collect.Cursor;
import io.thintag.collect.Item;
import io.thintag.collect.Query;
import io.thintag.collect.Reach;
import io.thintag.collect.SourceException;
import io.thintag.collect.SourcePage;
import io.thintag.collect.Wire;
import io.thintag.collect.json.Fields;
import io.thintag.post.Hashtag;
import io.thintag.post.Hashtags;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The search for a hashtag (developers.google.com/youtube/v3/docs/search/list). It is a search for
 * words, so each hit is asked for in full and kept only if its own words carry the hashtag. A page
 * costs one of 100 searches a day, and its videos one of 10,000 units.
 *
 * <p>The search never gets both ends of a span: with both set, its second page was seen to repeat
 * the first.
 */
final class TagSearch {

  /** Videos are found only some time after they came out. */
  private static final Duration LOOK_BACK = Duration.ofHours(6);

  private final JsonMapper json;
  private final Videos videos;
  private final int pageSize;

  TagSearch(JsonMapper json, int pageSize) {
    this.json = json;
    this.videos = new Videos(json);
    this.pageSize = pageSize;
  }

  SourcePage fetch(Query.Tag query, Cursor cursor, Wire wire) throws SourceException {
    Progress at = Progress.of(cursor);
    Instant floor = at.floor(query.from(), LOOK_BACK);
    Instant until = query.until();
    if (until != null && !floor.isBefore(until)) {
      // Everything up to the end of the span has been read; a search would be wasted.
      return new SourcePage(List.of(), at.rest().cursor(), false);
    }
    Listing page;
    try {
      page = search(query, at, floor, wire);
    } catch (SourceException.NotFound e) {
      if (at.token() == null) {
        throw e;
      }
      // Not at once: a platform that forgets its tokens would be asked for ever.
      return new SourcePage(List.of(), at.interrupted(floor).cursor(), false, Reach.PAUSED);
    }
    List<Listed> hits = Listed.hits(page);
    Progress next = next(at, page, Listed.times(hits), floor, until);
    return new SourcePage(items(query, hits, wire), next.cursor(), next.isUnderWay());
  }

  private static Progress next(
      Progress at, Listing page, List<Instant> times, Instant floor, @Nullable Instant until) {
    Progress seen = at.seen(times, page.at());
    String token = page.nextPageToken();
    // The order is not strict: one old video does not mean that only older ones follow.
    boolean beyond = !times.isEmpty() && times.stream().allMatch(time -> time.isBefore(floor));
    if (token == null || beyond) {
      return seen.rest();
    }
    boolean late =
        until != null && !times.isEmpty() && times.stream().noneMatch(t -> t.isBefore(until));
    return late && !at.below() ? seen.jumpedBelow(floor) : seen.goingOn(floor, token);
  }

  private Listing search(Query.Tag query, Progress at, Instant floor, Wire wire)
      throws SourceException {
    Instant until = at.below() ? query.until() : null;
    return Call.list("search", "snippet")
        .with("q", "#" + query.tag())
        .with("type", "video")
        .with("order", "date")
        .with("regionCode", "TH")
        .with("maxResults", Integer.toString(pageSize))
        .with(
            until == null ? "publishedAfter" : "publishedBefore",
            (until == null ? floor : until).truncatedTo(SECONDS).toString())
        .with("pageToken", at.token())
        .ask(query.baseUrl(), json, wire);
  }

  private List<Item> items(Query.Tag query, List<Listed> hits, Wire wire) throws SourceException {
    List<Item> items = new ArrayList<>(Listed.broken(hits));
    Hashtag wanted = Hashtag.of(query.tag());
    for (Fields video : videos.ask(query.baseUrl(), Listed.ids(hits), wire)) {
      Item item = Video.item(video, null);
      if (!(item instanceof Item.Found found)
          || Hashtags.in(found.post().text()).contains(wanted)) {
        items.add(item);
      }
    }
    return items;
  }
}
