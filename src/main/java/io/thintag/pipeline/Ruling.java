package io.thintag.pipeline;

import io.thintag.attribute.Attribution;
import io.thintag.attribute.Certainty;
import io.thintag.attribute.Doubt;
import io.thintag.store.Decision;
import io.thintag.store.MembershipRow.EvidenceRow;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a post belongs in the end, by the engine's verdict or by a person's decision. */
record Ruling(
    List<String> units,
    Certainty certainty,
    List<EvidenceRow> evidence,
    List<String> candidates,
    @Nullable String doubt) {

  /** Kind of the evidence that a person decided. */
  private static final String REVIEW = "review";

  /** The engine's verdict stands. */
  static Ruling of(Attribution verdict) {
    Doubt doubt = verdict.doubt();
    return new Ruling(
        verdict.units(),
        verdict.certainty(),
        evidence(verdict),
        verdict.candidates(),
        doubt == null ? null : doubt.wireName());
  }

  /** The decision stands; what the engine found is kept beside it. */
  static Ruling of(Attribution verdict, Decision decision) {
    List<EvidenceRow> evidence = new ArrayList<>(evidence(verdict));
    if (decision.units().isEmpty()) {
      evidence.add(review(null));
    }
    decision.units().forEach(unit -> evidence.add(review(unit)));
    return new Ruling(decision.units(), Certainty.CERTAIN, evidence, List.of(), null);
  }

  /** The engine's verdict stands again, and a person should look at it again. */
  static Ruling overtaken(Attribution verdict) {
    return new Ruling(
        verdict.units(),
        verdict.certainty(),
        evidence(verdict),
        verdict.candidates(),
        Decision.OVERTAKEN);
  }

  private static List<EvidenceRow> evidence(Attribution verdict) {
    return verdict.evidence().stream()
        .map(e -> new EvidenceRow(e.kind(), e.text(), e.start(), e.end(), e.unit()))
        .toList();
  }

  private static EvidenceRow review(@Nullable String unit) {
    return new EvidenceRow(REVIEW, "", -1, -1, unit);
  }
}
