package io.thintag.api;

import io.thintag.area.Gazetteer;
import io.thintag.attribute.RegisteredAccounts;
import io.thintag.review.OpenPost;
import io.thintag.source.RunView;
import io.thintag.store.AccountDirectory;
import io.thintag.store.Decision;
import io.thintag.store.Explanations;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Puts the names of units into posts that wait for review. */
@Singleton
final class ReviewItems {
  private final Gazetteer gazetteer;
  private final AccountDirectory accounts;
  private final Explanations explanations;

  ReviewItems(Gazetteer gazetteer, AccountDirectory accounts, Explanations explanations) {
    this.gazetteer = gazetteer;
    this.accounts = accounts;
    this.explanations = explanations;
  }

  List<ReviewItem> of(List<OpenPost> posts) {
    RegisteredAccounts registered = accounts.current();
    return posts.stream().map(post -> of(post, registered)).toList();
  }

  private ReviewItem of(OpenPost post, RegisteredAccounts registered) {
    Decision decision = post.decision();
    return new ReviewItem(
        DecisionView.id(post.key()),
        post.key().platform(),
        post.key().nativeId(),
        post.text(),
        post.url(),
        RunView.bangkok(post.publishedAt()),
        new ReviewItem.Poster(
            post.account().platform(),
            post.account().nativeId(),
            post.account().handle(),
            post.account().name(),
            registered.unitOf(post.account()).flatMap(this::ref).orElse(null)),
        post.campaigns(),
        post.doubt(),
        refs(post.units()),
        refs(post.candidates()),
        post.evidence(),
        explanations.of(
            post.units(), post.certainty(), post.doubt(), post.evidence(), post.candidates()),
        post.claimedUnit(),
        post.engagement().views(),
        post.engagement().likes(),
        post.engagement().comments(),
        post.engagement().shares(),
        decision == null ? null : DecisionView.of(decision),
        post.textChanged(),
        post.version());
  }

  private List<UnitRef> refs(List<String> codes) {
    return codes.stream().flatMap(code -> ref(code).stream()).toList();
  }

  private Optional<UnitRef> ref(String code) {
    return gazetteer.unit(code).map(unit -> UnitRef.of(unit, gazetteer));
  }
}
