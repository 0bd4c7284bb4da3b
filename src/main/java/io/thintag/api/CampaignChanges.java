package io.thintag.api;

import io.thintag.access.Audit;
import io.thintag.access.Caller;
import io.thintag.campaign.Campaign;
import io.thintag.campaign.CampaignStore.Witness;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Has changes of campaigns written down. */
@Singleton
final class CampaignChanges {
  private final Audit audit;

  CampaignChanges(Audit audit) {
    this.audit = audit;
  }

  Witness by(Caller caller) {
    return (connection, before, after) -> write(connection, caller, before, after);
  }

  private void write(
      Connection connection, Caller caller, @Nullable Campaign before, @Nullable Campaign after)
      throws SQLException {
    Campaign either = after == null ? before : after;
    String action =
        before == null ? "campaign.create" : after == null ? "campaign.delete" : "campaign.change";
    audit.write(
        connection,
        caller,
        action,
        either == null ? "" : either.slug(),
        before == null ? null : CampaignView.of(before),
        after == null ? null : CampaignView.of(after));
  }
}
