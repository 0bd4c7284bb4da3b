package io.thintag.web;

import io.thintag.campaign.FieldError;
import io.thintag.review.Refusal;
import io.thintag.store.Decision;
import jakarta.inject.Singleton;
import java.time.ZoneOffset;
import java.util.stream.Collectors;

/** Says why a decision was refused. */
@Singleton
final class RefusalWords {
  private static final int WRONG = 400;
  private static final int NOT_FOUND = 404;
  private static final int CONFLICT = 409;

  private final UnitNames names;

  RefusalWords(UnitNames names) {
    this.names = names;
  }

  static int status(Refusal refusal) {
    if (refusal instanceof Refusal.UnknownPost) {
      return NOT_FOUND;
    }
    return refusal instanceof Refusal.Invalid ? WRONG : CONFLICT;
  }

  String of(Wording w, Refusal refusal) {
    if (refusal instanceof Refusal.AlreadyDecided taken) {
      return somebody(w, "review.taken", taken.decision());
    }
    if (refusal instanceof Refusal.ChangedMeanwhile changed) {
      return somebody(w, "review.changed", changed.decision());
    }
    if (refusal instanceof Refusal.NotDecided) {
      return w.t("review.withdrawn");
    }
    if (refusal instanceof Refusal.Erased) {
      return w.t("review.erased");
    }
    if (refusal instanceof Refusal.Invalid invalid) {
      return w.language() == Language.EN
          ? w.t("review.invalid")
          : w.t("review.invalid")
              + " "
              + invalid.errors().stream()
                  .map(FieldError::message)
                  .distinct()
                  .collect(Collectors.joining(" "));
    }
    return w.t("error.post");
  }

  private String somebody(Wording w, String key, Decision decision) {
    return w.t(
        key,
        decision.by(),
        w.moment(decision.at().atOffset(ZoneOffset.UTC)),
        names.inWords(w, decision.units()));
  }
}
