package io.thintag.pipeline;

import io.thintag.collect.Item;
import io.thintag.collect.RefreshTerms;
import io.thintag.post.PostKey;
import io.thintag.store.PostStore;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Judges pages against what is stored. */
@Singleton
final class Drafts {
  private final PostStore posts;
  private final Judges judges;
  private final RefreshTerms terms;

  Drafts(PostStore posts, Judges judges, RefreshTerms terms) {
    this.posts = posts;
    this.judges = judges;
    this.terms = terms;
  }

  /** Judges a page. Behind the store lock it stands; before it, see {@link #stands}. */
  Draft of(Connection connection, PageJob job, List<Item> items, Instant now) throws SQLException {
    Set<PostKey> keys = keys(items);
    Judge judge = judges.in(connection, keys);
    var stored = posts.find(connection, keys);
    PageChanges changes = new PageJudge(judge, terms, job, stored, now).judge(items);
    return new Draft(judge, stored, changes, changes.freshRows(posts), changes.additions());
  }

  /**
   * Behind the store lock: whether a draft made before it still says what is to be changed. That a
   * post is as it was needs no second look if nothing is done about it.
   */
  boolean stands(Connection connection, Draft draft) throws SQLException {
    Set<PostKey> touched = draft.changes().touched();
    Judge now = judges.in(connection, touched);
    return touched.stream().allMatch(key -> now.knowsTheSame(draft.judge(), key))
        && posts.find(connection, touched).equals(draft.storedOf(touched));
  }

  static Set<PostKey> keys(List<Item> items) {
    Set<PostKey> keys = new LinkedHashSet<>();
    for (Item item : items) {
      if (item instanceof Item.Found found) {
        keys.add(found.post().key());
      } else if (item instanceof Item.Gone gone) {
        keys.add(gone.key());
      } else if (item instanceof Item.Missing missing) {
        keys.add(missing.key());
      }
    }
    return keys;
  }
}
