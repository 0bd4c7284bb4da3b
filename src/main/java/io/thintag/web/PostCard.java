package io.thintag.web;

import io.thintag.store.PostView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A post in the list of posts.
 *
 * @param id platform:nativeId
 * @param pieces of the text, the words that led to its units marked; empty: it was erased
 * @param disowned the units that a reader of this list may give it away for
 * @param decision what a person decided, in words; null: nobody decided
 */
record PostCard(
    PostItem item,
    String id,
    List<UnitName> units,
    List<Marked.Piece> pieces,
    List<UnitName> disowned,
    @Nullable String decision) {
  private static final int LONG = 700;

  PostView post() {
    return item.post();
  }

  /** True if the text does not fit into a list. */
  boolean isLong() {
    String text = post().text();
    return text != null && text.length() > LONG;
  }

  String reason(Wording w) {
    return w.language() == Language.TH ? post().explanation().th() : post().explanation().en();
  }

  /** Names the post to those who do not see it. */
  String name(Wording w) {
    return w.platform(post().platform())
        + " "
        + item.account()
        + " "
        + w.moment(post().publishedAt());
  }
}
