package io.thintag.pipeline;

import io.thintag.campaign.Campaign;
import io.thintag.collect.Item;
import io.thintag.collect.RefreshTerms;
import io.thintag.post.Post;
import io.thintag.post.PostKey;
import io.thintag.store.Rejections.Reason;
import io.thintag.store.StoredPost;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Judges the items of one page against what is stored. */
final class PageJudge {
  /** A post that its platform does not show is looked for once more after this time. */
  static final Duration SECOND_LOOK = Duration.ofDays(2);

  private final Judge judge;
  private final RefreshTerms terms;
  private final PageJob job;
  private final Map<PostKey, StoredPost> stored;
  private final Instant now;
  private final PageChanges changes = new PageChanges();

  PageJudge(
      Judge judge, RefreshTerms terms, PageJob job, Map<PostKey, StoredPost> stored, Instant now) {
    this.judge = judge;
    this.terms = terms;
    this.job = job;
    this.stored = stored;
    this.now = now;
  }

  PageChanges judge(List<Item> items) {
    for (int position = 0; position < items.size(); position++) {
      Item item = items.get(position);
      if (item instanceof Item.Found found) {
        found(found, position);
      } else if (item instanceof Item.Gone gone) {
        gone(gone.key());
      } else if (item instanceof Item.Missing missing) {
        missing(missing.key());
      } else if (item instanceof Item.Broken broken) {
        changes.rejections.add(
            Fingerprint.of(
                job.target(), position, broken.nativeId(), broken.line(), broken.reason()));
      }
    }
    return changes;
  }

  private void gone(PostKey key) {
    changes.duplicate();
    StoredPost known = stored.get(key);
    if (known != null && !known.gone() && changes.seen.add(key)) {
      changes.gone.add(key);
    }
  }

  /** Gone is what is still missing once the time for a second look has come. */
  private void missing(PostKey key) {
    StoredPost known = stored.get(key);
    if (known != null && known.missingSince() != null) {
      if (!known.missingSince().plus(SECOND_LOOK).isAfter(now)) {
        gone(key);
        return;
      }
    } else if (known != null && !known.gone() && changes.seen.add(key)) {
      changes.missing.add(key);
    }
    changes.duplicate();
  }

  private void found(Item.Found found, int position) {
    Post post = Readable.post(found.post());
    PostKey key = post.key();
    if (changes.seen.contains(key)) {
      changes.duplicate();
      return;
    }
    Optional<StoredPost> before = Optional.ofNullable(stored.get(key));
    boolean member =
        before.isPresent()
            && job.campaign()
                .map(c -> before.get().campaigns().containsKey(c.slug()))
                .orElse(!before.get().campaigns().isEmpty());
    if (!member && (job.campaign().isEmpty() || !Judge.belongs(job.campaign().get(), post))) {
      changes.rejections.add(
          Fingerprint.of(key, position, found.line(), Reason.NO_CORE_TAG, post.text()));
      return;
    }
    changes.seen.add(key);
    if (member) {
      changes.duplicate();
    } else {
      changes.storedAt.add(position);
    }
    write(found, post, before, member);
  }

  private void write(Item.Found found, Post post, Optional<StoredPost> before, boolean member) {
    Reread reread = new Reread(before, post, found.sourceRef());
    if (member && !reread.isChanged()) {
      changes.unchanged.add(post.key());
      return;
    }
    (before.isPresent() ? changes.known : changes.fresh).add(post.key());
    changes.posts.add(reread.row(job.reader(post.key().platform()), now, terms));
    if (!member) {
      Campaign campaign = job.campaign().orElseThrow();
      changes.memberships.add(judge.judge(campaign, post, found.claimedUnit()));
    }
    if (reread.isWordChanged()) {
      before.ifPresent(
          known -> known.campaigns().forEach((slug, claim) -> judgeAgain(slug, claim, post)));
    }
  }

  private void judgeAgain(String slug, String claim, Post post) {
    Campaign campaign = job.all().get(slug);
    if (campaign != null) {
      changes.memberships.add(judge.judge(campaign, post, blankToNull(claim)));
    }
  }

  private static @Nullable String blankToNull(String claim) {
    return claim.isEmpty() ? null : claim;
  }
}
