package io.thintag.tally;

import io.thintag.post.Engagement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * What one counted post adds to the roll-ups of one unit: the row that the view {@code
 * contribution} has once the post is stored.
 *
 * @param day of publication, see {@link #day(Instant)}
 * @param accountKey empty if nobody knows who posted
 * @param inProvince true if, inside the unit, the post belongs to at least one province; likewise
 *     inDistrict, inBody
 */
public record Addition(
    String campaign,
    String unitCode,
    String platform,
    Instant publishedAt,
    long day,
    String accountKey,
    boolean fullyTagged,
    boolean inProvince,
    boolean inDistrict,
    boolean inBody,
    Engagement engagement) {
  private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");

  /** The Bangkok day of a publication, as days since 1970-01-01. */
  public static long day(Instant publishedAt) {
    return LocalDate.ofInstant(publishedAt, BANGKOK).toEpochDay();
  }
}
