package io.thintag.web;

import io.thintag.access.Audit;
import io.thintag.access.Caller;
import io.thintag.campaign.Campaign;
import io.thintag.campaign.CampaignStore.Witness;
import jakarta.inject.Singleton;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes down what a page changed of a campaign: its fields before and after. */
@Singleton
final class CampaignWitness {
  private final Audit audit;

  CampaignWitness(Audit audit) {
    this.audit = audit;
  }

  Witness by(Caller caller) {
    return (connection, before, after) -> {
      Campaign either = after == null ? before : after;
      if (either != null) {
        String action =
            before == null
                ? "campaign.create"
                : after == null ? "campaign.delete" : "campaign.change";
        audit.write(connection, caller, action, either.slug(), fields(before), fields(after));
      }
    };
  }

  private static @Nullable Map<String, String> fields(@Nullable Campaign campaign) {
    return campaign == null ? null : CampaignForm.of(campaign).values();
  }
}
