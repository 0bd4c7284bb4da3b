package io.thintag.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Followers of the project's own accounts on the days of a campaign, a series per account. */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
public record FollowerSeries(String campaign, List<Series> series) {

  /** One account's days in the order of time. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  @Schema(name = "FollowersOfAccount")
  public record Series(String account, List<Point> points) {}

  /**
   * One day.
   *
   * @param day a day of LINE, UTC+9
   * @param status ready; unready (not counted yet); outOfService (before LINE began to count: there
   *     will be no numbers); notRead (nobody has asked yet)
   * @param followers who ever added the account as a friend: never goes down; null unless ready
   * @param targetedReaches those whose attributes LINE knows; null: not told
   * @param blocks who block it; null: not told
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  @Schema(name = "FollowersOfDay")
  public record Point(
      LocalDate day,
      String status,
      @Nullable Long followers,
      @Nullable Long targetedReaches,
      @Nullable Long blocks,
      @Nullable OffsetDateTime readAt) {}
}
