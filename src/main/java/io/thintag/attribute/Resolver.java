package io.thintag.attribute;

import io.thintag.attribute.Mention.Placed;
import io.thintag.attribute.Signals.Signal;
import java.util.List;

/** From what was read to a verdict: the order of the rules of section 5 of the design. */
final class Resolver {

  private static final int MOST_BODIES = 10;

  private final Lexicon lexicon;
  private final Signals signals;
  private final Findings findings;
  private final NamedAreas areas;

  Resolver(Lexicon lexicon, Signals signals, Findings findings) {
    this.lexicon = lexicon;
    this.signals = signals;
    this.findings = findings;
    this.areas = new NamedAreas(lexicon, signals);
  }

  Attribution resolve(SmallSet<Placed> mentions, List<BareTag> tags) {
    if (mentions.isEmpty() && tags.isEmpty()) {
      return withoutBodies(Codes.NONE);
    }
    for (BareTag tag : tags) {
      if (tag.isProvince()) {
        String code = tag.bearers().first().code();
        areas.province(code);
        findings.words("tag", tag.start(), tag.end(), code);
      }
    }
    areas.read(mentions, findings);
    if (areas.contradiction()) {
      return contradiction();
    }
    Codes tagged =
        tags.isEmpty() ? Codes.NONE : new TagRule(lexicon, areas, signals, findings).apply(tags);
    LocalRule subdistricts =
        new LocalRule(areas, signals, findings).apply(Rank.SUBDISTRICT, mentions, tagged);
    Codes nearby = Codes.union(subdistricts.units(), tagged);
    LocalRule bodies = new LocalRule(areas, signals, findings).apply(Rank.BODY, mentions, nearby);
    if (areas.contradiction()) {
      return contradiction();
    }
    if (bodies.named()) {
      return findings.verdict(withBodies(bodies.units()));
    }
    return withoutBodies(lexicon.innermost(Codes.union(areas.innermost(), nearby)));
  }

  private Attribution contradiction() {
    findings.doubt(Doubt.CONTRADICTION);
    return findings.verdict(areas.provinces().size() == 1 ? areas.provinces() : Codes.NONE);
  }

  /**
   * The bodies, or their common ancestor if they are many, and the areas that hold none of them.
   */
  private Codes withBodies(Codes bodies) {
    Codes units = bodies;
    if (bodies.size() > MOST_BODIES) {
      String common = lexicon.common(bodies);
      units = common == null ? Codes.NONE : Codes.of(common);
    }
    return lexicon.innermost(Codes.union(units, areas.innermost()));
  }

  /** The account's or the claimed unit if every named area contains it, else the areas. */
  private Attribution withoutBodies(Codes named) {
    if (findings.isOpen()) {
      return findings.verdict(named);
    }
    for (Signal signal : signals.suppliers()) {
      if (named.contains(signal.unit())) {
        return findings.verdict(named); // the words alone say so
      }
      if (allContain(named, signal.unit())) {
        findings.signal(signal);
        return findings.verdict(Codes.of(signal.unit()));
      }
    }
    for (Signal signal : signals.suppliers()) {
      if (!lexicon.containsAny(signal.unit(), named)) {
        findings.signal(signal);
        findings.doubt(Doubt.CONFLICT);
      }
    }
    return findings.verdict(named);
  }

  private boolean allContain(Codes areas, String unit) {
    for (String area : areas) {
      if (!lexicon.contains(area, unit)) {
        return false;
      }
    }
    return true;
  }
}
