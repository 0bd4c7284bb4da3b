package io.thintag.demo;

import io.thintag.area.Unit;
import io.thintag.demo.DemoPost.Lot;
import io.thintag.demo.Edits.Change;
import io.thintag.demo.Wording.Writing;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;

/** Writes the posts of people and offices whose accounts nobody has registered. */
final class PeopleWriter {
  /** Enough that every province is there, whatever chance does. */
  private static final int ROUNDS = 4;

  private static final int CITIZENS = 1_200;

  private final long seed;
  private final Towns towns;
  private final WholePlaces whole;
  private final PartPlaces part;
  private final Choices choices;
  private final Edits edits;
  private final DemoDays days = new DemoDays();
  private final List<String> people;

  PeopleWriter(
      long seed,
      Towns towns,
      WholePlaces whole,
      PartPlaces part,
      Choices choices,
      Edits edits,
      Phrases phrases) {
    this.seed = seed;
    this.towns = towns;
    this.whole = whole;
    this.part = part;
    this.choices = choices;
    this.edits = edits;
    this.people = phrases.all("person");
  }

  /** One of the first posts, which go round the provinces; fully tagged or nearly so. */
  DemoPost ofProvince(Network network, int number, int turn) {
    Dice dice = Dice.of(seed, "post", number);
    Unit province = towns.provinces().get(turn % towns.provinces().size());
    boolean bangkok = province.code().equals(NameFacts.BANGKOK);
    Unit body = bangkok ? towns.any(dice) : towns.inProvince(province.code(), dice);
    PlaceWords place = bangkok ? part.bangkok(dice) : whole.any(body, dice);
    Wording wording =
        new Wording(choices.tags(DemoCampaign.GOOD_THINGS, dice), place, Writing.PLAIN, 0);
    Author author = bangkok ? citizen(network, dice) : author(network, body, dice);
    Instant published = days.inside(DemoCampaign.GOOD_THINGS, dice);
    return new Draft(network, number, author, published).post(Change.none(wording), Lot.ORDINARY);
  }

  int firstRounds() {
    return ROUNDS * towns.provinces().size();
  }

  /** An ordinary post of a campaign. */
  DemoPost of(Network network, int number, DemoCampaign campaign) {
    Dice dice = Dice.of(seed, "post", number);
    Unit body = towns.any(dice);
    Wording wording =
        new Wording(
            network.shown(choices.tags(campaign, dice)),
            choices.byAnyone(body, campaign, dice),
            choices.writing(network == Network.MASTODON, dice),
            0);
    Instant published =
        dice.perMille(15) ? days.before(campaign, dice) : days.inside(campaign, dice);
    Lot lot = lot(network, dice);
    boolean edited =
        lot == Lot.ORDINARY
            && network.edits()
            && campaign == DemoCampaign.GOOD_THINGS
            && dice.perMille(30);
    Change change = edited ? edits.byAnyone(wording, body, dice) : Change.none(wording);
    return new Draft(network, number, author(network, body, dice), published).post(change, lot);
  }

  private static Lot lot(Network network, Dice dice) {
    int fate = dice.below(1_000);
    if (fate < 11 && network.deletes()) {
      return Lot.DELETED;
    }
    return fate >= 11 && fate < 14 && network.reposts() ? Lot.REPOST : Lot.ORDINARY;
  }

  /** A post of no campaign, or one that nobody can read. */
  DemoPost aside(Network network, int number, Lot lot) {
    Dice dice = Dice.of(seed, "post", number);
    Unit body = towns.any(dice);
    OrderedTag tag = lot == Lot.BROKEN ? OrderedTag.GOOD_THINGS : OrderedTag.MINISTRY;
    Wording wording = new Wording(EnumSet.of(tag), whole.any(body, dice), Writing.PLAIN, 0);
    Instant published = days.inside(DemoCampaign.GOOD_THINGS, dice);
    return new Draft(network, number, author(network, body, dice), published)
        .post(Change.none(wording), lot);
  }

  private record Draft(Network network, int number, Author author, Instant second) {
    DemoPost post(Change change, Lot lot) {
      Instant published = network.moment(second, number);
      return new DemoPost(
          number,
          network.platform(),
          network.id(author, published, number),
          author,
          published,
          change.first(),
          change.later(),
          lot);
    }
  }

  private Author author(Network network, Unit body, Dice dice) {
    return dice.perMille(550) ? office(network, body) : citizen(network, dice);
  }

  private Author office(Network network, Unit body) {
    String user = Towns.slug(body) + "_pr";
    return network.author(user, body.code().hashCode(), towns.officeName(body));
  }

  private Author citizen(Network network, Dice dice) {
    int who = dice.below(CITIZENS);
    return network.author(
        "user" + (41_000 + who * 7), who, people.get(who % people.size()) + " " + (who + 1));
  }
}
