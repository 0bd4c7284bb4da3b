package io.thintag.pipeline;

import io.thintag.area.Registry;
import io.thintag.attribute.Attribution;
import io.thintag.attribute.AttributionInput;
import io.thintag.attribute.Attributor;
import io.thintag.attribute.RegisteredAccounts;
import io.thintag.campaign.Campaign;
import io.thintag.campaign.PlaceNames;
import io.thintag.campaign.PlaceNaming;
import io.thintag.campaign.TagQuality;
import io.thintag.post.Hashtag;
import io.thintag.post.Hashtags;
import io.thintag.post.Post;
import io.thintag.store.MembershipRow;
import io.thintag.store.MembershipRow.EvidenceRow;
import io.thintag.store.StoredTexts.Stored;
import jakarta.inject.Singleton;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides what a post is to a campaign: member or not, counted or not, and of which units. */
@Singleton
final class Judge {
  private final Attributor attributor;
  private final UnitClosure closure;
  private final PlaceNaming naming;

  Judge(Attributor attributor, Registry registry, PlaceNaming naming) {
    this.attributor = attributor;
    this.closure = new UnitClosure(registry);
    this.naming = naming;
  }

  /** True if the post carries a core tag of the campaign, in its text or in the platform's list. */
  static boolean belongs(Campaign campaign, Post post) {
    return campaign.belongs(hashtags(post));
  }

  private static Set<Hashtag> hashtags(Post post) {
    Set<Hashtag> tags = new LinkedHashSet<>(Hashtags.in(post.text()));
    post.hashtags().stream().filter(tag -> !tag.isBlank()).map(Hashtag::of).forEach(tags::add);
    return tags;
  }

  /**
   * The places of stored posts in the campaign, in the same order; the one way by which stored
   * posts are judged again.
   */
  List<MembershipRow> judge(Campaign campaign, List<Stored> posts, RegisteredAccounts accounts) {
    return posts.stream()
        .map(stored -> judge(campaign, stored.post(), stored.claimedUnit(), accounts))
        .toList();
  }

  /** The post's place in the campaign; one that lost its core tag stays as untagged. */
  MembershipRow judge(
      Campaign campaign, Post post, @Nullable String claimedUnit, RegisteredAccounts accounts) {
    Set<Hashtag> tags = hashtags(post);
    Attribution verdict =
        attributor.attribute(
            new AttributionInput(
                post.text(), post.hashtags(), post.account(), claimedUnit, campaign.scope()),
            accounts,
            campaign.plainTags().stream().map(Hashtag::toString).toList());
    return new MembershipRow(
        campaign.slug(),
        post.key().platform(),
        post.key().nativeId(),
        post.publishedAt(),
        post.account().key(),
        !campaign.covers(post.publishedAt()),
        post.repost(),
        !campaign.belongs(tags),
        isFullyTagged(campaign, post, tags, verdict.units()),
        verdict.certainty().name().toLowerCase(Locale.ROOT),
        verdict.evidence().stream()
            .map(e -> new EvidenceRow(e.kind(), e.text(), e.start(), e.end(), e.unit()))
            .toList(),
        verdict.candidates(),
        claimedUnit,
        closure.of(verdict.units()));
  }

  /** A post of several units is fully tagged if it is for one of them. */
  private boolean isFullyTagged(
      Campaign campaign, Post post, Set<Hashtag> tags, List<String> units) {
    if (units.isEmpty()) {
      return TagQuality.fullyTagged(campaign, tags, post.text(), PlaceNames.UNKNOWN);
    }
    return units.stream()
        .anyMatch(unit -> TagQuality.fullyTagged(campaign, tags, post.text(), naming.of(unit)));
  }
}
