package io.thintag.api;

import io.thintag.campaign.Campaign;
import io.thintag.campaign.CampaignStore;
import io.thintag.campaign.CampaignValidation;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Finds the campaign that a path names. */
@Singleton
final class KnownCampaigns {
  private final CampaignStore campaigns;

  KnownCampaigns(CampaignStore campaigns) {
    this.campaigns = campaigns;
  }

  /** The campaign, or the problem that there is none. */
  Campaign get(String slug) {
    return find(slug).orElseThrow(() -> unknown(slug));
  }

  Optional<Campaign> find(String slug) {
    return Optional.of(slug).filter(CampaignValidation::isSlug).flatMap(campaigns::find);
  }

  static ProblemException unknown(String slug) {
    return new ProblemException(
        ProblemCode.UNKNOWN_CAMPAIGN,
        "ไม่พบแคมเปญ «" + slug + "» ดูรายชื่อแคมเปญทั้งหมดได้ที่ " + Api.BASE + "/campaigns");
  }
}
