package io.thintag.demo;

import io.thintag.area.Level;
import io.thintag.area.Unit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** The bodies that take part in the pretend campaigns, and how they are spread. */
final class Towns {
  /** The others never post, so that there is somebody to remind. */
  private static final int TAKING_PART_PER_MILLE = 620;

  private final NameFacts facts;
  private final List<Unit> active = new ArrayList<>();
  private final Map<String, List<Unit>> byProvince = new HashMap<>();
  private final List<Unit> provinces;

  Towns(NameFacts facts, WholePlaces places, long seed) {
    this.facts = facts;
    this.provinces = facts.gazetteer().units(Level.PROVINCE);
    Dice dice = Dice.of(seed, "towns", 0);
    for (Unit body : facts.municipal()) {
      if (dice.perMille(TAKING_PART_PER_MILLE) && places.fits(body)) {
        active.add(body);
        byProvince
            .computeIfAbsent(String.valueOf(body.provinceCode()), any -> new ArrayList<>())
            .add(body);
      }
    }
    Collections.shuffle(active, new Random(Dice.mix(seed)));
  }

  NameFacts facts() {
    return facts;
  }

  List<Unit> provinces() {
    return provinces;
  }

  boolean isActive(Unit unit) {
    return byProvince.getOrDefault(String.valueOf(unit.provinceCode()), List.of()).contains(unit);
  }

  /** Some body, the busy ones more often. */
  Unit any(Dice dice) {
    return dice.pickSkewed(active);
  }

  /** Some body of a province; Bangkok has none. */
  Unit inProvince(String province, Dice dice) {
    return dice.pick(byProvince.get(province));
  }

  /** Letters and digits for addresses. */
  static String slug(Unit unit) {
    String english = unit.nameEn() == null ? "office" : unit.nameEn();
    return english.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "") + unit.code();
  }

  /** How an office calls itself. */
  String officeName(Unit unit) {
    return switch (unit.level()) {
      case DISTRICT -> "ที่ว่าการ" + unit.fullName() + " (ตัวอย่าง)";
      case PROVINCE -> "ประชาสัมพันธ์" + unit.fullName() + " (ตัวอย่าง)";
      default -> unit.kind() + unit.name() + " จ." + facts.province(unit).name() + " (ตัวอย่าง)";
    };
  }
}
