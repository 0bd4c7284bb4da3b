package io.thintag.submission;

import io.thintag.campaign.Campaign;
import io.thintag.collect.link.CanonicalLink;
import io.thintag.collect.link.LinkRefused;
import io.thintag.pipeline.LinkKeeper;
import io.thintag.pipeline.Transactions;
import io.thintag.post.PostKey;
import io.thintag.store.Members;
import io.thintag.store.Members.Member;
import io.thintag.store.StoredTexts;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Writes down what people hand in, before anybody looks at it, and knows what was there before. */
@Singleton
final class Intake {
  private final Transactions transactions;
  private final LinkKeeper keeper;
  private final WrittenTags tags;
  private final Clock clock;
  private final RandomGenerator random = new SecureRandom();

  Intake(Transactions transactions, LinkKeeper keeper, WrittenTags tags, Clock clock) {
    this.transactions = transactions;
    this.keeper = keeper;
    this.tags = tags;
    this.clock = clock;
  }

  /** Writes a link down; whatever it is, it gets a receipt. */
  Submission take(Campaign campaign, Wanted wanted, String user) {
    CanonicalLink link;
    try {
      link = CanonicalLink.of(wanted.url());
    } catch (LinkRefused e) {
      return transactions.write(connection -> noLink(connection, campaign, wanted, user, e));
    }
    return transactions.write(connection -> take(connection, campaign, wanted, link, user));
  }

  private Submission noLink(
      Connection connection, Campaign campaign, Wanted wanted, String user, LinkRefused why)
      throws SQLException {
    String written = Outcome.failed(State.REFUSED, wanted.url(), null).detail();
    Submission refused =
        fresh(campaign, wanted, "web", String.valueOf(written), user)
            .with(Outcome.failed(State.REFUSED, why.problem().name(), null), clock.instant());
    // Two texts that are no links have nothing in common.
    return insert(connection, refused, "none:" + refused.receipt().digits());
  }

  private Submission take(
      Connection connection, Campaign campaign, Wanted wanted, CanonicalLink link, String user)
      throws SQLException {
    String key = SubmissionSql.key(link.platform(), link.nativeId(), link.uri().toString());
    SubmissionSql.lock(connection, campaign.slug(), key);
    Submission fresh = fresh(campaign, wanted, link.platform(), link.uri().toString(), user);
    Optional<Submission> before = SubmissionSql.byLink(connection, campaign.slug(), key);
    if (before.isPresent() && before.get().state().isWorthAnotherLook()) {
      SubmissionSql.reopen(connection, before.get().receipt(), wanted.unit(), clock.instant());
      return SubmissionSql.find(connection, before.get().receipt()).orElseThrow();
    }
    if (before.isPresent()) {
      return insert(connection, fresh.duplicateOf(before.get()), key);
    }
    Optional<Outcome> known = known(connection, campaign, link, wanted.unit());
    return insert(
        connection, known.map(found -> fresh.with(found, clock.instant())).orElse(fresh), key);
  }

  /** A post that counts with all its tags needs no second look. */
  private Optional<Outcome> known(
      Connection connection, Campaign campaign, CanonicalLink link, @Nullable String unit)
      throws SQLException {
    if (link.nativeId() == null) {
      return Optional.empty();
    }
    PostKey key = new PostKey(link.platform(), link.nativeId());
    Optional<Member> member = Members.find(connection, campaign.slug(), key);
    if (member.isEmpty() || !member.get().counted() || !member.get().fullyTagged()) {
      return Optional.empty();
    }
    keeper.claim(connection, campaign, key, unit);
    String place = unit != null ? unit : WrittenTags.only(member.get().units());
    TagList list =
        StoredTexts.find(connection, key)
            .map(post -> tags.of(campaign, place, post))
            .orElse(TagList.NONE);
    return Optional.of(new Outcome(State.DUPLICATE, null, null, key.nativeId(), true, list, null));
  }

  private Submission fresh(
      Campaign campaign, Wanted wanted, String platform, String link, String user) {
    Instant now = clock.instant();
    return new Submission(
        Receipt.random(random),
        campaign.slug(),
        wanted
            .url()
            .substring(0, Math.min(wanted.url().length(), CanonicalLink.MAX_LENGTH))
            .replace("\0", ""),
        platform,
        link,
        wanted.unit(),
        user,
        now,
        State.CHECKING,
        null,
        null,
        null,
        false,
        TagList.NONE,
        0,
        null,
        now);
  }

  private Submission insert(Connection connection, Submission submission, String key)
      throws SQLException {
    Submission next = submission;
    while (!SubmissionSql.insert(connection, next, key)) {
      next = next.with(Receipt.random(random));
    }
    return next;
  }
}
