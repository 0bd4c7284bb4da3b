package io.thintag.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.thintag.export.WarroomCsv;
import io.thintag.participation.WarroomPost;
import io.thintag.store.PostQueries.After;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Posts of an area for the war room system, newest first.
 *
 * @param activity under which the system takes them
 * @param nextCursor give it back as {@code cursor} for the next page; null: this is the last one
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record WarroomList(
    String campaign,
    String within,
    String activity,
    List<WarroomPost> items,
    @Nullable String nextCursor) {

  /** A page from one post more than it shall hold, which tells whether there is another page. */
  static WarroomList of(String campaign, String within, List<WarroomPost> posts, int limit) {
    List<WarroomPost> page = posts.subList(0, Math.min(limit, posts.size()));
    return new WarroomList(
        campaign,
        within,
        WarroomCsv.ACTIVITY,
        page,
        posts.size() > limit ? Cursors.of(end(page)) : null);
  }

  /** Where a page ends. */
  static After end(List<WarroomPost> page) {
    WarroomPost last = page.get(page.size() - 1);
    return new After(last.publishedAt().toInstant(), last.platform(), last.nativeId());
  }
}
