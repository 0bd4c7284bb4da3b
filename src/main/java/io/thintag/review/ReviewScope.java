package io.thintag.review;

import io.thintag.access.AreaScope;
import io.thintag.access.Caller;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What callers may decide: only their area's share in a post; units outside it stay as they are.
 */
@Singleton
public class ReviewScope {
  private final AreaScope scope;

  ReviewScope(AreaScope scope) {
    this.scope = scope;
  }

  /** True if the caller may decide that a post belongs to these units. */
  public boolean mayDecide(Caller caller, OpenPost post, Collection<String> units) {
    return caller.seesCountry() || outside(caller, units).equals(outside(caller, post.units()));
  }

  /** True if the caller may take back what was decided about a post. */
  public boolean mayWithdraw(Caller caller, OpenPost post) {
    return caller.seesCountry() || outside(caller, post.units()).isEmpty();
  }

  private Set<String> outside(Caller caller, Collection<String> codes) {
    return codes.stream()
        .filter(code -> !scope.contains(caller, code))
        .collect(Collectors.toUnmodifiableSet());
  }
}
