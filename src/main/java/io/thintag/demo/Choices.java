package io.thintag.demo;

import io.thintag.area.Unit;
import io.thintag.demo.Wording.Writing;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Which tags people choose, how they name their place and how they write, and how often. */
final class Choices {
  private final Towns towns;
  private final WholePlaces whole;
  private final PartPlaces part;

  Choices(Towns towns, WholePlaces whole, PartPlaces part) {
    this.towns = towns;
    this.whole = whole;
    this.part = part;
  }

  Set<OrderedTag> tags(DemoCampaign campaign, Dice dice) {
    int way = dice.below(1_000);
    if (campaign == DemoCampaign.STORIES) {
      return way < 700
          ? EnumSet.of(OrderedTag.STORIES, OrderedTag.MINISTRY)
          : EnumSet.of(OrderedTag.STORIES);
    }
    if (way < 5) {
      return EnumSet.allOf(OrderedTag.class);
    }
    if (way < 800) {
      return EnumSet.of(OrderedTag.GOOD_THINGS, OrderedTag.LOCAL_TRAVEL);
    }
    if (way < 830) {
      return EnumSet.of(OrderedTag.GOOD_THINGS, OrderedTag.LOCAL_TRAVEL, OrderedTag.MINISTRY);
    }
    return EnumSet.of(way < 920 ? OrderedTag.GOOD_THINGS : OrderedTag.LOCAL_TRAVEL);
  }

  /** On Mastodon a glued tag is no tag, so nobody there writes so. */
  Writing writing(boolean mastodon, Dice dice) {
    int way = dice.below(1_000);
    if (way < 150) {
      return Writing.TAGS_FIRST;
    }
    if (way < 180) {
      return Writing.MISTYPED;
    }
    if (way < 190) {
      return Writing.FULL_WIDTH;
    }
    return way < 205 && !mastodon ? Writing.GLUED : Writing.PLAIN;
  }

  /** How somebody without a registered account names a place. */
  PlaceWords byAnyone(Unit body, DemoCampaign campaign, Dice dice) {
    int way = dice.below(1_000);
    if (campaign == DemoCampaign.STORIES && way < 400) {
      return way < 250 ? PlaceWords.NONE : part.province(towns.facts().province(body));
    }
    return way < 680 ? whole.any(body, dice) : rarer(body, dice);
  }

  private PlaceWords rarer(Unit body, Dice dice) {
    int way = dice.below(320);
    if (way < 125) {
      return missingTags(body, way, dice);
    }
    if (way < 165) {
      return part.sharedAlone(dice);
    }
    if (way < 185) {
      return part.sharedBodyAndProvince(dice);
    }
    if (way < 190) {
      return part.pair(dice);
    }
    if (way < 225) {
      return PlaceWords.NONE;
    }
    return special(body, way, dice);
  }

  private PlaceWords missingTags(Unit body, int way, Dice dice) {
    Unit province = towns.facts().province(body);
    if (way < 30) {
      return part.bodyAndDistrict(body);
    }
    if (way < 60) {
      return part.bodyAndProvince(body);
    }
    if (way < 85) {
      return part.alone(body);
    }
    if (way < 105) {
      return part.district(towns.facts().district(body));
    }
    return dice.perMille(800) ? part.province(province) : part.bareProvince(province);
  }

  private PlaceWords special(Unit body, int way, Dice dice) {
    if (way < 240) {
      return part.unfilled(body);
    }
    if (way < 255) {
      return part.subdistrict(body, dice);
    }
    if (way < 265) {
      return part.town(body, dice);
    }
    if (way < 275) {
      return part.provincialBody(towns.facts().province(body));
    }
    if (way < 278) {
      return part.pattaya();
    }
    if (way < 295) {
      return part.bangkok(dice);
    }
    List<Unit> neighbours = whole.neighbours(body);
    return neighbours.isEmpty()
        ? whole.tags(body, dice)
        : whole.several(body, dice.pick(neighbours));
  }

  /** How the registered account of a unit names a place, and what that means for it. */
  PlaceWords byOffice(Unit office, Dice dice) {
    int way = dice.below(1_000);
    if (way < 150) {
      return PlaceWords.NONE.meaning(Set.of(office.code()), false);
    }
    return switch (office.level()) {
      case BODY -> byBody(office, way, dice);
      case DISTRICT -> byDistrict(office, way, dice);
      default -> byProvince(office, way, dice);
    };
  }

  private PlaceWords byBody(Unit office, int way, Dice dice) {
    NameFacts facts = towns.facts();
    Set<String> own = Set.of(office.code());
    if (way < 190) {
      return part.province(facts.province(office)).meaning(own, false);
    }
    if (way < 230) {
      return part.district(facts.district(office)).meaning(own, false);
    }
    if (way < 310) {
      return part.sharedAlone(office).meaning(own, false);
    }
    Unit other = towns.any(dice);
    boolean far = !facts.province(other).equals(facts.province(office));
    if (way < 350 && far) {
      return whole.tags(other, dice);
    }
    if (way < 365 && far) {
      return part.district(facts.district(other));
    }
    Unit stranger = dice.pick(part.sharedInCountry());
    if (way < 380 && !stranger.name().equals(office.name())) {
      return part.sharedAlone(stranger);
    }
    return whole.any(office, dice);
  }

  private PlaceWords byDistrict(Unit office, int way, Dice dice) {
    List<Unit> inside =
        towns.facts().gazetteer().children(office.code()).stream().filter(towns::isActive).toList();
    if (way < 300 || inside.isEmpty()) {
      return part.district(office);
    }
    return whole.any(dice.pick(inside), dice);
  }

  private PlaceWords byProvince(Unit office, int way, Dice dice) {
    return way < 300
        ? part.province(office)
        : whole.any(towns.inProvince(office.code(), dice), dice);
  }
}
