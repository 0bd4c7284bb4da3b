package io.thintag.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import io.thintag.campaign.Campaign;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A campaign as it is answered.
 *
 * @param slug key in addresses
 * @param name as the letter calls it
 * @param tags the ordered hashtags
 * @param from first day, Asia/Bangkok
 * @param until last day, Asia/Bangkok; null: open end
 * @param scope code of the unit whose area is asked
 * @param expectedKinds kinds of body asked to take part
 * @param dueDates last days on time
 * @param captureDays days after collection for which raw answers are kept; null: as configured
 * @param version grows with every change; also the ETag
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "Campaign")
record CampaignView(
    String slug,
    String name,
    List<Tag> tags,
    LocalDate from,
    @Nullable LocalDate until,
    String scope,
    List<String> expectedKinds,
    List<Due> dueDates,
    @Nullable Integer captureDays,
    int version) {

  static CampaignView of(Campaign campaign) {
    return new CampaignView(
        campaign.slug(),
        campaign.name(),
        campaign.tags().stream().map(tag -> new Tag(word(tag.role()), tag.text())).toList(),
        campaign.from(),
        campaign.until(),
        campaign.scope(),
        campaign.expectedKinds(),
        campaign.dueDates().stream().map(due -> new Due(word(due.tier()), due.date())).toList(),
        campaign.captureDays(),
        campaign.version());
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  /**
   * An ordered hashtag.
   *
   * @param role core: a post belongs if it carries any core tag; companion: ordered too; place: a
   *     pattern that names the place
   * @param text without #
   */
  @Serdeable
  @Schema(name = "CampaignTag")
  record Tag(String role, String text) {}

  /**
   * A due date.
   *
   * @param tier department, province or district
   * @param date last day on time, Asia/Bangkok
   */
  @Serdeable
  @Schema(name = "DueDate")
  record Due(String tier, LocalDate date) {}
}
