package io.thintag.campaign;

import io.thintag.post.Hashtag;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Hashtags ordered for a period and an area.
 *
 * @param slug key, {@code [a-z0-9-]{2,60}}
 * @param name as the letter calls it
 * @param tags the ordered hashtags, at least one of them core
 * @param from first day, Asia/Bangkok
 * @param until last day, Asia/Bangkok; null: open end
 * @param scope code of the unit whose area is asked
 * @param expectedKinds kinds of body that are asked to take part; empty: nobody in particular
 * @param dueDates at most one for each tier
 * @param captureDays days after collection for which raw answers are kept; null: as configured
 * @param version grows by one with every stored change; 0 if it was never stored
 */
public record Campaign(
    String slug,
    String name,
    List<CampaignTag> tags,
    LocalDate from,
    @Nullable LocalDate until,
    String scope,
    List<String> expectedKinds,
    List<DueDate> dueDates,
    @Nullable Integer captureDays,
    int version) {

  /** Days of campaigns, tallies and due dates are days of this zone. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Bangkok");

  /** Raw answers are kept for so many days at most. */
  public static final int MOST_CAPTURE_DAYS = 3_650;

  /** A campaign whose raw answers are kept as long as configured. */
  public Campaign(
      String slug,
      String name,
      List<CampaignTag> tags,
      LocalDate from,
      @Nullable LocalDate until,
      String scope,
      List<String> expectedKinds,
      List<DueDate> dueDates,
      int version) {
    this(slug, name, tags, from, until, scope, expectedKinds, dueDates, null, version);
  }

  public Campaign {
    tags = List.copyOf(tags);
    expectedKinds = List.copyOf(expectedKinds);
    dueDates = List.copyOf(dueDates);
    if (captureDays != null && (captureDays < 1 || captureDays > MOST_CAPTURE_DAYS)) {
      throw new IllegalArgumentException("captures kept for " + captureDays + " days");
    }
    if (tags.stream().noneMatch(tag -> tag.role() == TagRole.CORE)) {
      throw new IllegalArgumentException("campaign " + slug + " has no core tag");
    }
    if (until != null && until.isBefore(from)) {
      throw new IllegalArgumentException("campaign " + slug + " ends before it begins");
    }
  }

  /** The tags of one role, in the letter's order. */
  public List<CampaignTag> tags(TagRole role) {
    return tags.stream().filter(tag -> tag.role() == role).toList();
  }

  /** The core tags in their normal form. */
  public List<Hashtag> coreTags() {
    return hashtags(TagRole.CORE).toList();
  }

  /** Core and companion tags in their normal form: what names no place. */
  public List<Hashtag> plainTags() {
    return Stream.concat(hashtags(TagRole.CORE), hashtags(TagRole.COMPANION)).toList();
  }

  /**
   * True if a post with these hashtags belongs to the campaign: one of them is a core tag. A core
   * tag inside a longer, joined hashtag does not count.
   */
  public boolean belongs(Collection<Hashtag> hashtags) {
    return hashtags(TagRole.CORE).anyMatch(hashtags::contains);
  }

  /** True if a post published at this time lies in the campaign's period. */
  public boolean covers(Instant publishedAt) {
    return !publishedAt.isBefore(begin()) && end().map(publishedAt::isBefore).orElse(true);
  }

  /** Where the period begins. */
  public Instant begin() {
    return from.atStartOfDay(ZONE).toInstant();
  }

  /** Where the period ends, exclusive; nothing if it is open. */
  public Optional<Instant> end() {
    return Optional.ofNullable(until).map(day -> day.plusDays(1).atStartOfDay(ZONE).toInstant());
  }

  /** When the next of the due dates has passed; nothing if none is ahead. */
  public Optional<Instant> nextDue(Instant now) {
    return dueDates.stream()
        .map(due -> due.date().plusDays(1).atStartOfDay(ZONE).toInstant())
        .filter(passed -> passed.isAfter(now))
        .min(Instant::compareTo);
  }

  private Stream<Hashtag> hashtags(TagRole role) {
    return tags.stream().filter(tag -> tag.role() == role).map(tag -> Hashtag.of(tag.text()));
  }
}
