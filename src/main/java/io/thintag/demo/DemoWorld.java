package io.thintag.demo;

import io.thintag.area.Gazetteer;
import io.thintag.demo.DemoPost.Lot;
import io.thintag.demo.Office.Medium;
import java.util.ArrayList;
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
  private final List<DemoPost> federated = new ArrayList<>();
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
    world.federate(
        new FediverseWriter(seed, towns, whole, part, choices, edits, world.phrases),
        posts * 70 / 100);
    OfficeWriter writer = new OfficeWriter(seed, towns, choices, edits);
    int channelPosts = posts * 5 / 100;
    // With 12 or 13 campaign posts and some others a channel stays within the 15 of its feed.
    int channels = (channelPosts * 2 + 24) / 25;
    int pagePosts = posts * 5 / 100;
    int feedPosts = posts - posts * 70 / 100 - channelPosts - pagePosts;
    world.publish(writer, writer.found(Medium.FEED, feedPosts / 16), feedPosts);
    world.publish(writer, writer.found(Medium.CHANNEL, channels), channelPosts);
    world.publish(writer, writer.found(Medium.PAGE, pagePosts / 50), pagePosts);
    return world;
  }

  private void federate(FediverseWriter writer, int posts) {
    int stories = posts * 164 / 1_000;
    for (int i = 0; i < posts; i++) {
      if (i < stories) {
        federated.add(writer.of(count++, DemoCampaign.STORIES));
      } else if (i < stories + writer.firstRounds()) {
        federated.add(writer.ofProvince(count++, i));
      } else {
        federated.add(writer.of(count++, DemoCampaign.GOOD_THINGS));
      }
    }
    for (int i = 0; i < 60; i++) {
      federated.add(writer.aside(count++, i < 8 ? Lot.BROKEN : Lot.ORDINARY));
    }
  }

  private void publish(OfficeWriter writer, List<Office> offices, int posts) {
    int stories = posts * 117 / 1_000;
    offices.forEach(office -> byOffice.put(office, new ArrayList<>()));
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

  /** All posts, those of the fediverse first. */
  List<DemoPost> posts() {
    List<DemoPost> all = new ArrayList<>(federated);
    byOffice.values().forEach(all::addAll);
    return all;
  }

  List<DemoPost> federated() {
    return federated;
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
