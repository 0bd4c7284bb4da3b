package io.thintag.collect.tiktok;

import static java.time.ZoneOffset.UTC;

import io.micronaut.json.JsonMapper;
import io.thintag.collect.Cursor;
import io.thintag.collect.Query;
import io.thintag.collect.SourceException;
import io.thintag.collect.SourcePage;
import io.thintag.collect.Wire;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Videos with a hashtag, span after span of at most 30 days, page after page within a span. Later
 * readings begin some days before the last one, since videos and their counts reach the platform's
 * archive late.
 *
 * <p>What is asked depends on the cursor alone, so that kept answers can be read again; today's
 * date is put into the cursor first, by a page without a request.
 */
final class TagReading {

  /** Within this many days the archive has all videos of a day. */
  private static final int LOOK_BACK = 3;

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
    LocalDate start = at.start();
    LocalDate end = at.end();
    if (start == null || end == null) {
      return begun(query, at, cursor);
    }
    LocalDate spanEnd = earlier(start.plusDays(VideoQuery.LONGEST_SPAN - 1L), end);
    try {
      return read(at, end, spanEnd, page(query, at, start, spanEnd, wire));
    } catch (SourceException.Unreadable e) {
      // The platform now and then calls its own cursor invalid (Invalid count or cursor).
      if (at.offset() == 0 || at.count() != null) {
        throw e;
      }
      return new SourcePage(List.of(), at.again(Math.max(1, pageSize / 2)).cursor(), true);
    }
  }

  private VideoPage page(
      Query.Tag query, TagCursor at, LocalDate start, LocalDate spanEnd, Wire wire)
      throws SourceException {
    VideoQuery question =
        new VideoQuery(
            "hashtag_name",
            List.of(query.tag()),
            start,
            spanEnd,
            at.count() == null ? pageSize : at.count(),
            at.offset(),
            at.search());
    return VideoPage.of(wire.ask(question.request(query.baseUrl(), json)), json);
  }

  private static SourcePage read(TagCursor at, LocalDate end, LocalDate spanEnd, VideoPage page) {
    if (page.more()) {
      return new SourcePage(page.items(), at.to(page.offset(), page.search()).cursor(), true);
    }
    return spanEnd.isBefore(end)
        ? new SourcePage(page.items(), at.inSpanFrom(spanEnd.plusDays(1)).cursor(), true)
        : new SourcePage(page.items(), at.rest().cursor(), false);
  }

  private SourcePage begun(Query.Tag query, TagCursor at, Cursor cursor) {
    LocalDate today = day(clock.instant());
    LocalDate first = day(query.from());
    LocalDate read = at.read();
    if (read != null && read.minusDays(LOOK_BACK).isAfter(first)) {
      first = read.minusDays(LOOK_BACK);
    }
    Instant until = query.until();
    LocalDate last = until == null ? today : earlier(day(until.minusNanos(1)), today);
    return first.isAfter(last)
        ? new SourcePage(List.of(), cursor, false)
        : new SourcePage(List.of(), at.begun(today, first, last).cursor(), true);
  }

  private static LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, UTC);
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }
}
