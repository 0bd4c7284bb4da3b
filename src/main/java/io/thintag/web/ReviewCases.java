package io.thintag.web;

import io.thintag.attribute.RegisteredAccounts;
import io.thintag.campaign.Campaign;
import io.thintag.review.OpenPost;
import io.thintag.store.AccountDirectory;
import io.thintag.store.ExplanationView;
import io.thintag.store.Explanations;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts open posts into words, with the units that they may belong to. */
@Singleton
final class ReviewCases {
  /** As many as there are keys for. */
  private static final int KEYS = 5;

  private final AccountDirectory accounts;
  private final Explanations explanations;
  private final UnitNames names;
  private final PlaceSearch places;

  ReviewCases(
      AccountDirectory accounts, Explanations explanations, UnitNames names, PlaceSearch places) {
    this.accounts = accounts;
    this.explanations = explanations;
    this.names = names;
    this.places = places;
  }

  /** Posts that wait, in their order. */
  List<ReviewCase> of(Wording w, List<OpenPost> posts, List<Campaign> all) {
    RegisteredAccounts known = accounts.current();
    return posts.stream().map(post -> of(w, post, null, all, known)).toList();
  }

  /**
   * A post that waits, with the units that somebody searched for.
   *
   * @param typed null: nobody searched
   * @param all the campaigns
   */
  ReviewCase of(Wording w, OpenPost post, @Nullable String typed, List<Campaign> all) {
    return of(w, post, typed, all, accounts.current());
  }

  private ReviewCase of(
      Wording w,
      OpenPost post,
      @Nullable String typed,
      List<Campaign> all,
      RegisteredAccounts known) {
    String account = known.unitOf(post.account()).orElse(null);
    List<UnitName> offered = names.of(w, offered(post, account));
    String id = post.key().toString();
    return new ReviewCase(
        post,
        id,
        UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)).toString(),
        post.text() == null ? List.of() : Marked.of(post.text(), post.evidence()),
        offered.subList(0, Math.min(KEYS, offered.size())),
        offered.subList(Math.min(KEYS, offered.size()), offered.size()),
        typed == null ? List.of() : places.hits(w, typed),
        typed == null ? "" : typed.strip(),
        account == null ? null : names.of(w, account).orElse(null),
        post.claimedUnit() == null ? null : names.of(w, post.claimedUnit()).orElse(null),
        campaigns(post, all),
        reason(w, post),
        WebLink.of(post.url()));
  }

  /** Candidates that the account or the sender speaks for, all candidates, what is settled. */
  private static Set<String> offered(OpenPost post, @Nullable String account) {
    Set<String> offered = new LinkedHashSet<>();
    for (String said : new String[] {account, post.claimedUnit()}) {
      if (said != null && post.candidates().contains(said)) {
        offered.add(said);
      }
    }
    offered.addAll(post.candidates());
    offered.addAll(post.units());
    for (String said : new String[] {account, post.claimedUnit()}) {
      if (said != null) {
        offered.add(said);
      }
    }
    return offered;
  }

  private static String campaigns(OpenPost post, List<Campaign> all) {
    return all.stream()
        .filter(campaign -> post.campaigns().contains(campaign.slug()))
        .map(Campaign::name)
        .collect(Collectors.joining(", "));
  }

  private String reason(Wording w, OpenPost post) {
    ExplanationView view =
        explanations.of(
            post.units(), post.certainty(), post.doubt(), post.evidence(), post.candidates());
    return w.language() == Language.TH ? view.th() : view.en();
  }
}
