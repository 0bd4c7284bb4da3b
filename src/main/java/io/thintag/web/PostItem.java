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
    return EngagementWords.of(w, post.views(), post.likes(), post.comments(), post.shares());
  }
}
