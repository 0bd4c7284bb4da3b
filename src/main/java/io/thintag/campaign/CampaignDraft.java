package io.thintag.campaign;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A campaign as somebody wrote it: every field may be missing or wrong, so that each mistake can be
 * named. {@link CampaignValidation} turns it into a {@link Campaign}.
 *
 * @param slug key in addresses: a-z, 0-9 and hyphens, 2 to 60 characters
 * @param name as the letter calls the campaign
 * @param tags the ordered hashtags, at least one of role core
 * @param from first day, yyyy-mm-dd, Asia/Bangkok
 * @param until last day, likewise; missing: open end
 * @param scope code of the unit whose area is asked; missing: the country
 * @param expectedKinds kinds of body asked to take part
 * @param dueDates due dates, at most one for each tier
 * @param captureDays days after collection for which raw answers are kept, 1 to 3650; missing: as
 *     configured
 * @param version the version that was edited; a change is refused if there is a newer one. Missing:
 *     not checked
 */
@Serdeable
public record CampaignDraft(
    @Nullable String slug,
    @Nullable String name,
    @Nullable List<@Nullable Tag> tags,
    @Nullable String from,
    @Nullable String until,
    @Nullable String scope,
    @Nullable List<@Nullable String> expectedKinds,
    @Nullable List<@Nullable Due> dueDates,
    @Nullable Integer captureDays,
    @Nullable Integer version) {

  /**
   * An ordered hashtag.
   *
   * @param role core, companion or place
   * @param text the hashtag, with or without #; for place a pattern such as จังหวัด{province}
   */
  @Serdeable
  public record Tag(@Nullable String role, @Nullable String text) {}

  /**
   * A due date.
   *
   * @param tier department, province or district
   * @param date last day on time, yyyy-mm-dd, Asia/Bangkok
   */
  @Serdeable
  public record Due(@Nullable String tier, @Nullable String date) {}
}
