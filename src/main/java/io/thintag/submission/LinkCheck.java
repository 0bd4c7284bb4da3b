package io.thintag.submission;

import io.thintag.campaign.Campaign;
import io.thintag.campaign.CampaignStore;
import io.thintag.collect.Item;
import io.thintag.collect.RefreshTerms;
import io.thintag.collect.SourceException;
import io.thintag.collect.link.CanonicalLink;
import io.thintag.pipeline.LinkKeeper;
import io.thintag.pipeline.LinkReader;
import io.thintag.pipeline.LinkReader.Reading;
import io.thintag.pipeline.Transactions;
import io.thintag.post.Post;
import io.thintag.post.PostKey;
import io.thintag.store.Members;
import io.thintag.store.Members.Member;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks at one submitted link: where it leads, whether the post is there, which tags it carries;
 * stores the post like any other. What it finds and what it stores happen in one transaction.
 */
@Singleton
final class LinkCheck {

  /** Longer than any look takes; then whoever took it is taken for dead. */
  private static final Duration TAKEN = Duration.ofMinutes(2);

  /** Pauses before a site that did not answer is asked again. */
  private static final List<Duration> PATIENCE =
      List.of(
          Duration.ofMinutes(1), Duration.ofMinutes(10), Duration.ofHours(1), Duration.ofHours(6));

  private static final Duration LONGEST_WAIT = Duration.ofHours(1);
  private static final Duration SECOND_LOOK = Duration.ofDays(3);
  private static final int HOPELESS = 20;

  private final Transactions transactions;
  private final CampaignStore campaigns;
  private final LinkReader reader;
  private final LinkKeeper keeper;
  private final WrittenTags tags;
  private final RefreshTerms terms;
  private final Clock clock;

  LinkCheck(
      Transactions transactions,
      CampaignStore campaigns,
      LinkReader reader,
      LinkKeeper keeper,
      WrittenTags tags,
      RefreshTerms terms,
      Clock clock) {
    this.transactions = transactions;
    this.campaigns = campaigns;
    this.reader = reader;
    this.keeper = keeper;
    this.tags = tags;
    this.terms = terms;
    this.clock = clock;
  }

  /** Looks at a link if it is due and nobody else is looking at it. */
  void check(Receipt receipt) {
    Instant now = clock.instant();
    transactions
        .write(connection -> SubmissionSql.take(connection, receipt, now, now.plus(TAKEN)))
        .ifPresent(this::look);
  }

  private void look(Submission submission) {
    Optional<Campaign> campaign = campaigns.find(submission.campaign());
    if (campaign.isEmpty() || submission.attempts() > HOPELESS) {
      settle(submission, Outcome.failed(State.UNREADABLE, "it was given up", null));
      return;
    }
    CanonicalLink written = CanonicalLink.of(submission.link());
    try {
      CanonicalLink link = reader.follow(written);
      if (!link.equals(written) && isTaken(submission, link)) {
        return;
      }
      Reading reading = reader.read(link, campaign.get(), submission.unit());
      transactions.write(connection -> keep(connection, submission, campaign.get(), reading));
    } catch (SourceException e) {
      failed(submission, written, campaign.get(), e);
    }
  }

  private void failed(
      Submission submission, CanonicalLink link, Campaign campaign, SourceException e) {
    if (e instanceof SourceException.NotFound) {
      notFound(submission, link, campaign, e);
    } else if (e instanceof SourceException.Refused) {
      settle(submission, Outcome.failed(State.REFUSED, e.getMessage(), null));
    } else if (e instanceof SourceException.RateLimited limited) {
      settle(submission, wait(submission, State.CHECKING, e, limited.until()));
    } else if (e instanceof SourceException.Unavailable) {
      settle(submission, wait(submission, State.UNREACHABLE, e, null));
    } else {
      settle(submission, Outcome.failed(State.UNREADABLE, e.getMessage(), null));
    }
  }

  private void settle(Submission submission, Outcome outcome) {
    Instant now = clock.instant();
    transactions.write(
        connection -> {
          SubmissionSql.settle(connection, submission.receipt(), outcome, now);
          return now;
        });
  }

