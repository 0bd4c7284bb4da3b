package io.thintag.attribute;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is known besides the words of the post: the registered account, the claimed unit, the
 * campaign's scope, in this order. They narrow a shared name, one after the other; one that would
 * leave no bearer is ignored, and the first that leaves a single unit settles it.
 */
final class Signals {

  /** Kind as in {@link Evidence} and the unit it points to. */
  record Signal(String kind, String unit) {}

  /** The bearers that are left and the signals that were used. */
  record Narrowed(List<Bearer> left, List<Signal> used) {

    /** Whether all that is left settles the same unit. */
    boolean settled() {
      return left.stream().map(Bearer::unit).distinct().count() == 1;
    }
  }

  private final Lexicon lexicon;
  private final List<Signal> signals = new ArrayList<>();

  Signals(Lexicon lexicon, AttributionInput input, RegisteredAccounts accounts) {
    this.lexicon = lexicon;
    Optional.ofNullable(input.account())
        .flatMap(accounts::unitOf)
        .ifPresent(unit -> add("account", unit));
    Optional.ofNullable(input.claimedUnit()).ifPresent(unit -> add("claim", unit));
    Optional.ofNullable(input.scope()).ifPresent(unit -> add("scope", unit));
  }

  private void add(String kind, String unit) {
    if (lexicon.knows(unit)) {
      signals.add(new Signal(kind, unit));
    }
  }

  /** The signals that may supply a unit by themselves: account, then claim; never the scope. */
  List<Signal> suppliers() {
    return signals.stream().filter(signal -> !signal.kind().equals("scope")).toList();
  }

  /** Whether one of the signals lies in the area. */
  boolean pointInto(String area) {
    return signals.stream().anyMatch(signal -> lexicon.contains(area, signal.unit()));
  }

  Narrowed narrow(List<Bearer> bearers) {
    Narrowed narrowed = new Narrowed(bearers, List.of());
    for (Signal signal : signals) {
      if (narrowed.settled()) {
        break;
      }
      List<Bearer> inside =
          narrowed.left().stream().filter(bearer -> isInside(bearer, signal.unit())).toList();
      if (!inside.isEmpty() && inside.size() < narrowed.left().size()) {
        List<Signal> used = new ArrayList<>(narrowed.used());
        used.add(signal);
        narrowed = new Narrowed(inside, used);
      }
    }
    return narrowed;
  }

  /** A page of a body that covers the subdistrict is as near as can be. */
  private boolean isInside(Bearer bearer, String unit) {
    return bearer.inside(unit)
        || (bearer.rank() == Rank.SUBDISTRICT
            && lexicon.covering().getOrDefault(bearer.code(), List.of()).contains(unit));
  }
}
