package io.thintag.review;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.thintag.access.Audit;
import io.thintag.access.Caller;
import io.thintag.pipeline.PostJudge;
import io.thintag.pipeline.Transactions;
import io.thintag.post.Account;
import io.thintag.post.Post;
import io.thintag.post.PostKey;
import io.thintag.store.Decision;
import io.thintag.store.DecisionStore;
import io.thintag.store.NamesChanged;
import io.thintag.store.PostStore;
import io.thintag.store.StoredPost;
import io.thintag.store.StoredTexts;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes people's decisions about posts: the decision, the post's verdict in all its campaigns, the
 * tallies and what the decision teaches change in one transaction.
 */
@Singleton
public class Decider {
  private final Transactions transactions;
  private final DecisionValidation validation;
  private final PostStore posts;
  private final PostJudge judge;
  private final OpenPosts open;
  private final LocalAliases aliases;
  private final ApplicationEventPublisher<NamesChanged> changes;
  private final Audit audit;
  private final Clock clock;

  Decider(
      Transactions transactions,
      DecisionValidation validation,
      PostStore posts,
      PostJudge judge,
      OpenPosts open,
      LocalAliases aliases,
      ApplicationEventPublisher<NamesChanged> changes,
      Audit audit,
      Clock clock) {
    this.transactions = transactions;
    this.validation = validation;
    this.posts = posts;
    this.judge = judge;
    this.open = open;
    this.aliases = aliases;
    this.changes = changes;
    this.audit = audit;
    this.clock = clock;
  }

  /** What a decision rests on: who decides and when. */
  record Act(PostKey post, String by, Instant at) {}

  private record Taught(Decision decision, boolean namesChanged) {}

  /**
   * Decides about a post that nobody has decided about. The same decision of the same person again
   * changes nothing about the post.
   *
   * @throws Refusal in all its kinds; {@link Refusal.AlreadyDecided} if somebody was first
   */
  public Decision decide(PostKey key, DecisionDraft draft, Caller by) {
    Proposal proposal = validation.check(draft);
    return announce(
        transactions.write(
            connection -> {
              StoredPost stored = hold(connection, key);
              Act act = new Act(key, by.name(), now());
              Optional<Decision> standing = find(connection, key).filter(open::stands);
              if (standing.isPresent() && !isSame(standing.get(), proposal, by.name())) {
                throw new Refusal.AlreadyDecided(standing.get());
              }
              Decision decision =
                  standing.isPresent() ? standing.get() : put(connection, stored, proposal, act);
              write(connection, by, "review.decide", key, null, draft);
              return new Taught(decision, teach(connection, proposal, act));
            }));
  }

  /**
   * Puts another decision in the place of one.
   *
   * @param expected version of the decision that is to be changed; null: whichever there is
   * @throws Refusal in all its kinds; {@link Refusal.ChangedMeanwhile} if it has another version
   */
  public Decision change(PostKey key, DecisionDraft draft, Caller by, @Nullable Integer expected) {
    Proposal proposal = validation.check(draft);
    return announce(
        transactions.write(
            connection -> {
              StoredPost stored = hold(connection, key);
              Decision before = require(connection, key, expected);
              Act act = new Act(key, by.name(), now());
              Decision decision = put(connection, stored, proposal, act);
              write(connection, by, "review.change", key, before, draft);
              return new Taught(decision, teach(connection, proposal, act));
            }));
  }

  /**
   * Takes a decision back and gives the post to the engine again. What the decision taught stays:
   * accounts and aliases are withdrawn on their own.
   *
   * @param expected version of the decision; null: whichever there is
   */
  public void withdraw(PostKey key, Caller by, @Nullable Integer expected) {
    transactions.write(
        connection -> {
          StoredPost stored = hold(connection, key);
          Decision decision = require(connection, key, expected);
          DecisionStore.withdraw(connection, decision, by.name(), now());
          write(connection, by, "review.withdraw", key, decision, null);
          judge.judge(connection, stored);
          return decision;
        });
  }

  /** Notes stay out of it: they are erased with the post. */
  private void write(
      Connection connection,
      Caller by,
      String action,
      PostKey key,
      @Nullable Decision before,
      @Nullable DecisionDraft after)
      throws SQLException {
    Map<String, Object> now = new LinkedHashMap<>();
    if (after != null) {
      now.put("units", after.units());
      now.put("registerAccount", after.registerAccount());
      now.put("alias", after.alias());
    }
    audit.write(
        connection,
        by,
        action,
        key.platform() + ":" + key.nativeId(),
        before == null ? null : Map.of("units", before.units(), "by", before.by()),
        after == null ? null : now);
  }

  private Decision put(Connection connection, StoredPost stored, Proposal proposal, Act act)
      throws SQLException {
    Decision decision =
        DecisionStore.put(
            connection, act.post(), proposal.units(), act.by(), act.at(), proposal.note());
    judge.judge(connection, stored);
    return decision;
  }

  /** Comes last: the post is judged by the names that everybody else knows at this time. */
  private boolean teach(Connection connection, Proposal proposal, Act act) throws SQLException {
    boolean changed = false;
    if (proposal.registerAccount() != null) {
      Account account = StoredTexts.find(connection, act.post()).map(Post::account).orElseThrow();
      changed = DecidedAccounts.register(connection, account, proposal.registerAccount(), act);
    }
    if (proposal.alias() != null) {
      changed |= aliases.add(connection, proposal.alias(), act);
    }
    return changed;
  }

  private Decision announce(Taught taught) {
    if (taught.namesChanged()) {
      changes.publishEvent(new NamesChanged());
    }
    return taught.decision();
  }

  /** Keeps everybody else from changing the post until the end of the transaction. */
  private StoredPost hold(Connection connection, PostKey key) throws SQLException {
    posts.lock(connection, List.of(key.platform()));
    StoredPost stored = posts.find(connection, List.of(key)).get(key);
    if (stored == null) {
      throw new Refusal.UnknownPost(key);
    }
    if (stored.gone() || stored.text() == null) {
      throw new Refusal.Erased(key);
    }
    return stored;
  }

  private static Optional<Decision> find(Connection connection, PostKey key) throws SQLException {
    return Optional.ofNullable(DecisionStore.find(connection, List.of(key)).get(key));
  }

  private static Decision require(Connection connection, PostKey key, @Nullable Integer expected)
      throws SQLException {
    Decision decision = find(connection, key).orElseThrow(() -> new Refusal.NotDecided(key));
    if (expected != null && expected != decision.version()) {
      throw new Refusal.ChangedMeanwhile(decision);
    }
    return decision;
  }

  /** As exact as the database keeps it, so that a decision reads the same ever after. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private static boolean isSame(Decision decision, Proposal proposal, String by) {
    return decision.by().equals(by) && decision.units().equals(proposal.units());
  }
}
