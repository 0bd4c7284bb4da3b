package io.thintag.demo;

import io.thintag.area.Unit;
import java.util.EnumSet;
import java.util.Set;

/** How posts read before and after somebody edited them. */
final class Edits {
  private static final Set<OrderedTag> BOTH =
      EnumSet.of(OrderedTag.GOOD_THINGS, OrderedTag.LOCAL_TRAVEL);

  private final WholePlaces whole;
  private final PartPlaces part;
  private final NameFacts facts;

  Edits(NameFacts facts, WholePlaces whole, PartPlaces part) {
    this.facts = facts;
    this.whole = whole;
    this.part = part;
  }

  /** A wording before and after; the same object twice if nothing changed. */
  record Change(Wording first, Wording later) {
    static Change none(Wording wording) {
      return new Change(wording, wording);
    }
  }

  /** Somebody without a registered account edits a post about a body. */
  Change byAnyone(Wording wording, Unit body, Dice dice) {
    int way = dice.below(100);
    if (way < 55) {
      PlaceWords before = before(body, dice);
      return placeAdded(new Wording(wording.tags(), before, wording.writing(), 0), body, dice);
    }
    return otherwise(wording, way, dice);
  }

  private PlaceWords before(Unit body, Dice dice) {
    return switch (dice.below(3)) {
      case 0 -> PlaceWords.NONE;
      case 1 -> part.province(facts.province(body));
      default -> part.bodyAndProvince(body);
    };
  }

  /** A body's own account edits a post. */
  Change byOffice(Wording wording, Unit office, Dice dice) {
    int way = dice.below(100);
    if (way < 55) {
      PlaceWords none = PlaceWords.NONE.meaning(Set.of(office.code()), false);
      return placeAdded(new Wording(wording.tags(), none, wording.writing(), 0), office, dice);
    }
    return otherwise(wording, way, dice);
  }

  private Change placeAdded(Wording first, Unit body, Dice dice) {
    return new Change(first, first.edited(first.tags(), whole.tags(body, dice)));
  }

  private static Change otherwise(Wording wording, int way, Dice dice) {
    if (way < 80) {
      OrderedTag only = dice.pick(OrderedTag.GOOD_THINGS, OrderedTag.LOCAL_TRAVEL);
      Wording first = new Wording(EnumSet.of(only), wording.place(), wording.writing(), 0);
      return new Change(first, first.edited(BOTH, wording.place()));
    }
    if (way < 92) {
      return new Change(wording, wording.edited(wording.tags(), wording.place()));
    }
    return new Change(wording, wording.edited(Set.of(), wording.place()));
  }

  /** A post without campaign tags that gets them. */
  static Change tagsAdded(Wording wording) {
    return new Change(wording, wording.edited(BOTH, wording.place()));
  }
}
