package io.thintag.pipeline;

import io.thintag.collect.RefreshTerms;
import io.thintag.post.Engagement;
import io.thintag.post.Post;
import io.thintag.store.PostRow;
import io.thintag.store.StoredPost;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A post as it came now, against what is stored of it. */
final class Reread {
  private final @Nullable StoredPost before;
  private final Post post;
  private final @Nullable String sourceRef;
  private final Engagement engagement;

  Reread(Optional<StoredPost> before, Post post, @Nullable String sourceRef) {
    this.before = before.orElse(null);
    this.post = post;
    this.sourceRef = sourceRef;
    this.engagement = engagement();
  }

  /** True if anything that we keep differs. */
  boolean isChanged() {
    return isWordChanged()
        || !engagement.equals(before().engagement())
        || !Objects.equals(before().url(), url());
  }

  /** True if something differs that its place in a campaign may rest on. */
  boolean isWordChanged() {
    return before == null
        || before.gone()
        || !post.text().equals(before.text())
        || !post.publishedAt().equals(before.publishedAt())
        || post.repost() != before.repost()
        || !post.account().key().equals(before.accountKey());
  }

  private StoredPost before() {
    return Objects.requireNonNull(before);
  }

  /**
   * The latest known counts: what is unknown now stays as it was known. Servers of a federation
   * each know only a part, so between two of them the larger count is the later one.
   */
  private Engagement engagement() {
    Engagement now = post.engagement();
    if (before == null) {
      return now;
    }
    Engagement then = before.engagement();
    boolean elsewhere = !Objects.equals(before.sourceRef(), sourceRef);
    return new Engagement(
        latest(then.views(), now.views(), elsewhere),
        latest(then.likes(), now.likes(), elsewhere),
        latest(then.comments(), now.comments(), elsewhere),
        latest(then.shares(), now.shares(), elsewhere));
  }

  private static @Nullable Long latest(@Nullable Long then, @Nullable Long now, boolean elsewhere) {
    if (then == null || now == null) {
      return now == null ? then : now;
    }
    return elsewhere ? Long.valueOf(Math.max(then, now)) : now;
  }

  private @Nullable String url() {
    return post.url() == null ? null : Readable.text(post.url().toString());
  }

  PostRow row(String source, Instant now, RefreshTerms terms) {
    return new PostRow(
        post.key().platform(),
        post.key().nativeId(),
        post.text(),
        post.hashtags(),
        post.account().key(),
        post.account().nativeId(),
        post.account().handle(),
        post.account().name(),
        url(),
        source,
        before == null || before.sourceRef() == null ? sourceRef : before.sourceRef(),
        post.publishedAt(),
        post.editedAt(),
        post.media().name().toLowerCase(java.util.Locale.ROOT),
        post.repost(),
        engagement.views(),
        engagement.likes(),
        engagement.comments(),
        engagement.shares(),
        now,
        now.plus(terms.within(post.key().platform())),
        terms.next(post.publishedAt(), now));
  }
}
