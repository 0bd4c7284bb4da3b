package io.thintag.api;

import io.thintag.access.Caller;
import io.thintag.post.PostKey;
import io.thintag.review.DecisionDraft;
import io.thintag.review.OpenPost;
import io.thintag.review.OpenPosts;
import io.thintag.review.ReviewScope;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;

/**
 * Lets callers decide about posts of their area only, and only about their area's share in them.
 */
@Singleton
final class ReviewGate {
  private final OpenPosts open;
  private final KnownUnits units;
  private final ReviewScope scope;

  ReviewGate(OpenPosts open, KnownUnits units, ReviewScope scope) {
    this.open = open;
    this.units = units;
    this.scope = scope;
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
    if (!scope.mayDecide(caller, post, wanted)) {
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
      if (!scope.mayWithdraw(caller, post)) {
        throw units.outside(caller, "units");
      }
    }
    return key;
  }
}