  /** What was stored before stays what it was until the site answers again. */
  private Outcome wait(
      Submission submission, State state, SourceException e, @Nullable Instant until) {
    Instant now = clock.instant();
    int failures = submission.attempts();
    Instant next =
        failures > PATIENCE.size() ? null : now.plus(PATIENCE.get(Math.max(0, failures - 1)));
    if (until != null) {
      Instant latest = now.plus(LONGEST_WAIT);
      next = until.isAfter(latest) ? latest : until;
    }
    return submission.postId() == null
        ? Outcome.failed(state, e.getMessage(), next)
        : new Outcome(
            submission.state(),
            e.getMessage(),
            null,
            null,
            submission.counted(),
            submission.tags(),
            next);
  }

  private void notFound(
      Submission submission, CanonicalLink link, Campaign campaign, SourceException e) {
    Instant now = clock.instant();
    String id = submission.postId();
    boolean first = submission.state() != State.NOT_FOUND;
    Outcome outcome =
        Outcome.failed(
            State.NOT_FOUND, e.getMessage(), id != null && first ? now.plus(SECOND_LOOK) : null);
    transactions.write(
        connection -> {
          if (id != null) {
            keeper.miss(connection, link, campaign, new PostKey(submission.platform(), id));
          }
          SubmissionSql.settle(connection, submission.receipt(), outcome, now);
          return now;
        });
  }

  /** A short link may lead to what somebody else has handed in. */
  private boolean isTaken(Submission submission, CanonicalLink link) {
    String address = link.uri().toString();
    String key = SubmissionSql.key(link.platform(), link.nativeId(), address);
    Instant now = clock.instant();
    return transactions.write(
        connection -> {
          SubmissionSql.lock(connection, submission.campaign(), key);
          Optional<Submission> first =
              SubmissionSql.byLink(connection, submission.campaign(), key)
                  .filter(other -> !other.receipt().equals(submission.receipt()));
          if (first.isPresent()) {
            Submission same = submission.duplicateOf(first.get());
            SubmissionSql.settle(
                connection,
                submission.receipt(),
                new Outcome(
                    State.DUPLICATE,
                    null,
                    first.get().receipt(),
                    null,
                    same.counted(),
                    same.tags(),
                    null),
                now);
          }
          SubmissionSql.relink(connection, submission.receipt(), link.platform(), address, key);
          return first.isPresent();
        });
  }

  private Outcome keep(
      Connection connection, Submission submission, Campaign campaign, Reading reading)
      throws SQLException {
    boolean known = keeper.keep(connection, reading) && submission.postId() == null;
    Outcome outcome =
        reading.item() instanceof Item.Found found
            ? found(connection, submission, campaign, found.post(), known, reading.isByLink())
            : Outcome.failed(State.UNREADABLE, reason(reading.item()), null);
    SubmissionSql.settle(connection, submission.receipt(), outcome, clock.instant());
    return outcome;
  }

  private static String reason(Item item) {
    return item instanceof Item.Broken broken ? broken.reason() : "there is no post";
  }

  private Outcome found(
      Connection connection,
      Submission submission,
      Campaign campaign,
      Post post,
      boolean known,
      boolean byLink)
      throws SQLException {
    keeper.claim(connection, campaign, post.key(), submission.unit());
    Optional<Member> member = Members.find(connection, campaign.slug(), post.key());
    String unit = submission.unit();
    String place =
        unit != null ? unit : WrittenTags.only(member.map(Member::units).orElse(List.of()));
    TagList list = tags.of(campaign, place, post);
    boolean counted = member.map(Member::counted).orElse(false);
    return new Outcome(
        state(member, counted, list, known),
        detail(member),
        null,
        member.isPresent() ? post.key().nativeId() : null,
        counted,
        list,
        member.isPresent() && byLink && !known ? again(post.key().platform()) : null);
  }

  private static State state(
      Optional<Member> member, boolean counted, TagList list, boolean known) {
    if (member.isPresent() && !counted && detail(member) != null) {
      return State.NOT_COUNTED;
    }
    if (!counted || !list.isComplete()) {
      return State.TAGS_MISSING;
    }
    return known ? State.DUPLICATE : State.COUNTED;
  }

  private static @Nullable String detail(Optional<Member> member) {
    return member
        .map(
            post ->
                post.outsidePeriod()
                    ? "outsidePeriod"
                    : post.repost() ? "repost" : post.deleted() ? "deleted" : null)
        .orElse(null);
  }

  /** Early enough before the platform's terms want it read again or erased. */
  private Instant again(String platform) {
    Duration early = terms.within(platform).minus(terms.getAhead());
    Duration least = Duration.ofDays(1);
    return clock.instant().plus(early.compareTo(least) < 0 ? least : early);
  }
}
