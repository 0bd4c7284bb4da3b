package io.thintag.store;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which posts of a campaign are asked for; null asks for all.
 *
 * @param unit code of a unit the posts belong to; {@code none}: posts without any area
 * @param certainty certain, likely or unresolved
 * @param words words the text must contain, without regard to case
 * @param from first Asia/Bangkok day of publication
 * @param to last Asia/Bangkok day of publication, included
 * @param counted true: only counted ones; false: only those that are not
 */
public record PostQuestion(
    String campaign,
    @Nullable String unit,
    @Nullable String platform,
    @Nullable String certainty,
    @Nullable String words,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable Boolean counted) {
  /** Stands for posts that were attributed to no unit. */
  public static final String NO_UNIT = "none";

  /** All posts of a campaign. */
  public static PostQuestion all(String campaign) {
    return new PostQuestion(campaign, null, null, null, null, null, null, null);
  }
}
