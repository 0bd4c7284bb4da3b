package io.thintag.attribute;

import io.thintag.attribute.Mention.Placed;
import io.thintag.attribute.Signals.Narrowed;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The provinces and districts that the post names explicitly (rules 4, 5 and 8 of the design). */
final class NamedAreas {

  private final Lexicon lexicon;
  private final Signals signals;
  private final Set<String> provinces = new LinkedHashSet<>();
  private final Set<String> districts = new LinkedHashSet<>();
  private final Map<String, Set<String>> settled = new HashMap<>();
  private @Nullable Set<String> innermost;
  private boolean contradiction;
  private boolean capitalAlone;

  NamedAreas(Lexicon lexicon, Signals signals) {
    this.lexicon = lexicon;
    this.signals = signals;
  }

  void province(String code) {
    provinces.add(code);
    innermost = null;
  }

  /** Reads all mentions of provinces and districts. */
  void read(List<Placed> mentions, Findings findings) {
    for (Placed placed : mentions) {
      if (placed.mention().rank() == Rank.PROVINCE) {
        Mention mention = placed.mention();
        String code = mention.bearers().get(0).code();
        province(code);
        remember(mention, code);
        findings.mention(mention, code);
      }
    }
    for (Placed placed : mentions) {
      if (placed.mention().rank() == Rank.DISTRICT) {
        if (placed.mention().capital()) {
          capital(placed, findings);
        } else {
          district(placed, mentions, findings);
        }
      }
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
      return follower.bearers().get(0).code();
    }
    return provinces.size() == 1 ? provinces.iterator().next() : null;
  }

  private void district(Placed placed, List<Placed> mentions, Findings findings) {
    Mention mention = placed.mention();
    if (mention.trust() == Trust.WEAK && !backed(mention, mentions)) {
      return;
    }
    List<Bearer> fitting = understood(mention.bearers());
    if (!provinces.isEmpty()) {
      fitting = fitting.stream().filter(b -> provinces.contains(b.province())).toList();
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
    settle(mention, narrowed.left().get(0), findings);
  }

  /** Whether the province is named, or a body or place of this district stands directly before. */
  private boolean backed(Mention district, List<Placed> mentions) {
    boolean inProvince =
        district.bearers().stream().anyMatch(b -> provinces.contains(b.province()));
    return inProvince
        || mentions.stream()
            .filter(placed -> district.equals(placed.follower()))
            .anyMatch(
                placed ->
                    district.bearers().stream().anyMatch(b -> bearsIn(placed.mention(), b.code())));
  }

  /** Whether one of the bearers lies in an area that the post names. */
  boolean backs(List<Bearer> bearers) {
    Set<String> areas = innermost();
    return understood(bearers).stream().anyMatch(b -> isIn(b, areas));
  }

  private void misfit(Mention mention, Findings findings) {
    findings.mention(mention, null);
    if (mention.firm()) {
      contradiction = true;
      findings.open(mention.bearers());
    }
  }

  /** Of several districts of one name those in which a named body or subdistrict lies. */
  private static List<Bearer> withNamed(List<Bearer> districts, List<Placed> mentions) {
    List<Bearer> with =
        districts.stream()
            .filter(
                district ->
                    mentions.stream()
                        .filter(placed -> placed.mention().rank().isLocal())
                        .anyMatch(placed -> bearsIn(placed.mention(), district.code())))
            .toList();
    return with.isEmpty() ? districts : with;
  }

  private static boolean bearsIn(Mention mention, String district) {
    return mention.bearers().stream().anyMatch(bearer -> bearer.inside(district));
  }

  private void settle(Mention mention, Bearer district, Findings findings) {
    districts.add(district.code());
    innermost = null;
    remember(mention, district.code());
    findings.mention(mention, district.code());
  }

  private void remember(Mention mention, String code) {
    settled.computeIfAbsent(key(mention), key -> new LinkedHashSet<>()).add(code);
  }

  private static String key(Mention mention) {
    return mention.rank() + mention.name();
  }

  boolean contradiction() {
    return contradiction;
  }

  void contradicted() {
    contradiction = true;
  }

  Set<String> provinces() {
    return provinces;
  }

  /** The named areas without those that another named one lies in. */
  Set<String> innermost() {
    Set<String> areas = innermost;
    if (areas == null) {
      areas = new LinkedHashSet<>(districts);
      areas.addAll(provinces);
      areas = lexicon.innermost(areas);
      innermost = areas;
    }
    return areas;
  }

  /** Those of the bearers that lie where the post says; all of them if it says nothing. */
  List<Bearer> fitting(Placed placed, List<Bearer> named) {
    Set<String> areas = innermost();
    List<Bearer> bearers = understood(named);
    if (areas.isEmpty()) {
      return capitalAlone ? inCapitals(bearers) : bearers;
    }
    List<Bearer> inside = bearers.stream().filter(b -> isIn(b, areas)).toList();
    Mention follower = placed.follower();
    if (follower == null || inside.size() < 2) {
      return inside;
    }
    Set<String> address = settled.getOrDefault(key(follower), Set.of());
    List<Bearer> there = inside.stream().filter(b -> isIn(b, address)).toList();
    return there.isEmpty() ? inside : there;
  }

  /** Without the bearers whose name is understood only in an area that nothing points to. */
  List<Bearer> understood(List<Bearer> bearers) {
    return lexicon.localAliases() ? bearers.stream().filter(this::isUnderstood).toList() : bearers;
  }

  private boolean isUnderstood(Bearer bearer) {
    String within = bearer.within();
    return within == null
        || signals.pointInto(within)
        || innermost().stream().anyMatch(area -> lexicon.contains(within, area));
  }

  /** An อบจ. lies in no district: its province is enough. */
  private boolean isIn(Bearer bearer, Set<String> areas) {
    if (bearer.district() == null) {
      return areas.stream().anyMatch(area -> lexicon.contains(bearer.province(), area));
    }
    return areas.contains(bearer.district())
        || areas.contains(bearer.province())
        || areas.contains(bearer.code());
  }

  private List<Bearer> inCapitals(List<Bearer> bearers) {
    List<Bearer> inside =
        bearers.stream()
            .filter(
                b -> {
                  Bearer capital = lexicon.capitals().get(b.province());
                  return capital != null && capital.code().equals(b.district());
                })
            .toList();
    return inside.isEmpty() ? bearers : inside;
  }
}
