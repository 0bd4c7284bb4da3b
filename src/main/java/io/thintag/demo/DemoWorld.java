package io.thintag.demo;

import io.thintag.area.Gazetteer;
import io.thintag.demo.DemoPost.Lot;
import io.thintag.demo.Office.Medium;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything that was published in the pretend internet: seeded, the same on every machine, without
 * clock or network. Texts are composed when they are asked for, so that the whole of it stays
 * small.
 */
public final class DemoWorld {
  /** Numbers of posts must fit the lower 16 bits of Mastodon's ids. */
  private static final int MOST_POSTS = 60_000;

  private static final int LEAST_POSTS = 1_000;

  private final long seed;
  private final int size;
  private final Phrases phrases = Phrases.load();
  private final Map<Network, List<DemoPost>> byNetwork = new EnumMap<>(Network.class);
  private final Map<Office, List<DemoPost>> byOffice = new LinkedHashMap<>();
  private int count;

  private DemoWorld(long seed, int size) {
    this.seed = seed;
    this.size = size;
  }

  /**
   * Makes a world.
   *
   * @param posts how many posts carry a campaign's core tag at first, 1,000 to 60,000; some more
   *     carry none or cannot be read
   */
  public static DemoWorld create(Gazetteer gazetteer, long seed, int posts) {
    if (posts < LEAST_POSTS || posts > MOST_POSTS) {
      throw new IllegalArgumentException(
          "thintag.demo.posts must lie between " + LEAST_POSTS + " and " + MOST_POSTS);
    }
    NameFacts facts = new NameFacts(gazetteer);
    WholePlaces whole = new WholePlaces(facts);
    PartPlaces part = new PartPlaces(facts);
    Towns towns = new Towns(facts, whole, seed);
    Choices choices = new Choices(towns, whole, part);
    Edits edits = new Edits(facts, whole, part);
    DemoWorld world = new DemoWorld(seed, posts);
    PeopleWriter people = new PeopleWriter(seed, towns, whole, part, choices, edits, world.phrases);
    world.populate(people, true);
    OfficeWriter writer = new OfficeWriter(seed, towns, choices, edits);
    for (Medium medium : Medium.values()) {
      int share = Shares.of(medium, posts);
      int offices = Math.max(1, share / Shares.perOffice(medium));
      world.publish(writer, writer.found(medium, offices), share);
    }
    // What nobody collects comes last, so that it changes no number of what somebody does.
    world.populate(people, false);
    return world;
  }

  private void populate(PeopleWriter people, boolean collected) {
    for (Network network : Network.values()) {
      if (network.isCollected() == collected) {
        populate(people, network, Shares.of(network, size));
      }
    }
  }

  private void populate(PeopleWriter writer, Network network, int posts) {
    List<DemoPost> written = new ArrayList<>();
    boolean mastodon = network == Network.MASTODON;
    int stories = network.remembersStories() ? Shares.stories(posts) : 0;
    int rounds = mastodon ? writer.firstRounds() : 0;
    for (int i = 0; i < posts; i++) {
      if (i < stories) {
        written.add(writer.of(network, count++, DemoCampaign.STORIES));
      } else if (i < stories + rounds) {
        written.add(writer.ofProvince(network, count++, i));
      } else {
        written.add(writer.of(network, count++, DemoCampaign.GOOD_THINGS));
      }
    }
    for (int i = 0; mastodon && i < 60; i++) {
      written.add(writer.aside(network, count++, i < 8 ? Lot.BROKEN : Lot.ORDINARY));
    }
    byNetwork.put(network, written);
  }

  private void publish(OfficeWriter writer, List<Office> founded, int posts) {
    int stories = Shares.stories(posts);
    founded.forEach(office -> byOffice.put(office, new ArrayList<>()));
    List<Office> offices = founded.stream().filter(office -> !office.isHidden()).toList();
    for (int i = 0; i < posts; i++) {
      Office office = offices.get(i % offices.size());
      boolean story = i < stories;
      byOffice
          .get(office)
          .add(writer.of(count++, office, story ? DemoCampaign.STORIES : DemoCampaign.GOOD_THINGS));
    }
    for (Office office : offices) {
      byOffice.get(office).add(writer.notice(count++, office));
      if (office.medium() != Medium.PAGE && office.number() % 60 == 11) {
        byOffice.get(office).add(writer.broken(count++, office));
      }
    }
  }

  /** All posts that are collected, those of people without a registered account first. */
  List<DemoPost> posts() {
    List<DemoPost> all = new ArrayList<>();
    byNetwork.forEach(
        (network, posts) -> {
          if (network.isCollected()) {
            all.addAll(posts);
          }
        });
    byOffice.values().forEach(all::addAll);
    return all;
  }

  /** What people without a registered account posted on a network. */
  List<DemoPost> of(Network network) {
    return byNetwork.getOrDefault(network, List.of());
  }

  List<Office> offices(Medium medium) {
    return byOffice.keySet().stream().filter(office -> office.medium() == medium).toList();
  }

  List<DemoPost> postsOf(Office office) {
    return byOffice.getOrDefault(office, List.of());
  }

  /** The text of a post as it reads in a phase. */
  Story story(DemoPost post, int phase) {
    return Story.of(post, phase, seed, phrases);
  }

  long seed() {
    return seed;
  }

  int size() {
    return size;
  }
}
