package io.thintag.collect.tiktok;

import static java.time.ZoneOffset.UTC;

import io.micronaut.json.JsonMapper;
import io.thintag.collect.Cursor;
import io.thintag.collect.Item;
import io.thintag.collect.Query;
import io.thintag.collect.SourceException;
import io.thintag.collect.SourcePage;
import io.thintag.collect.Wire;
import io.thintag.collect.json.Fields;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Known videos asked for again, many at once. What the archive gave before and gives no more is
 * gone; what only a link told of may never have been in the archive, so nothing is said of it.
 */
final class Refreshing {

  /** What this source writes beside its posts. */
  static final String REF = "research";

  /** More pages than any batch can have. */
  private static final int MOST_PAGES = 20;

  private final JsonMapper json;
  private final int pageSize;

  Refreshing(JsonMapper json, int pageSize) {
    this.json = json;
    this.pageSize = pageSize;
  }

  private record Asked(Query.Known post, Instant made) {
    String id() {
      return post.key().nativeId();
    }

    static Optional<Asked> of(Query.Known post) {
      try {
        return REF.equals(post.sourceRef())
            ? Optional.of(new Asked(post, VideoId.time(post.key().nativeId())))
            : Optional.empty();
      } catch (Fields.Unfit e) {
        return Optional.empty();
      }
    }
  }

  SourcePage fetch(Query.Refresh query, Cursor cursor, Wire wire) throws SourceException {
    List<Asked> videos =
        query.posts().stream()
            .flatMap(post -> Asked.of(post).stream())
            .sorted(Comparator.comparing(Asked::made).thenComparing(Asked::id))
            .toList();
    int first = cursor.isStart() ? 0 : Integer.parseInt(cursor.value());
    if (first >= videos.size()) {
      return new SourcePage(List.of(), Cursor.START, false);
    }
    List<Asked> batch = batch(videos.subList(first, videos.size()));
    List<Item> items = read(query, batch, wire);
    int next = first + batch.size();
    boolean more = next < videos.size();
    return new SourcePage(items, more ? new Cursor(Integer.toString(next)) : Cursor.START, more);
  }

  /** As many as one question may name: of few days and few enough. */
  private List<Asked> batch(List<Asked> videos) {
    LocalDate last = day(videos.get(0).made()).plusDays(VideoQuery.LONGEST_SPAN - 2L);
    return videos.stream()
        .limit(pageSize)
        .takeWhile(video -> !day(video.made()).isAfter(last))
        .toList();
  }

  private List<Item> read(Query.Refresh query, List<Asked> batch, Wire wire)
      throws SourceException {
    List<Item> items = new ArrayList<>(asked(query, batch, wire));
    if (items.isEmpty() && batch.size() > 1) {
      throw new SourceException.Unreadable(
          "expected some of %d known videos, got none".formatted(batch.size()), query.baseUrl());
    }
    if (items.stream().anyMatch(item -> id(item).isEmpty())) {
      // Any of them may be the one that cannot be read.
      return items;
    }
    Set<String> told = items.stream().map(Refreshing::id).collect(Collectors.toSet());
    batch.stream()
        .filter(video -> !told.contains(video.id()))
        .map(video -> new Item.Gone(video.post().key()))
        .forEach(items::add);
    return items;
  }

  private List<Item> asked(Query.Refresh query, List<Asked> batch, Wire wire)
      throws SourceException {
    VideoQuery question =
        new VideoQuery(
            "video_id",
            batch.stream().map(Asked::id).toList(),
            day(batch.get(0).made()),
            // A video comes out some seconds after it got its id.
            day(batch.get(batch.size() - 1).made().plusSeconds(3_600)),
            pageSize,
            0,
            null);
    List<Item> items = new ArrayList<>();
    for (int pages = 0; pages < MOST_PAGES; pages++) {
      VideoPage page = VideoPage.of(wire.ask(question.request(query.baseUrl(), json)), json);
      items.addAll(page.items());
      if (!page.more()) {
        return items;
      }
      question = question.at(page.offset(), page.search());
    }
    throw new SourceException.Unreadable(
        "expected an end of %d videos".formatted(batch.size()), query.baseUrl());
  }

  private static String id(Item item) {
    if (item instanceof Item.Found found) {
      return found.post().key().nativeId();
    }
    String id = item instanceof Item.Broken broken ? broken.nativeId() : null;
    return id == null ? "" : id;
  }

  private static LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, UTC);
  }
}
