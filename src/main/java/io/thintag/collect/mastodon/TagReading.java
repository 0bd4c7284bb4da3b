package io.thintag.collect.mastodon;

import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import io.thintag.collect.Cursor;
import io.thintag.collect.Item;
import io.thintag.collect.Query;
import io.thintag.collect.SourceException;
import io.thintag.collect.SourcePage;
import io.thintag.collect.Wire;
import io.thintag.collect.WireRequest;
import io.thintag.collect.WireResponse;
import io.thintag.collect.json.JsonBody;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The timeline of a hashtag: once back in time, page by page, and from then on forward from the
 * newest status known. The first page of the way back fixes where the way forward will begin, so
 * that nothing between them is lost, however often the way back is interrupted.
 */
final class TagReading {

  /**
   * The way forward begins this much before the newest status known: statuses of other servers
   * arrive late and are then sorted in by their own time, edits and new counts are seen.
   */
  private static final Duration LOOK_BACK = Duration.ofHours(24);

  private final JsonMapper json;
  private final int pageSize;

  TagReading(JsonMapper json, int pageSize) {
    this.json = json;
    this.pageSize = pageSize;
  }

  SourcePage fetch(Query.Tag query, Cursor cursor, Wire wire) throws SourceException {
    TagCursor at = TagCursor.of(cursor);
    return at.newest() == null || at.back() != null
        ? readBack(query, at, wire)
        : readForward(query, at, wire);
  }

  private SourcePage readBack(Query.Tag query, TagCursor at, Wire wire) throws SourceException {
    Optional<String> below =
        Optional.ofNullable(at.back())
            .or(() -> Optional.ofNullable(query.until()).map(StatusId::at));
    Timeline page = timeline(query, below.map(id -> "&max_id=" + id).orElse(""), wire);
    TagCursor seen = page.newest().map(at::seen).orElse(at);
    Optional<String> older = page.older();
    if (older.isPresent() && !page.reachesBefore(query.from())) {
      return new SourcePage(page.items(), seen.backTo(older.get()).cursor(), true);
    }
    return new SourcePage(page.items(), seen.rest().cursor(), false);
  }

  private SourcePage readForward(Query.Tag query, TagCursor at, Wire wire) throws SourceException {
    String newest = at.newest();
    String above = at.forward() != null ? at.forward() : StatusId.lowered(newest, LOOK_BACK);
    Timeline page = timeline(query, "&min_id=" + above, wire);
    TagCursor seen = page.newest().map(at::seen).orElse(at);
    Optional<String> newer = page.newer();
    if (newer.isPresent() && !page.reachesAfter(query.until())) {
      return new SourcePage(page.items(), seen.forwardFrom(newer.get()).cursor(), true);
    }
    return new SourcePage(page.items(), seen.rest().cursor(), false);
  }

  private Timeline timeline(Query.Tag query, String where, Wire wire) throws SourceException {
    URI uri =
        MastodonSource.endpoint(
            query.baseUrl(),
            "/api/v1/timelines/tag/"
                + MastodonSource.encode(query.tag())
                + "?limit="
                + pageSize
                + where);
    WireResponse response = wire.ask(WireRequest.api(uri));
    JsonNode tree = JsonBody.tree(response, json);
    if (!tree.isArray()) {
      throw new SourceException.Unreadable("expected a list of statuses", response.uri());
    }
    List<JsonNode> statuses = new ArrayList<>();
    tree.values().forEach(statuses::add);
    return new Timeline(statuses, response, query.baseUrl());
  }

  /** One page as it came, newest first. */
  private record Timeline(List<JsonNode> statuses, WireResponse response, URI server) {

    List<Item> items() {
      return statuses.stream().map(status -> Status.item(status, server)).toList();
    }

    private List<String> ids() {
      return statuses.stream().flatMap(status -> Status.id(status).stream()).toList();
    }

    Optional<String> newest() {
      return ids().stream().max(StatusId.ORDER);
    }

    private Optional<String> oldest() {
      return ids().stream().min(StatusId.ORDER);
    }

    /** The end of a timeline is an empty page; a page of few statuses is not yet the end. */
    Optional<String> older() {
      return statuses.isEmpty() ? Optional.empty() : Links.older(response).or(this::oldest);
    }

    Optional<String> newer() {
      return statuses.isEmpty() ? Optional.empty() : Links.newer(response).or(this::newest);
    }

    /** Judged by ids: a status that arrived late stands among older ones. */
    boolean reachesBefore(Instant from) {
      return oldest().flatMap(this::time).filter(time -> time.isBefore(from)).isPresent();
    }

    boolean reachesAfter(@Nullable Instant until) {
      return until != null
          && newest().flatMap(this::time).filter(time -> !time.isBefore(until)).isPresent();
    }

    private Optional<Instant> time(String id) {
      return StatusId.time(id)
          .or(
              () ->
                  statuses.stream()
                      .filter(status -> Status.id(status).equals(Optional.of(id)))
                      .flatMap(status -> published(status).stream())
                      .findFirst());
    }

    private Optional<Instant> published(JsonNode status) {
      return Status.item(status, server) instanceof Item.Found found
          ? Optional.of(found.post().publishedAt())
          : Optional.empty();
    }
  }
}
