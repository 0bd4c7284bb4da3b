package io.thintag.attribute;

import io.thintag.attribute.Signals.Narrowed;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A bare tag means all its bearers inside the named area: their deepest common unit, or nothing
 * (rule 10 of the labels). With the district named and one body of that name there, it is the body.
 */
final class TagRule {

  private final Lexicon lexicon;
  private final NamedAreas areas;
  private final Signals signals;
  private final Findings findings;
  private final Codes units = new Codes();

  TagRule(Lexicon lexicon, NamedAreas areas, Signals signals, Findings findings) {
    this.lexicon = lexicon;
    this.areas = areas;
    this.signals = signals;
    this.findings = findings;
  }

  /** The units that the tags settle; provinces are among the named areas already. */
  Codes apply(List<BareTag> tags) {
    List<BareTag> left = new ArrayList<>();
    for (BareTag tag : tags) {
      if (!tag.isProvince() && !settle(tag, areas.innermost())) {
        left.add(tag);
      }
    }
    if (!units.isEmpty()) {
      Codes wider = new Codes();
      wider.addAll(units);
      left.forEach(tag -> settle(tag, wider));
    }
    return units;
  }

  private boolean settle(BareTag tag, Codes within) {
    Bearers inside =
        areas.understood(tag.bearers()).those(b -> within.isEmpty() || b.inside(within));
    boolean district = !within.isEmpty() && inside.any(b -> b.rank() == Rank.DISTRICT);
    boolean silent =
        inside.isEmpty() || (tag.doubtful() && !district && !isSharedInDistrict(inside, within));
    String unit = silent ? null : unit(inside, within);
    if (unit != null) {
      units.add(unit);
      findings.words("tag", tag.start(), tag.end(), unit);
      if (!inside.any(b -> !b.former())) {
        findings.likely();
      }
    }
    return unit != null;
  }

  /** In a named district that two bodies of the name share, even a doubtful tag has to be asked. */
  private static boolean isSharedInDistrict(Bearers inside, Codes within) {
    return bodies(inside.those(b -> within.contains(b.district()))).size() > 1;
  }

  private @Nullable String unit(Bearers inside, Codes within) {
    boolean districtBears = inside.any(b -> b.rank() == Rank.DISTRICT);
    String common = common(inside);
    if (common == null || districtBears || !within.contains(common)) {
      return common;
    }
    Bearers bodies = bodies(inside);
    if (lexicon.isProvince(common) || bodies.isEmpty()) {
      return null;
    }
    Narrowed narrowed = signals.narrow(bodies);
    if (narrowed.settled()) {
      findings.signals(narrowed);
      return narrowed.left().first().code();
    }
    findings.open(narrowed.left());
    return common;
  }

  private @Nullable String common(Bearers bearers) {
    Codes units = new Codes();
    for (Bearer bearer : bearers) {
      units.add(bearer.unit());
    }
    return lexicon.common(units);
  }

  private static Bearers bodies(Bearers bearers) {
    List<Bearer> bodies = new ArrayList<>();
    for (Bearer bearer : bearers) {
      if (bearer.rank() == Rank.BODY
          && bodies.stream().noneMatch(b -> b.code().equals(bearer.code()))) {
        bodies.add(bearer);
      }
    }
    return Bearers.of(bodies);
  }
}
