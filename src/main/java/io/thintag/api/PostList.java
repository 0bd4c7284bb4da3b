package io.thintag.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.thintag.store.PostQueries.After;
import io.thintag.store.PostView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Posts of a campaign, newest first.
 *
 * @param nextCursor give it back as {@code cursor} for the next page; null: this is the last one
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record PostList(String campaign, List<PostView> items, @Nullable String nextCursor) {

  /** A page from one post more than it shall hold, which tells whether there is another page. */
  static PostList of(String campaign, List<PostView> posts, int limit) {
    if (posts.size() <= limit) {
      return new PostList(campaign, posts, null);
    }
    List<PostView> page = posts.subList(0, limit);
    return new PostList(campaign, page, Cursors.of(end(page)));
  }

  /** Where a page ends. */
  static After end(List<PostView> page) {
    PostView last = page.get(page.size() - 1);
    return new After(last.publishedAt().toInstant(), last.platform(), last.nativeId());
  }
}
