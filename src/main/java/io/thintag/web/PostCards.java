package io.thintag.web;

import io.thintag.store.PostView;
import io.thintag.store.PostView.DecidedView;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts posts into words for the list of posts. */
@Singleton
final class PostCards {
  private final UnitNames names;

  PostCards(UnitNames names) {
    this.names = names;
  }

  /**
   * The card of a post.
   *
   * @param within code of the area that is looked at; null: the country
   */
  PostCard of(Wording w, PostView post, @Nullable String within) {
    List<UnitName> units = names.of(w, post.units());
    boolean asked = within != null && names.of(w, within).isPresent();
    return new PostCard(
        new PostItem(post, units.stream().map(UnitName::whole).toList(), WebLink.of(post.url())),
        post.platform() + ":" + post.nativeId(),
        units,
        post.text() == null ? List.of() : Marked.of(post.text(), post.evidence()),
        post.text() == null
            ? List.of()
            : units.stream()
                .filter(unit -> !asked || within == null || names.contains(within, unit.code()))
                .toList(),
        decision(w, post.decision()));
  }

  private @Nullable String decision(Wording w, @Nullable DecidedView decision) {
    return decision == null
        ? null
        : w.t(
            "posts.decided",
            decision.by(),
            w.moment(decision.at()),
            names.inWords(w, decision.units()));
  }
}
