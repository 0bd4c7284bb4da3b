package io.thintag.store;

import io.thintag.area.Gazetteer;
import io.thintag.area.Registry;
import io.thintag.attribute.Attribution;
import io.thintag.attribute.Certainty;
import io.thintag.attribute.Doubt;
import io.thintag.attribute.Evidence;
import io.thintag.attribute.Explainer;
import io.thintag.store.MembershipRow.EvidenceRow;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Puts verdicts into words when they are shown; nothing of it is stored. */
@Singleton
public final class Explanations {
  private final Registry registry;
  private volatile @Nullable Built built;

  Explanations(Registry registry) {
    this.registry = registry;
  }

  private record Built(Gazetteer gazetteer, Explainer explainer) {}

  /** The sentences for a verdict that has just been reached. */
  public ExplanationView of(Attribution verdict) {
    return ExplanationView.of(explainer().explain(verdict));
  }

  /**
   * The sentences for a verdict as it is stored.
   *
   * @param doubt as in {@link MembershipRow}
   */
  public ExplanationView of(
      List<String> units,
      String certainty,
      @Nullable String doubt,
      List<EvidenceRow> evidence,
      List<String> candidates) {
    Attribution verdict =
        new Attribution(
            units,
            units.isEmpty() ? Certainty.UNRESOLVED : certainty(certainty),
            doubt(doubt),
            evidence.stream()
                .map(e -> new Evidence(e.kind(), e.text(), e.start(), e.end(), e.unit()))
                .toList(),
            candidates);
    return ExplanationView.of(
        Decision.OVERTAKEN.equals(doubt)
            ? explainer().explainOvertaken(verdict)
            : explainer().explain(verdict));
  }

  private static Certainty certainty(String wireName) {
    return Certainty.valueOf(wireName.toUpperCase(Locale.ROOT));
  }

  private static @Nullable Doubt doubt(@Nullable String wireName) {
    return Arrays.stream(Doubt.values())
        .filter(doubt -> doubt.wireName().equals(wireName))
        .findFirst()
        .orElse(null);
  }

  /** Built when first asked for, and again when the register has changed. */
  private Explainer explainer() {
    Gazetteer gazetteer = registry.gazetteer();
    Built now = built;
    if (now == null || now.gazetteer() != gazetteer) {
      now = new Built(gazetteer, new Explainer(gazetteer));
      built = now;
    }
    return now.explainer();
  }
}
