package io.thintag.attribute;

import io.thintag.attribute.Mention.Placed;
import io.thintag.attribute.Signals.Narrowed;

/**
 * Bodies and subdistricts that the post announces: each is narrowed by what the post names, then by
 * what stands nearby, then by the signals (rules 1, 2, 4 and 7 of the design).
 */
final class LocalRule {

  private final NamedAreas areas;
  private final Signals signals;
  private final Findings findings;
  private final Codes units = new Codes();
  private boolean named;

  LocalRule(NamedAreas areas, Signals signals, Findings findings) {
    this.areas = areas;
    this.signals = signals;
    this.findings = findings;
  }

  /** The units that are settled, whatever stays open besides. */
  Codes units() {
    return units;
  }

  /** Whether anything of the rank is named at all. */
  boolean named() {
    return named;
  }

  /**
   * @param nearby districts that the post settles without naming them
   */
  LocalRule apply(Rank rank, SmallSet<Placed> mentions, Codes nearby) {
    for (int i = 0; i < mentions.size(); i++) {
      Placed placed = mentions.get(i);
      if (placed.mention().rank() == rank) {
        resolve(placed, nearby);
      }
    }
    return this;
  }

  private void resolve(Placed placed, Codes nearby) {
    Mention mention = placed.mention();
    if (mention.trust() == Trust.WEAK && !areas.backs(mention.bearers())) {
      return;
    }
    Bearers fitting = areas.fitting(placed, mention.bearers());
    if (fitting.isEmpty()) {
      fitting = areas.fitting(placed, mention.alternative());
    }
    if (fitting.isEmpty()) {
      misfit(mention);
      return;
    }
    named = true;
    Narrowed narrowed = signals.narrow(near(fitting, nearby));
    if (!narrowed.settled()) {
      findings.mention(mention, null);
      findings.open(narrowed.left());
      return;
    }
    Bearer settled = narrowed.left().first();
    units.add(settled.unit());
    findings.mention(mention, settled.unit());
    findings.signals(narrowed);
    if (settled.former()) {
      findings.likely();
    }
    if (mention.rank() == Rank.SUBDISTRICT) {
      for (Bearer bearer : narrowed.left()) {
        findings.settled(bearer);
      }
    }
  }

  /** A name that may be something else is no contradiction, but it stays open (rules 17, 18). */
  private void misfit(Mention mention) {
    findings.mention(mention, null);
    findings.open(mention.bearers());
    findings.open(mention.alternative());
    if (mention.firm()) {
      areas.contradicted();
    }
  }

  private static Bearers near(Bearers bearers, Codes nearby) {
    if (bearers.size() < 2 || nearby.isEmpty()) {
      return bearers;
    }
    Bearers near = bearers.those(b -> b.inside(nearby));
    return near.isEmpty() ? bearers : near;
  }
}
