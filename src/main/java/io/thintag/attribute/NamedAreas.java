package io.thintag.attribute;

import io.thintag.attribute.Mention.Placed;
import io.thintag.attribute.Signals.Narrowed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The provinces and districts that the post names explicitly (rules 4, 5 and 8 of the design). */
final class NamedAreas {

  private final Lexicon lexicon;
  private final Signals signals;
  private final Codes provinces = new Codes();
  private final Codes districts = new Codes();
  private final List<Settled> settled = new ArrayList<>(2);
  private @Nullable Map<Address, Codes> addresses;
  private @Nullable Set<String> local;
  private @Nullable Codes innermost;
  private boolean contradiction;
  private boolean capitalAlone;

  NamedAreas(Lexicon lexicon, Signals signals) {
    this.lexicon = lexicon;
    this.signals = signals;
  }

  void province(String code) {
    if (provinces.add(code)) {
      innermost = null;
    }
  }

  /** Reads all mentions of provinces and districts. */
  void read(SmallSet<Placed> mentions, Findings findings) {
    for (int i = 0; i < mentions.size(); i++) {
      Mention mention = mentions.get(i).mention();
      if (mention.rank() == Rank.PROVINCE) {
        String code = mention.bearers().first().code();
        province(code);
        remember(mention, code);
        findings.mention(mention, code);
      }
    }
    Placed before = null;
    for (int i = 0; i < mentions.size(); i++) {
      Placed placed = mentions.get(i);
      if (placed.mention().rank() == Rank.DISTRICT) {
        if (placed.mention().capital()) {
          capital(placed, findings);
        } else {
          district(placed.mention(), before, mentions, findings);
        }
      }
      before = placed;
    }
  }

  /** อำเภอเมือง is that of the province that follows, or of the only one named. */
  private void capital(Placed placed, Findings findings) {
    String province = provinceAfter(placed);
    Bearer capital = province == null ? null : lexicon.capitals().get(province);
    if (capital == null) {
      capitalAlone |= provinces.isEmpty();
      findings.mention(placed.mention(), null);
      return;
    }
    settle(placed.mention(), capital, findings);
  }

  private @Nullable String provinceAfter(Placed placed) {
    Mention follower = placed.follower();
    if (follower != null && follower.rank() == Rank.PROVINCE) {
      return follower.bearers().first().code();
    }
    return provinces.size() == 1 ? provinces.first() : null;
  }

  private void district(
      Mention mention, @Nullable Placed before, SmallSet<Placed> mentions, Findings findings) {
    if (mention.trust() == Trust.WEAK && !backed(mention, before)) {
      return;
    }
    Bearers fitting = understood(mention.bearers());
    if (!provinces.isEmpty()) {
      fitting = fitting.those(b -> provinces.contains(b.province()));
    }
    if (fitting.isEmpty()) {
      misfit(mention, findings);
      return;
    }
    if (fitting.size() > 1) {
      fitting = withNamed(fitting, mentions);
    }
    Narrowed narrowed = signals.narrow(fitting);
    if (!narrowed.settled()) {
      findings.mention(mention, null);
      findings.open(narrowed.left());
      return;
    }
    findings.signals(narrowed);
    settle(mention, narrowed.left().first(), findings);
  }

  /** Whether the province is named, or a body or place of this district stands directly before. */
  private boolean backed(Mention district, @Nullable Placed before) {
    return district.bearers().any(b -> provinces.contains(b.province()))
        || (before != null
            && before.follower() == district
            && district.bearers().any(b -> bearsIn(before.mention(), b.code())));
  }

  /** Whether one of the bearers lies in an area that the post names. */
  boolean backs(Bearers bearers) {
    Codes areas = innermost();
    return understood(bearers).any(b -> isIn(b, areas));
  }

  private void misfit(Mention mention, Findings findings) {
    findings.mention(mention, null);
    if (mention.firm()) {
      contradiction = true;
      findings.open(mention.bearers());
    }
  }

