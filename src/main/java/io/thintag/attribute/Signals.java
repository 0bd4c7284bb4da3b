package io.thintag.attribute;

import io.thintag.post.Account;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known besides the words of the post: the registered account, the claimed unit, the
 * campaign's scope, in this order. They narrow a shared name, one after the other; one that would
 * leave no bearer is ignored, and the first that leaves a single unit settles it.
 */
final class Signals {

  private static final String SCOPE = "scope";

  /** Kind as in {@link Evidence} and the unit it points to. */
  record Signal(String kind, String unit) {}

  /** The bearers that are left and the signals that were used. */
  record Narrowed(Bearers left, List<Signal> used) {

    /** Whether all that is left settles the same unit. */
    boolean settled() {
      if (left.size() < 2) {
        return !left.isEmpty();
      }
      String unit = left.first().unit();
      return !left.any(bearer -> !bearer.unit().equals(unit));
    }
  }

  private final Lexicon lexicon;
  private final AttributionInput input;
  private final RegisteredAccounts accounts;
  private @Nullable List<Signal> signals;

  Signals(Lexicon lexicon, AttributionInput input, RegisteredAccounts accounts) {
    this.lexicon = lexicon;
    this.input = input;
    this.accounts = accounts;
  }

  /** Looked up when they are needed: most posts settle all by themselves. */
  private List<Signal> signals() {
    List<Signal> found = signals;
    if (found == null) {
      Account account = input.account();
      found = new ArrayList<>();
      add(found, "account", account == null ? null : accounts.unitOf(account).orElse(null));
      add(found, "claim", input.claimedUnit());
      add(found, SCOPE, input.scope());
      signals = found;
    }
    return found;
  }

  private void add(List<Signal> found, String kind, @Nullable String unit) {
    if (unit != null && lexicon.knows(unit)) {
      found.add(new Signal(kind, unit));
    }
  }

  /** The signals that may supply a unit by themselves: account, then claim; never the scope. */
  List<Signal> suppliers() {
    List<Signal> all = signals();
    boolean scope = !all.isEmpty() && all.get(all.size() - 1).kind().equals(SCOPE);
    return scope ? all.subList(0, all.size() - 1) : all;
  }

  /** Whether one of the signals lies in the area. */
  boolean pointInto(String area) {
    return signals().stream().anyMatch(signal -> lexicon.contains(area, signal.unit()));
  }

  Narrowed narrow(Bearers bearers) {
    Narrowed narrowed = new Narrowed(bearers, List.of());
    if (narrowed.settled()) {
      return narrowed;
    }
    for (Signal signal : signals()) {
      if (narrowed.settled()) {
        break;
      }
      Bearers inside = narrowed.left().those(bearer -> isInside(bearer, signal.unit()));
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
