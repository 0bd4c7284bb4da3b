package io.thintag.collect.youtube;

import io.micronaut.json.JsonMapper;
import io.thintag.collect.Cursor;
import io.thintag.collect.Item;
import io.thintag.collect.Query;
import io.thintag.collect.Reach;
import io.thintag.collect.SourceException;
import io.thintag.collect.SourcePage;
import io.thintag.collect.Wire;
import io.thintag.collect.json.Fields;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The videos of a registered channel: the playlist of its uploads, newest first
 * (developers.google.com/youtube/v3/docs/playlistItems/list). A page costs one unit, and one more
 * if something on it is new or of the last day, when people still mend their hashtags.
 */
final class ChannelReading {

  /** A video may come out under the time at which it was set to come out. */
  private static final Duration LOOK_BACK = Duration.ofHours(24);

  private final JsonMapper json;
  private final Videos videos;
  private final Uploads uploads;
  private final int pageSize;

  ChannelReading(JsonMapper json, int pageSize) {
    this.json = json;
    this.videos = new Videos(json);
    this.uploads = new Uploads(json);
    this.pageSize = pageSize;
  }

  SourcePage fetch(Query.Channel query, Cursor cursor, Wire wire) throws SourceException {
    Progress kept = Progress.of(cursor);
    String ruled = Uploads.byRule(query.account()).orElse(null);
    String known = kept.uploads() != null ? kept.uploads() : ruled;
    String playlist = known != null ? known : uploads.ask(query, wire);
    Progress at = playlist.equals(ruled) ? kept : kept.withUploads(playlist);
    Instant floor = at.floor(query.from(), LOOK_BACK);
    Listing page;
    try {
      page = page(query, playlist, at, wire);
    } catch (SourceException.NotFound e) {
      return at.token() == null
          ? withoutList(query, playlist, at, wire)
          : new SourcePage(List.of(), at.interrupted(floor).cursor(), false, Reach.PAUSED);
    }
    List<Listed> listed = Listed.uploads(page);
    Progress next = next(at, page, Listed.times(listed), floor);
    List<Listed> wanted =
        listed.stream()
            .filter(each -> isWithin(each, floor, query.until()))
            .filter(each -> isFresh(each, at, page.at()))
            .toList();
    return new SourcePage(items(query, wanted, wire), next.cursor(), next.isUnderWay());
  }

  /** A channel that never showed a video has no playlist; one that is closed is not listed. */
  private SourcePage withoutList(Query.Channel query, String playlist, Progress at, Wire wire)
      throws SourceException {
    String told = uploads.ask(query, wire);
    boolean other = !told.equals(playlist);
    return new SourcePage(
        List.of(), other ? at.withUploads(told).cursor() : at.rest().cursor(), other);
  }

  private Listing page(Query.Channel query, String playlist, Progress at, Wire wire)
      throws SourceException {
    return Call.list("playlistItems", "snippet,contentDetails")
        .with("playlistId", playlist)
        .with("maxResults", Integer.toString(pageSize))
        .with("pageToken", at.token())
        .ask(query.baseUrl(), json, wire);
  }

  private static Progress next(Progress at, Listing page, List<Instant> times, Instant floor) {
    Progress seen = at.seen(times, page.at());
    String token = page.nextPageToken();
    boolean beyond = !times.isEmpty() && times.get(times.size() - 1).isBefore(floor);
    return token == null || beyond ? seen.rest() : seen.goingOn(floor, token);
  }

  private List<Item> items(Query.Channel query, List<Listed> wanted, Wire wire)
      throws SourceException {
    List<Item> items = new ArrayList<>(Listed.broken(wanted));
    for (Fields video : videos.ask(query.baseUrl(), Listed.ids(wanted), wire)) {
      items.add(Video.item(video, query.account()));
    }
    return items;
  }

  private static boolean isWithin(Listed video, Instant floor, @Nullable Instant until) {
    Instant time = video.publishedAt();
    return time == null || !time.isBefore(floor) && (until == null || time.isBefore(until));
  }

  /** Once all has been read, an old video need not be asked for again and again. */
  private static boolean isFresh(Listed video, Progress at, Instant now) {
    Instant time = video.publishedAt();
    Instant newest = at.newest();
    return time == null
        || newest == null
        || at.floor() != null
        || time.isAfter(newest)
        || !time.isBefore(now.minus(LOOK_BACK));
  }
}