  /** Of several districts of one name those in which a named body or subdistrict lies. */
  private Bearers withNamed(Bearers districts, SmallSet<Placed> mentions) {
    Set<String> local = local(mentions);
    Bearers with = districts.those(district -> local.contains(district.code()));
    return with.isEmpty() ? districts : with;
  }

  /** The districts of all that bear the name of a mentioned body or subdistrict. */
  private Set<String> local(SmallSet<Placed> mentions) {
    Set<String> found = local;
    if (found == null) {
      found = new HashSet<>();
      for (Placed placed : mentions) {
        for (Bearer bearer : placed.mention().bearers()) {
          if (placed.mention().rank().isLocal() && bearer.district() != null) {
            found.add(bearer.district());
          }
        }
      }
      local = found;
    }
    return found;
  }

  private static boolean bearsIn(Mention mention, String district) {
    return mention.bearers().any(bearer -> bearer.inside(district));
  }

  private void settle(Mention mention, Bearer district, Findings findings) {
    if (districts.add(district.code())) {
      innermost = null;
    }
    remember(mention, district.code());
    findings.mention(mention, district.code());
  }

  private void remember(Mention mention, String code) {
    settled.add(new Settled(mention, code));
  }

  /** The units that mentions of this rank and name turned out to mean; asked when all is read. */
  private Codes meant(Mention mention) {
    Map<Address, Codes> found = addresses;
    if (found == null) {
      found = new HashMap<>();
      for (Settled each : settled) {
        found.computeIfAbsent(Address.of(each.mention()), a -> new Codes()).add(each.unit());
      }
      addresses = found;
    }
    return found.getOrDefault(Address.of(mention), Codes.NONE);
  }

  private record Settled(Mention mention, String unit) {}

  private record Address(Rank rank, String name) {
    static Address of(Mention mention) {
      return new Address(mention.rank(), mention.name());
    }
  }

  boolean contradiction() {
    return contradiction;
  }

  void contradicted() {
    contradiction = true;
  }

  Codes provinces() {
    return provinces;
  }

  /** The named areas without those that another named one lies in. */
  Codes innermost() {
    Codes areas = innermost;
    if (areas == null) {
      areas = lexicon.innermost(Codes.union(districts, provinces));
      innermost = areas;
    }
    return areas;
  }

  /** Those of the bearers that lie where the post says; all of them if it says nothing. */
  Bearers fitting(Placed placed, Bearers named) {
    Codes areas = innermost();
    Bearers bearers = understood(named);
    if (areas.isEmpty()) {
      return capitalAlone ? inCapitals(bearers) : bearers;
    }
    Bearers inside = bearers.those(b -> isIn(b, areas));
    Mention follower = placed.follower();
    if (follower == null || inside.size() < 2) {
      return inside;
    }
    Codes address = meant(follower);
    Bearers there = inside.those(b -> isIn(b, address));
    return there.isEmpty() ? inside : there;
  }

  /** Without the bearers whose name is understood only in an area that nothing points to. */
  Bearers understood(Bearers bearers) {
    return lexicon.localAliases() ? bearers.those(this::isUnderstood) : bearers;
  }

  private boolean isUnderstood(Bearer bearer) {
    String within = bearer.within();
    return within == null || signals.pointInto(within) || lexicon.containsAny(within, innermost());
  }

  /** An อบจ. lies in no district: its province is enough. */
  private boolean isIn(Bearer bearer, Codes areas) {
    if (bearer.district() == null) {
      return lexicon.containsAny(bearer.province(), areas);
    }
    return areas.contains(bearer.district())
        || areas.contains(bearer.province())
        || areas.contains(bearer.code());
  }

  private Bearers inCapitals(Bearers bearers) {
    Bearers inside =
        bearers.those(
            b -> {
              Bearer capital = lexicon.capitals().get(b.province());
              return capital != null && capital.code().equals(b.district());
            });
    return inside.isEmpty() ? bearers : inside;
  }
}
