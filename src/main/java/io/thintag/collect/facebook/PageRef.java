package io.thintag.collect.facebook;

import io.thintag.collect.Cursor;
import io.thintag.collect.CursorFields;
import io.thintag.collect.Query;
import io.thintag.post.Account;
import org.jspecify.annotations.Nullable;

/**
 * The Page under which a post was found. Facebook names the author of a post only to those with
 * more rights, and a post that is read again must not change hands.
 */
final class PageRef {
  private PageRef() {}

  static String write(Account page) {
    return CursorFields.none()
        .with("id", page.nativeId())
        .with("handle", page.handle())
        .with("name", page.name())
        .cursor()
        .value();
  }

  /** The Page of a known post; its id is also the first half of the post's. */
  static Account of(Query.Known post) {
    @Nullable String ref = post.sourceRef();
    if (ref != null && !ref.isBlank()) {
      CursorFields page = CursorFields.of(new Cursor(ref));
      return new Account(PagePost.PLATFORM, page.get("id"), page.get("handle"), page.get("name"));
    }
    String id = post.key().nativeId();
    int end = id.indexOf('_');
    return new Account(PagePost.PLATFORM, end < 1 ? null : id.substring(0, end), null, null);
  }
}
