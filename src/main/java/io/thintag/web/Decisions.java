package io.thintag.web;

import io.micronaut.http.HttpRequest;
import io.thintag.access.Caller;
import io.thintag.post.PostKey;
import io.thintag.review.Decider;
import io.thintag.review.DecisionDraft;
import io.thintag.review.OpenPost;
import io.thintag.review.OpenPosts;
import io.thintag.review.Refusal;
import io.thintag.review.ReviewScope;
import io.thintag.store.Decision;
import io.thintag.store.DecisionStore.Step;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Decides about posts on behalf of whoever asks, and says in words what came of it. */
@Singleton
final class Decisions {
  private final Decider decider;
  private final OpenPosts open;
  private final ReviewScope scope;
  private final RefusalWords refusals;
  private final UnitNames names;

  Decisions(
      Decider decider, OpenPosts open, ReviewScope scope, RefusalWords refusals, UnitNames names) {
    this.decider = decider;
    this.open = open;
    this.scope = scope;
    this.refusals = refusals;
    this.names = names;
  }

  /** What to answer to: who asks in which words, about which post, from which page. */
  record Asked(HttpRequest<?> request, Wording w, OpenPost post, Caller by, String back) {
    PostKey key() {
      return post.key();
    }
  }

  /**
   * Reads what a request is about.
   *
   * @throws NoSuchPage if there is no such post
   */
  Asked asked(HttpRequest<?> request, @Nullable String post, @Nullable String back) {
    return new Asked(
        request,
        Readers.of(request),
        find(Callers.of(request), post),
        Callers.of(request),
        BackPath.of(back));
  }

  /** A stored post that concerns the caller's area, open or not. */
  OpenPost find(Caller caller, @Nullable String id) {
    return key(id)
        .flatMap(key -> open.find(key, caller))
        .orElseThrow(() -> new NoSuchPage("error.post"));
  }

  /** Where a post belongs; no units: to no area. */
  Outcome decide(Asked asked, List<String> units) {
    if (!scope.mayDecide(asked.by(), asked.post(), units)) {
      return outside(asked);
    }
    return answer(
        asked,
        () -> decider.decide(asked.key(), draft(units, null), asked.by()),
        decision -> decided(asked, decision));
  }

  /** Takes a post away from a unit; the others that it belongs to stay. */
  Outcome disown(Asked asked, String unit) {
    OpenPost post = asked.post();
    List<String> rest = post.units().stream().filter(code -> !code.equals(unit)).toList();
    if (rest.size() == post.units().size()) {
      return outcome(asked, 409, Outcome.REFUSED, asked.w().t("review.not-there"), 0);
    }
    if (!scope.mayDecide(asked.by(), post, rest)) {
      return outside(asked);
    }
    DecisionDraft draft = draft(rest, asked.w().t("review.disowned.note", name(asked, unit)));
    Decision before = post.decision();
    return answer(
        asked,
        () ->
            before == null
                ? decider.decide(asked.key(), draft, asked.by())
                : decider.change(asked.key(), draft, asked.by(), before.version()),
        decision ->
            outcome(
                asked,
                200,
                Outcome.DECIDED,
                asked.w().t("review.disowned", name(asked, unit), units(asked, rest)),
                decision.version()));
  }

  /** Takes the last step back: the decision before it holds again, else the engine's verdict. */
  Outcome undo(Asked asked, int version) {
    List<Step> steps = open.history(asked.key());
    Step last = version == steps.size() && version > 0 ? steps.get(version - 1) : null;
    Step before = last != null && last.action().equals("changed") ? steps.get(version - 2) : null;
    boolean may =
        before == null
            ? scope.mayWithdraw(asked.by(), asked.post())
            : scope.mayDecide(asked.by(), asked.post(), before.units());
    if (!may) {
      return outside(asked);
    }
    return answer(
        asked,
        () -> {
          if (before == null) {
            decider.withdraw(asked.key(), asked.by(), version);
          } else {
            DecisionDraft draft = draft(before.units(), before.note());
            decider.change(asked.key(), draft, asked.by(), version);
          }
          return before == null ? List.<String>of() : before.units();
        },
        units ->
            outcome(
                asked,
                200,
                Outcome.UNDONE,
                before == null
                    ? asked.w().t("review.undone")
                    : asked.w().t("review.restored", units(asked, units)),
                0));
  }

  /** What was decided about a post last, if this caller did; null: nothing of the kind. */
  @Nullable Outcome last(HttpRequest<?> request, Wording w, String id, String back) {
    Caller caller = Callers.of(request);
    Optional<OpenPost> post = key(id).flatMap(key -> open.find(key, caller));
    Decision decision = post.map(OpenPost::decision).orElse(null);
    if (post.isEmpty()) {
      return null;
    }
    Asked asked = new Asked(request, w, post.get(), caller, BackPath.of(back));
    if (decision == null) {
      return post.get().version() == 0
          ? null
          : outcome(asked, 200, Outcome.UNDONE, w.t("review.undone"), 0);
    }
    return decision.by().equals(asked.by().name()) ? decided(asked, decision) : null;
  }

  private Outcome decided(Asked asked, Decision decision) {
    String text = asked.w().t("review.decided", units(asked, decision.units()));
    return outcome(asked, 200, Outcome.DECIDED, text, decision.version());
  }

  private <T> Outcome answer(Asked asked, Supplier<T> change, Function<T, Outcome> said) {
    try {
      return said.apply(change.get());
    } catch (Refusal refusal) {
      return outcome(
          asked, RefusalWords.status(refusal), Outcome.REFUSED, refusals.of(asked.w(), refusal), 0);
    }
  }

  private static Outcome outcome(Asked asked, int status, String kind, String text, int version) {
    return new Outcome(
        status,
        kind,
        text,
        asked.key().toString(),
        Excerpt.of(asked.post().text()),
        version,
        Csrf.token(asked.request()),
        asked.back());
  }

  private String units(Asked asked, List<String> codes) {
    return names.inWords(asked.w(), codes);
  }

  private String name(Asked asked, String code) {
    return names.of(asked.w(), code).map(UnitName::whole).orElse(code);
  }

  private static DecisionDraft draft(List<String> units, @Nullable String note) {
    return new DecisionDraft(List.copyOf(units), note, null, null);
  }

  private static Optional<PostKey> key(@Nullable String id) {
    int colon = id == null ? -1 : id.indexOf(':');
    if (id == null || colon < 0 || id.indexOf('\0') >= 0) {
      return Optional.empty();
    }
    try {
      return Optional.of(new PostKey(id.substring(0, colon), id.substring(colon + 1)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Outcome outside(Asked asked) {
    return outcome(asked, 403, Outcome.REFUSED, asked.w().t("review.outside"), 0);
  }
}
