package io.thintag.source;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A source and how it fares.
 *
 * @param lanes tagSearch, knownAccounts, submittedLinks, fileImport or followers
 * @param missing environment variables that have to be set before it can work
 * @param state off, «off: no key», paused, waiting (no run yet), or the state of the newest run
 * @param pause the pause it is in; null: it is not paused
 * @param note what people should know of it, in Thai; null: nothing in particular
 * @param schedule Quartz cron expression, Asia/Bangkok
 * @param nextRunAt the earliest next run; null: none is planned, or it is paused
 * @param lastError what went wrong in the newest run, in plain words; null: nothing
 * @param quotas what its platform grants and what is left of it
 * @param missed how many tag searches and accounts will be read less often than the schedule has it
 * @param shortened those of them with the fewest readings, fifty at most
 * @param silence what it would bring on an ordinary day, if it is far below that; null: it is not
 * @param vanished parts that most of its items used to have and none has now: views, likes,
 *     comments, shares, authorName, url, hashtags, media
 * @param campaigns the same for each campaign
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "Source")
public record SourceView(
    String name,
    List<String> lanes,
    boolean enabled,
    List<String> missing,
    String state,
    @Nullable PauseView pause,
    @Nullable String note,
    String schedule,
    @Nullable OffsetDateTime nextRunAt,
    @Nullable RunView lastRun,
    @Nullable String lastError,
    List<QuotaView> quotas,
    int missed,
    List<ShortenedView> shortened,
    @Nullable SilenceView silence,
    List<String> vanished,
    List<OfCampaign> campaigns) {

  /**
   * A quota and what is left of it.
   *
   * @param bucket what is counted
   * @param limit most that may be spent in a window
   * @param spent in the present window
   * @param moreAt when there will be more of it than now; null: nothing is spent
   * @param planned how much the readings until the window ends will take
   * @param missed how much more the schedule would take than there is
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  @Schema(name = "Quota")
  public record QuotaView(
      String bucket,
      long limit,
      long spent,
      long left,
      @Nullable OffsetDateTime moreAt,
      long planned,
      long missed) {}

  /**
   * A tag search or account that will be read less often than the schedule has it.
   *
   * @param wanted readings until the window ends, as the schedule has it
   * @param planned readings that there is a quota for; 0: it is not watched
   */
  @Serdeable
  @Schema(name = "Shortened")
  public record ShortenedView(String campaign, String target, int wanted, int planned) {}

  /**
   * A source that is far below its own history.
   *
   * @param expected new posts of an ordinary 24 hours
   * @param found new posts of the last 24 hours
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  @Schema(name = "Silence")
  public record SilenceView(long expected, long found) {}

  /** The runs of one campaign. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  @Schema(name = "SourceOfCampaign")
  public record OfCampaign(
      String campaign, @Nullable OffsetDateTime nextRunAt, @Nullable RunView lastRun) {}
}
