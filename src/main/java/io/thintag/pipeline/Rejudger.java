package io.thintag.pipeline;

import io.thintag.campaign.Campaign;
import io.thintag.campaign.CampaignStore;
import io.thintag.post.PostKey;
import io.thintag.store.MembershipRow;
import io.thintag.store.PostStore;
import io.thintag.store.StoredTexts;
import io.thintag.store.StoredTexts.Stored;
import io.thintag.tally.Increments;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Judges the stored posts of a campaign again after its tags or its period were changed, in batches
 * of one transaction each. Posts whose text is erased keep their place and their units.
 */
@Singleton
public class Rejudger {
  private static final int BATCH = 500;
  private final Transactions transactions;
  private final CampaignStore campaigns;
  private final PostStore posts;
  private final Judges judges;

  Rejudger(Transactions transactions, CampaignStore campaigns, PostStore posts, Judges judges) {
    this.transactions = transactions;
    this.campaigns = campaigns;
    this.posts = posts;
    this.judges = judges;
  }

  /** Does nothing if the campaign is gone. */
  public void rejudge(String slug) {
    campaigns.find(slug).ifPresent(this::rejudge);
  }

  private void rejudge(Campaign campaign) {
    @Nullable PostKey after = null;
    do {
      PostKey from = after;
      after = transactions.write(connection -> batch(connection, campaign, from));
    } while (after != null);
  }

  private @Nullable PostKey batch(Connection connection, Campaign campaign, @Nullable PostKey after)
      throws SQLException {
    List<Stored> stored = StoredTexts.page(connection, campaign.slug(), after, BATCH);
    if (stored.isEmpty()) {
      return null;
    }
    List<PostKey> keys = stored.stream().map(s -> s.post().key()).toList();
    posts.lock(connection, keys.stream().map(PostKey::platform).toList());
    Judge judge = judges.in(connection, keys);
    List<MembershipRow> memberships =
        stored.stream().map(s -> judge.judge(campaign, s.post(), s.claimedUnit())).toList();
    Increments.Touched touched = Increments.remove(connection, keys);
    posts.writeMemberships(connection, memberships);
    Increments.add(connection, keys, touched);
    return keys.get(keys.size() - 1);
  }
}
