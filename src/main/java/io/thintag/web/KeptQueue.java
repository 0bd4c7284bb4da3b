package io.thintag.web;

import io.thintag.campaign.Campaign;
import io.thintag.change.Changes;
import io.thintag.change.Kept;
import io.thintag.change.Stamps;
import io.thintag.review.OpenPost;
import io.thintag.review.OpenPost.Place;
import io.thintag.review.OpenPostCount;
import io.thintag.review.OpenPosts;
import io.thintag.review.QueueQuestion;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The queue of review, read again only when something of a campaign has changed. */
@Singleton
final class KeptQueue {
  private static final int MOST = 200;
  private static final Duration AGE = Duration.ofMinutes(1);

  private final OpenPosts open;
  private final OpenPostCount count;
  private final Changes changes;
  private final Kept<Question, Piece> kept;

  private record Question(QueueQuestion question, @Nullable Place after, int most) {}

  /**
   * A piece of the queue.
   *
   * @param open how many wait in all, as {@link OpenPostCount} says it
   */
  record Piece(List<OpenPost> posts, int open) {}

  KeptQueue(OpenPosts open, OpenPostCount count, Changes changes, Clock clock) {
    this.open = open;
    this.count = count;
    this.changes = changes;
    this.kept = new Kept<>(MOST, AGE, clock);
  }

  /**
   * The next open posts behind a place; null: the first ones.
   *
   * @param campaigns all of them
   */
  Piece page(QueueQuestion question, @Nullable Place after, int most, List<Campaign> campaigns) {
    String[] topics =
        Stream.concat(
                Stream.of(Stamps.UNITS), campaigns.stream().map(c -> Stamps.campaign(c.slug())))
            .toArray(String[]::new);
    return kept.of(
        new Question(question, after, most),
        changes.now().of(topics),
        () -> new Piece(open.page(question, after, most), count.of(question)));
  }
}
