package io.thintag.api;

import io.thintag.access.Caller;
import io.thintag.post.PostKey;
import io.thintag.review.DecisionDraft;
import io.thintag.review.OpenPost;
import io.thintag.review.OpenPosts;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Lets callers decide about posts of their area only, and only about their area's share in them.
 */
@Singleton
final class ReviewGate {
  private final OpenPosts open;
  private final KnownUnits units;

  ReviewGate(OpenPosts open, KnownUnits units) {
    this.open = open;
    this.units = units;
  }

  /**
   * The post, if the caller may decide so: units outside the area stay as they are, and accounts
   * and names are taught for the area only. Posts that are no business of the area are unknown.
   */
  PostKey check(String postId, DecisionDraft draft, Caller caller) {
    PostKey key = PostIds.read(postId);
    if (caller.seesCountry()) {
      return key;
    }
    OpenPost post = open.find(key, caller).orElseThrow(ReviewProblems::unknownPost);
    List<String> wanted =
        draft.units() == null
            ? List.of()
            : draft.units().stream().filter(Objects::nonNull).toList();
    if (!outside(caller, wanted).equals(outside(caller, post.units()))) {
      throw units.outside(caller, "units");
    }
    units.require(caller, "registerAccount", draft.registerAccount());
    DecisionDraft.AliasDraft alias = draft.alias();
    if (alias != null) {
      units.require(caller, "alias.unit", alias.unit());
      units.require(caller, "alias.within", alias.within());
    }
    return key;
  }

  /** The post, if the caller may take back what was decided about it. */
  PostKey checkWithdrawal(String postId, Caller caller) {
    PostKey key = PostIds.read(postId);
    if (!caller.seesCountry()) {
      OpenPost post = open.find(key, caller).orElseThrow(ReviewProblems::unknownPost);
      if (!outside(caller, post.units()).isEmpty()) {
        throw units.outside(caller, "units");
      }
    }
    return key;
  }

  private Set<String> outside(Caller caller, Collection<String> codes) {
    return codes.stream()
        .filter(code -> !units.contains(caller, code))
        .collect(Collectors.toUnmodifiableSet());
  }
}
