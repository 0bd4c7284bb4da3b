package io.thintag.tally;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Counted posts of a campaign by unit.
 *
 * <p>Σ rows' posts + unattributed − countedInSeveral = total.posts: the terms are counted
 * separately, so the sum is a check and not a definition.
 *
 * @param asOf when anything was last read for the campaign; null: never yet
 * @param total distinct posts inside {@code within}
 * @param unattributed posts of {@code within} that belong to no unit of the level
 * @param countedInSeveral how often posts that belong to several units of the level are counted
 *     beyond once
 * @param coverage what the numbers rest on; up to twenty seconds old
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
public record TallyAnswer(
    String campaign,
    String level,
    String within,
    @Nullable OffsetDateTime asOf,
    Total total,
    long unattributed,
    long countedInSeveral,
    List<Coverage> coverage,
    List<Row> rows) {

  /** Figures of everything asked for together. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record Total(
      long posts,
      long accounts,
      long fullyTagged,
      long bodiesParticipating,
      long bodiesExpected,
      List<OfPlatform> platforms) {}

  /** Figures of one unit; units without posts have a row too. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record Row(
      UnitOf unit,
      long posts,
      long accounts,
      long fullyTagged,
      long bodiesParticipating,
      long bodiesExpected,
      @Nullable OffsetDateTime firstPostAt,
      @Nullable OffsetDateTime lastPostAt,
      List<OfPlatform> platforms) {}

  /**
   * The unit of a row.
   *
   * @param province name of its province; null for the country
   * @param district name of its district; null above
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record UnitOf(
      String code,
      String level,
      String kind,
      String name,
      String fullName,
      @Nullable String province,
      @Nullable String district) {}

  /** Figures of one platform. Engagement is the latest known and null where nothing is known. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record OfPlatform(
      String platform,
      long posts,
      @Nullable Long views,
      @Nullable Long likes,
      @Nullable Long comments,
      @Nullable Long shares) {}

  /**
   * What was watched by one source: its tag searches and the accounts of the units asked for.
   *
   * @param since first run for the campaign
   * @param lastDoneAt all targets were last read without errors at or after this; null: not yet
   * @param targets tag searches or accounts read or tried
   * @param watched those of them that were read to their end at least once
   * @param failing targets whose last reading failed: what is there is not observed
   * @param coveredFrom from when on posts are known, at the target known for longest; null: none is
   * @param liveFrom posts before it were read back afterwards
   * @param coveredUntil until when posts are known, at the target that is furthest behind
   * @param gaps when something was not watched, each cause once
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record Coverage(
      String source,
      OffsetDateTime since,
      @Nullable OffsetDateTime lastDoneAt,
      long targets,
      long watched,
      long failing,
      @Nullable OffsetDateTime coveredFrom,
      @Nullable OffsetDateTime liveFrom,
      @Nullable OffsetDateTime coveredUntil,
      List<Gap> gaps) {}

  /**
   * What targets published meanwhile may have escaped.
   *
   * @param cause down, quota, refused, missing, unreadable, lost (the platform held less than had
   *     come), paused (somebody told the source not to read), unreached (the platform gives nothing
   *     older) or off (nobody read it)
   * @param targets how many it concerns
   * @param from when the first of them began
   * @param until when the last of them ended; null: it lasts
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  @Schema(name = "CoverageGap")
  public record Gap(
      String cause, long targets, OffsetDateTime from, @Nullable OffsetDateTime until) {}
}
