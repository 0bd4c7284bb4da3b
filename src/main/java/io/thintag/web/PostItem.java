package io.thintag.web;

import io.thintag.store.PostView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A post as it is listed.
 *
 * @param units names of the units it belongs to
 * @param link null: there is none that may be followed
 */
record PostItem(PostView post, List<String> units, @Nullable String link) {

  String account() {
    PostView.AccountView account = post.account();
    String name = account.name() == null ? account.handle() : account.name();
    return name == null ? "" : name;
  }

  /** The counts that are known, with their names. */
  String engagement(Wording w) {
    StringBuilder words = new StringBuilder();
    add(words, w, "engagement.views", post.views());
    add(words, w, "engagement.likes", post.likes());
    add(words, w, "engagement.comments", post.comments());
    add(words, w, "engagement.shares", post.shares());
    return words.toString();
  }

  private static void add(StringBuilder words, Wording w, String key, @Nullable Long count) {
    if (count != null) {
      words.append(words.length() == 0 ? "" : " · ").append(w.t(key)).append(' ');
      words.append(w.number(count));
    }
  }
}
