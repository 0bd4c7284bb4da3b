package io.thintag.pipeline;

import io.thintag.area.Gazetteer;
import io.thintag.attribute.Attribution;
import io.thintag.attribute.AttributionInput;
import io.thintag.attribute.Attributor;
import io.thintag.attribute.RegisteredAccounts;
import io.thintag.campaign.Campaign;
import io.thintag.campaign.CarriedTags;
import io.thintag.campaign.OrderedTags;
import io.thintag.campaign.PlaceNames;
import io.thintag.campaign.PlaceNaming;
import io.thintag.post.Hashtag;
import io.thintag.post.Hashtags;
import io.thintag.post.Post;
import io.thintag.post.PostKey;
import io.thintag.store.Decision;
import io.thintag.store.MembershipRow;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Decides what a post is to a campaign: member or not, counted or not, and of which units. Lives as
 * long as one transaction (see {@link Judges}); what people decided wins over the engine here, and
 * so everywhere. Immutable, so that many threads may share the posts of a transaction.
 */
final class Judge {
  private final Attributor attributor;
  private final RegisteredAccounts accounts;
  private final Map<PostKey, Decision> decisions;
  private final Gazetteer gazetteer;
  private final UnitClosure closure;
  private final PlaceNaming naming;
  private volatile @Nullable Reading reading;

  Judge(
      Attributor attributor,
      RegisteredAccounts accounts,
      Map<PostKey, Decision> decisions,
      Gazetteer gazetteer,
      UnitClosure closure,
      PlaceNaming naming) {
    this.attributor = attributor;
    this.accounts = accounts;
    this.decisions = decisions;
    this.gazetteer = gazetteer;
    this.closure = closure;
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

  /** Whether this judge knows the same of everything that a verdict on the post rests on. */
  boolean knowsTheSame(Judge other, PostKey post) {
    return attributor == other.attributor
        && accounts == other.accounts
        && Objects.equals(decisions.get(post), other.decisions.get(post));
  }

  /** The post's place in the campaign; one that lost its core tag stays as untagged. */
  MembershipRow judge(Campaign campaign, Post post, @Nullable String claimedUnit) {
    OrderedTags ordered = ordered(campaign);
    CarriedTags tags = new CarriedTags(hashtags(post), post.text());
    Ruling ruling =
        ruling(
            post.key(),
            attributor.attribute(
                new AttributionInput(
                    post.text(), post.hashtags(), post.account(), claimedUnit, campaign.scope()),
                accounts,
                ordered.plain()));
    return new MembershipRow(
        campaign.slug(),
        post.key().platform(),
        post.key().nativeId(),
        post.publishedAt(),
        post.account().key(),
        !campaign.covers(post.publishedAt()),
        post.repost(),
        !ordered.include(tags),
        isFullyTagged(ordered, tags, ruling.units()),
        ruling.certainty().wireName(),
        ruling.evidence(),
        ruling.candidates(),
        ruling.doubt(),
        ruling.doubt() == null ? null : areas(ruling, post, claimedUnit),
        claimedUnit,
        closure.of(ruling.units()));
  }

  private Ruling ruling(PostKey post, Attribution verdict) {
    Decision decision = decisions.get(post);
    if (decision == null) {
      return Ruling.of(verdict);
    }
    return decision.units().stream().allMatch(unit -> gazetteer.unit(unit).isPresent())
        ? Ruling.of(verdict, decision)
        : Ruling.overtaken(verdict);
  }

  /** All units that somebody who knows one of them could help with. */
  private List<String> areas(Ruling ruling, Post post, @Nullable String claimedUnit) {
    Set<String> areas = new TreeSet<>(ruling.units());
    areas.addAll(ruling.candidates());
    ruling.evidence().stream()
        .flatMap(e -> Optional.ofNullable(e.unit()).stream())
        .forEach(areas::add);
    accounts.unitOf(post.account()).ifPresent(areas::add);
    Optional.ofNullable(claimedUnit).ifPresent(areas::add);
    return areas.stream().filter(unit -> gazetteer.unit(unit).isPresent()).toList();
  }

  /** A post of several units is fully tagged if it is for one of them. */
  private boolean isFullyTagged(OrderedTags ordered, CarriedTags tags, List<String> units) {
    if (units.isEmpty()) {
      return ordered.areAllIn(tags, PlaceNames.UNKNOWN);
    }
    return units.stream().anyMatch(unit -> ordered.areAllIn(tags, naming.of(unit)));
  }

  /** A judge sees a whole page of one campaign, so its tags are read once. */
  private OrderedTags ordered(Campaign campaign) {
    Reading last = reading;
    if (last == null || last.campaign() != campaign) {
      last = new Reading(campaign, new OrderedTags(campaign));
      reading = last;
    }
    return last.ordered();
  }

  private record Reading(Campaign campaign, OrderedTags ordered) {}
}
