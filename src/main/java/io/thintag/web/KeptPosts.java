package io.thintag.web;

import io.thintag.change.Changes;
import io.thintag.change.Kept;
import io.thintag.change.Stamps;
import io.thintag.store.PostQueries;
import io.thintag.store.PostQueries.After;
import io.thintag.store.PostQuestion;
import io.thintag.store.PostView;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pages of posts, read again only when something of their campaign has changed. */
@Singleton
final class KeptPosts {
  private static final int MOST = 100;
  private static final Duration AGE = Duration.ofMinutes(1);

  private final PostQueries posts;
  private final Changes changes;
  private final Kept<Question, List<PostView>> kept;

  private record Question(PostQuestion question, @Nullable After after, int most) {}

  KeptPosts(PostQueries posts, Changes changes, Clock clock) {
    this.posts = posts;
    this.changes = changes;
    this.kept = new Kept<>(MOST, AGE, clock);
  }

  /** Posts, the newest first, from a place on. */
  List<PostView> page(PostQuestion question, @Nullable After after, int most) {
    long stamp = changes.now().of(Stamps.campaign(question.campaign()), Stamps.UNITS);
    return kept.of(
        new Question(question, after, most), stamp, () -> posts.page(question, after, most));
  }
}
