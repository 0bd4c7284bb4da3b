package io.thintag.demo;

import io.thintag.area.Level;
import io.thintag.area.Unit;
import io.thintag.demo.DemoPost.Lot;
import io.thintag.demo.Edits.Change;
import io.thintag.demo.Office.Medium;
import io.thintag.demo.Wording.Writing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Founds the registered websites and channels and writes their posts. */
final class OfficeWriter {
  private final long seed;
  private final Towns towns;
  private final Choices choices;
  private final Edits edits;
  private final DemoDays days = new DemoDays();

  OfficeWriter(long seed, Towns towns, Choices choices, Edits edits) {
    this.seed = seed;
    this.towns = towns;
    this.choices = choices;
    this.edits = edits;
  }

  /** Offices all over the country, some of them of districts and provinces. */
  List<Office> found(Medium medium, int count) {
    List<Office> offices = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    List<Unit> provinces =
        towns.provinces().stream().filter(p -> !p.code().equals(NameFacts.BANGKOK)).toList();
    for (int i = 0; offices.size() < count; i++) {
      Dice dice = Dice.of(seed, "office" + medium, i);
      Unit body = towns.inProvince(provinces.get(i % provinces.size()).code(), dice);
      Unit unit =
          switch (i % 40) {
            case 7, 27 -> towns.facts().district(body);
            case 13 -> towns.facts().province(body);
            default -> body;
          };
      if (taken.add(unit.code())) {
        offices.add(office(medium, offices.size(), unit));
      }
    }
    return offices;
  }

  private Office office(Medium medium, int number, Unit unit) {
    String slug = Towns.slug(unit) + (medium == Medium.PAGE ? "-web" : "");
    String name = towns.officeName(unit);
    long who = unit.code().hashCode();
    Author author =
        switch (medium) {
          case CHANNEL -> new Author("UC" + Letters.of(22, who), "@" + slug, name);
          case FACEBOOK -> new Author("1000" + Letters.digits(11, who), slug, name);
          case INSTAGRAM -> new Author("17841" + Letters.digits(12, who), userName(slug), name);
          case FEED, PAGE -> new Author("https://" + slug + ".example", slug, name);
        };
    return new Office(medium, number, slug, author, unit);
  }

  /** An ordinary post of a campaign. */
  DemoPost of(int number, Office office, DemoCampaign campaign) {
    Dice dice = Dice.of(seed, "post", number);
    Wording wording =
        new Wording(
            choices.tags(campaign, dice),
            choices.byOffice(office.unit(), dice),
            choices.writing(false, dice),
            0);
    Instant published =
        dice.perMille(12) ? days.before(campaign, dice) : days.inside(campaign, dice);
    boolean edited =
        office.medium().edits()
            && office.unit().level() == Level.BODY
            && campaign == DemoCampaign.GOOD_THINGS
            && dice.perMille(25);
    Change change = edited ? edits.byOffice(wording, office.unit(), dice) : Change.none(wording);
    boolean deleted = !edited && office.isReadAgain() && dice.perMille(12);
    return post(number, office, published, change, deleted ? Lot.DELETED : Lot.ORDINARY);
  }

  /** Daily news of an office; some look as if they belonged to a campaign, a few come to do so. */
  DemoPost notice(int number, Office office) {
    Dice dice = Dice.of(seed, "post", number);
    Writing writing = dice.pick(List.of(Writing.PLAIN, Writing.LONGER_TAG, Writing.NO_HASH));
    Wording wording = new Wording(Set.of(), choices.byOffice(office.unit(), dice), writing, 0);
    Instant published = days.inside(DemoCampaign.GOOD_THINGS, dice);
    boolean joins =
        office.medium() == Medium.FEED && writing == Writing.PLAIN && dice.perMille(100);
    Change change = joins ? Edits.tagsAdded(wording) : Change.none(wording);
    return post(number, office, published, change, Lot.ORDINARY);
  }

  /** A post that nobody can read. */
  DemoPost broken(int number, Office office) {
    Dice dice = Dice.of(seed, "post", number);
    Wording wording =
        new Wording(
            EnumSet.of(OrderedTag.GOOD_THINGS),
            choices.byOffice(office.unit(), dice),
            Writing.PLAIN,
            0);
    Instant published = days.inside(DemoCampaign.GOOD_THINGS, dice);
    return post(number, office, published, Change.none(wording), Lot.BROKEN);
  }

  private static DemoPost post(
      int number, Office office, Instant published, Change change, Lot lot) {
    return new DemoPost(
        number,
        office.platform(),
        nativeId(number, office),
        office.author(),
        published,
        change.first(),
        change.later(),
        lot);
  }

  /** The id that the wire format gives: guid or link of an item, video id, address of a page. */
  private static String nativeId(int number, Office office) {
    return switch (office.medium()) {
      case CHANNEL -> Letters.of(11, number);
      case PAGE -> WebPages.articlePath(office, number);
      case FACEBOOK -> office.author().nativeId() + "_" + Letters.digits(15, number);
      case INSTAGRAM -> "18" + Letters.digits(15, number);
      case FEED -> RssFeed.hasGuid(office) ? RssFeed.guid(office, number) : link(office, number);
    };
  }

  /** Instagram's names have 30 letters at most; the end of a slug tells offices apart. */
  private static String userName(String slug) {
    return slug.substring(Math.max(0, slug.length() - 30));
  }

  /** Where a person would read the post. */
  static String link(Office office, int number) {
    return "https://" + office.host() + "/news/" + (100_000 + number);
  }
}
