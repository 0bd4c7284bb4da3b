package io.thintag.attribute;

import io.thintag.attribute.Signals.Narrowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
  private final Set<String> units = new SmallSet<>();

  TagRule(Lexicon lexicon, NamedAreas areas, Signals signals, Findings findings) {
    this.lexicon = lexicon;
    this.areas = areas;
    this.signals = signals;
    this.findings = findings;
  }

  /** The units that the tags settle; provinces are among the named areas already. */
  Set<String> apply(List<BareTag> tags) {
    List<BareTag> left = new ArrayList<>();
    for (BareTag tag : tags) {
      if (!tag.isProvince() && !settle(tag, areas.innermost())) {
        left.add(tag);
      }
    }
    if (!units.isEmpty()) {
      Set<String> wider = new SmallSet<>(units);
      left.forEach(tag -> settle(tag, wider));
    }
    return units;
  }

  private boolean settle(BareTag tag, Set<String> within) {
    List<Bearer> inside =
        Bearer.those(areas.understood(tag.bearers()), b -> within.isEmpty() || b.inside(within));
    boolean district = !within.isEmpty() && Bearer.any(inside, b -> b.rank() == Rank.DISTRICT);
    boolean silent =
        inside.isEmpty() || (tag.doubtful() && !district && !isSharedInDistrict(inside, within));
    String unit = silent ? null : unit(inside, within);
    if (unit != null) {
      units.add(unit);
      findings.words("tag", tag.start(), tag.end(), unit);
      if (!Bearer.any(inside, b -> !b.former())) {
        findings.likely();
      }
    }
    return unit != null;
  }

  /** In a named district that two bodies of the name share, even a doubtful tag has to be asked. */
  private static boolean isSharedInDistrict(List<Bearer> inside, Set<String> within) {
    return bodies(inside).stream()
            .filter(body -> body.district() != null && within.contains(body.district()))
            .count()
        > 1;
  }

  private @Nullable String unit(List<Bearer> inside, Set<String> within) {
    boolean districtBears = Bearer.any(inside, b -> b.rank() == Rank.DISTRICT);
    String common = lexicon.common(inside.stream().map(Bearer::unit).toList());
    if (common == null || districtBears || !within.contains(common)) {
      return common;
    }
    List<Bearer> bodies = bodies(inside);
    if (lexicon.isProvince(common) || bodies.isEmpty()) {
      return null;
    }
    Narrowed narrowed = signals.narrow(bodies);
    if (narrowed.settled()) {
      findings.signals(narrowed);
      return narrowed.left().get(0).code();
    }
    findings.open(narrowed.left());
    return common;
  }

  private static List<Bearer> bodies(List<Bearer> bearers) {
    List<Bearer> bodies = new ArrayList<>();
    for (Bearer bearer : bearers) {
      if (bearer.rank() == Rank.BODY
          && bodies.stream().noneMatch(b -> b.code().equals(bearer.code()))) {
        bodies.add(bearer);
      }
    }
    return bodies;
  }
}
