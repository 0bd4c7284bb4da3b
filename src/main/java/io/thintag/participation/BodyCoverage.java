package io.thintag.participation;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was watched of one local body for a campaign.
 *
 * @param unit code of the body
 * @param province name of its province
 * @param district name of its district; null: it hangs under the province
 * @param watched full, partly or not
 * @param accounts its registered accounts; none: nobody knows where it posts
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
public record BodyCoverage(
    String unit,
    String kind,
    String name,
    String fullName,
    String province,
    @Nullable String district,
    String watched,
    List<WatchedAccount> accounts) {

  /**
   * One account as one source reads it.
   *
   * @param account native id or handle
   * @param source who reads it; null: nobody has yet
   * @param coveredFrom posts are known from then on; null: it was never read
   * @param liveFrom posts before it were read back afterwards
   * @param coveredUntil posts are known until then
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  @Schema(name = "WatchedAccount")
  public record WatchedAccount(
      String platform,
      String account,
      @Nullable String accountName,
      @Nullable String source,
      @Nullable OffsetDateTime coveredFrom,
      @Nullable OffsetDateTime liveFrom,
      @Nullable OffsetDateTime coveredUntil,
      List<AccountGap> gaps) {

    /** Watched from the beginning until now or the end, without a gap. */
    boolean isFull() {
      return coveredFrom != null && gaps.isEmpty();
    }
  }

  /**
   * A time in which it was not watched.
   *
   * @param cause as in the tallies' coverage
   * @param until null: it lasts
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  @Schema(name = "AccountGap")
  public record AccountGap(String cause, OffsetDateTime from, @Nullable OffsetDateTime until) {}
}
