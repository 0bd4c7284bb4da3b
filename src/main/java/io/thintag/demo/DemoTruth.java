package io.thintag.demo;

import io.thintag.area.Gazetteer;
import io.thintag.area.Unit;
import io.thintag.demo.DemoPost.Lot;
import io.thintag.post.Engagement;
import io.thintag.post.PostKey;
import java.net.URI;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the generator meant: for each campaign and post whether it counts and where. It follows from
 * what the generator chose and from the names in the gazetteer, never from reading the texts, so
 * that tallies can be compared with it.
 *
 * <p>Phase 0 is how things were at first; phase 1 follows edits, deletions and growing counts.
 */
public final class DemoTruth {
  /** Whether a post counts, and why not. */
  public enum Fate {
    COUNTED,
    REPOST,
    OUTSIDE_PERIOD,
    DELETED,
    NOT_IN_CAMPAIGN,
    BROKEN
  }

  /**
   * One post in the eyes of one campaign.
   *
   * @param units codes of the most specific units; empty if none is settled
   * @param open true if the text leaves something open that people have to decide
   * @param fullyTagged true if every ordered tag is there
   * @param day the day in Bangkok on which it came out
   * @param accountKey who posted, as the account's key within the platform; empty: nobody knows
   */
  public record Expected(
      PostKey key,
      Fate fate,
      Set<String> units,
      boolean open,
      boolean fullyTagged,
      LocalDate day,
      String accountKey,
      Engagement engagement) {

    public boolean counts() {
      return fate == Fate.COUNTED;
    }
  }

  /** A place in the tallies. */
  public record Cell(String unit, String platform, LocalDate day) {}

  /** What stands there. */
  public record Tally(long posts, long fullyTagged) {
    private Tally plus(Tally other) {
      return new Tally(posts + other.posts, fullyTagged + other.fullyTagged);
    }
  }

  private final DemoWorld world;
  private final Gazetteer gazetteer;
  private final URI server;

  /**
   * @param server root of the server; the articles of the websites are known by their addresses
   */
  DemoTruth(DemoWorld world, Gazetteer gazetteer, URI server) {
    this.world = world;
    this.gazetteer = gazetteer;
    this.server = server;
  }

  /** Every post of the world as one campaign should see it in a phase. */
  public List<Expected> posts(DemoCampaign campaign, int phase) {
    return world.posts().stream().map(post -> expected(post, campaign, phase)).toList();
  }

  private Expected expected(DemoPost post, DemoCampaign campaign, int phase) {
    Wording wording = post.wording(phase);
    return new Expected(
        new PostKey(post.platform(), nativeId(post)),
        fate(post, campaign, phase),
        new TreeSet<>(wording.place().units()),
        wording.place().open(),
        campaign.fullyTagged(wording),
        LocalDate.ofInstant(post.publishedAt(), DemoCampaign.ZONE),
        post.author().nativeId(),
        Counts.of(post, phase));
  }

  private String nativeId(DemoPost post) {
    return post.nativeId().startsWith("/") ? server + post.nativeId() : post.nativeId();
  }

  private static Fate fate(DemoPost post, DemoCampaign campaign, int phase) {
    if (post.lot() == Lot.BROKEN) {
      return Fate.BROKEN;
    }
    if (!campaign.belongs(post.wording(phase))) {
      return Fate.NOT_IN_CAMPAIGN;
    }
    if (!campaign.covers(post.publishedAt())) {
      return Fate.OUTSIDE_PERIOD;
    }
    if (post.lot() == Lot.REPOST) {
      return Fate.REPOST;
    }
    return post.exists(phase) ? Fate.COUNTED : Fate.DELETED;
  }

  /** Counted posts by unit (ancestors and the country included), platform and day. */
  public Map<Cell, Tally> tallies(DemoCampaign campaign, int phase) {
    Map<Cell, Tally> tallies = new HashMap<>();
    for (Expected post : counted(campaign, phase).toList()) {
      Tally one = new Tally(1, post.fullyTagged() ? 1 : 0);
      for (String unit : withAncestors(post.units())) {
        Cell cell = new Cell(unit, post.key().platform(), post.day());
        tallies.merge(cell, one, Tally::plus);
      }
    }
    return tallies;
  }

  /** Counted posts by unit, ancestors and the country included. */
  public Map<String, Tally> byUnit(DemoCampaign campaign, int phase) {
    Map<String, Tally> sums = new HashMap<>();
    tallies(campaign, phase).forEach((cell, tally) -> sums.merge(cell.unit(), tally, Tally::plus));
    return sums;
  }

  /** Counted posts that belong to no unit. */
  public long unattributed(DemoCampaign campaign, int phase) {
    return counted(campaign, phase).filter(post -> post.units().isEmpty()).count();
  }

  /** How many known accounts took part in a unit; accounts of two platforms are two. */
  public long accounts(DemoCampaign campaign, String unit, int phase) {
    return inside(campaign, unit, phase)
        .filter(post -> !post.accountKey().isEmpty())
        .map(post -> post.key().platform() + " " + post.accountKey())
        .distinct()
        .count();
  }

  /** The known counts of a unit's posts on one platform; null where nothing is known. */
  public Engagement engagement(DemoCampaign campaign, String unit, String platform, int phase) {
    List<Engagement> known =
        inside(campaign, unit, phase)
            .filter(post -> post.key().platform().equals(platform))
            .map(Expected::engagement)
            .toList();
    return new Engagement(
        sum(known.stream().map(Engagement::views)),
        sum(known.stream().map(Engagement::likes)),
        sum(known.stream().map(Engagement::comments)),
        sum(known.stream().map(Engagement::shares)));
  }

  private Stream<Expected> counted(DemoCampaign campaign, int phase) {
    return posts(campaign, phase).stream().filter(Expected::counts);
  }

  private Stream<Expected> inside(DemoCampaign campaign, String unit, int phase) {
    return counted(campaign, phase).filter(post -> withAncestors(post.units()).contains(unit));
  }

  private Set<String> withAncestors(Set<String> units) {
    Set<String> all = new HashSet<>(units);
    all.add(Gazetteer.COUNTRY);
    units.forEach(unit -> gazetteer.ancestors(unit).stream().map(Unit::code).forEach(all::add));
    return all;
  }

  private static @Nullable Long sum(Stream<@Nullable Long> counts) {
    long sum = 0;
    boolean known = false;
    for (Long count : counts.toList()) {
      if (count != null) {
        sum += count;
        known = true;
      }
    }
    return known ? sum : null;
  }
}
