package io.thintag.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.thintag.campaign.Campaign;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Campaigns by slug.
 *
 * @param nextCursor always null: campaigns are few and come at once
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record CampaignList(List<CampaignView> items, @Nullable String nextCursor) {

  static CampaignList of(List<Campaign> campaigns) {
    return new CampaignList(campaigns.stream().map(CampaignView::of).toList(), null);
  }
}
