package io.thintag.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;

/** The two campaigns of the letters, as far as the pretend internet must know them. */
public enum DemoCampaign {
  /** «เรื่องเล่าจากชุมชน»: one core tag and a companion, no place tags were ordered. */
  STORIES("rueanglao-chumchon", LocalDate.of(2023, 5, 11)),
  /** «๑ อปท. ๑ อัตลักษณ์ท้องถิ่น»: either core tag makes a post belong, places were ordered. */
  GOOD_THINGS("khongdi-banrao", LocalDate.of(2025, 3, 20));

  /** Days of campaigns are days of this zone. */
  static final ZoneId ZONE = ZoneId.of("Asia/Bangkok");

  private final String slug;
  private final LocalDate from;

  DemoCampaign(String slug, LocalDate from) {
    this.slug = slug;
    this.from = from;
  }

  public String slug() {
    return slug;
  }

  /** True if a post published at this time lies in the campaign's period, whose end is open. */
  boolean covers(Instant publishedAt) {
    return !publishedAt.isBefore(from.atStartOfDay(ZONE).toInstant());
  }

  /** Tags any of which makes a post belong. */
  Set<OrderedTag> coreTags() {
    return this == STORIES
        ? EnumSet.of(OrderedTag.STORIES)
        : EnumSet.of(OrderedTag.GOOD_THINGS, OrderedTag.LOCAL_TRAVEL);
  }

  boolean belongs(Wording wording) {
    return coreTags().stream().anyMatch(wording.tags()::contains);
  }

  /** True if every tag that the letter orders is there. */
  boolean fullyTagged(Wording wording) {
    return this == STORIES
        ? wording.tags().containsAll(EnumSet.of(OrderedTag.STORIES, OrderedTag.MINISTRY))
        : wording.tags().containsAll(coreTags()) && wording.place().ordered();
  }
}
