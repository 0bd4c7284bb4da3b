package io.thintag.store;

import io.thintag.store.MembershipRow.EvidenceRow;
import io.thintag.store.MembershipRow.UnitRow;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 64 bits of everything that judging decided about a post, the same in every process: a stored post
 * whose new verdict has the stored hash needs no look at what is stored.
 */
final class VerdictHash {
  private static final Comparator<UnitRow> BY_CODE = Comparator.comparing(UnitRow::unitCode);

  private static final long PRIME = 0x9E3779B97F4A7C15L;
  private static final int FINAL_SHIFT = 32;

  private long hash = 1;

  VerdictHash add(long value) {
    hash = (hash ^ value) * PRIME;
    hash ^= hash >>> FINAL_SHIFT;
    return this;
  }

  VerdictHash add(boolean value) {
    return add(value ? 1 : 0);
  }

  VerdictHash add(@Nullable String text) {
    if (text == null) {
      return add(-1);
    }
    long letters = text.length();
    for (int i = 0; i < text.length(); i++) {
      letters = letters * 1_000_003 + text.charAt(i);
    }
    return add(letters);
  }

  VerdictHash addTexts(List<String> texts) {
    add(texts.size());
    texts.forEach(this::add);
    return this;
  }

  VerdictHash addEvidence(List<EvidenceRow> evidence) {
    add(evidence.size());
    evidence.forEach(e -> add(e.kind()).add(e.text()).add(e.start()).add(e.end()).add(e.unit()));
    return this;
  }

  /** Units in any order. */
  VerdictHash addUnits(List<UnitRow> units) {
    add(units.size());
    units.stream()
        .sorted(BY_CODE)
        .forEach(
            u ->
                add(u.unitCode())
                    .add(u.named())
                    .add(u.inProvince())
                    .add(u.inDistrict())
                    .add(u.inBody()));
    return this;
  }

  long value() {
    return hash;
  }
}
