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
  private static final int MOST = 100;
  private static final Duration AGE = Duration.ofMinutes(1);

  private final OpenPosts open;
  private final OpenPostCount count;
  private final ReviewCases cases;
  private final Changes changes;
  private final Kept<Question, Piece> kept;

  private record Question(
      Language language,
      boolean thaiDigits,
      QueueQuestion question,
      @Nullable Place after,
      int most) {}

  /**
   * A piece of the queue.
   *
   * @param last place of the last one; null: nothing follows
   * @param open how many wait in all, as {@link OpenPostCount} says it
   */
  record Piece(List<ReviewCase> cases, @Nullable Place last, int open) {}

  KeptQueue(OpenPosts open, OpenPostCount count, ReviewCases cases, Changes changes, Clock clock) {
    this.open = open;
    this.count = count;
    this.cases = cases;
    this.changes = changes;
    this.kept = new Kept<>(MOST, AGE, clock);
  }

  /**
   * The next open posts behind a place; null: the first ones.
   *
   * @param campaigns all of them
   */
  Piece page(
      Wording w,
      QueueQuestion question,
      @Nullable Place after,
      int most,
      List<Campaign> campaigns) {
    String[] topics =
        Stream.concat(
                Stream.of(Stamps.UNITS), campaigns.stream().map(c -> Stamps.campaign(c.slug())))
            .toArray(String[]::new);
    return kept.of(
        new Question(w.language(), w.thaiDigits(), question, after, most),
        changes.now().of(topics),
        () -> now(w, question, after, most, campaigns));
  }

  private Piece now(
      Wording w,
      QueueQuestion question,
      @Nullable Place after,
      int most,
      List<Campaign> campaigns) {
    List<OpenPost> found = open.page(question, after, most + 1);
    List<OpenPost> shown = found.subList(0, Math.min(most, found.size()));
    return new Piece(
        cases.of(w, shown, campaigns),
        found.size() > most ? shown.get(most - 1).place() : null,
        count.of(question));
  }
}
