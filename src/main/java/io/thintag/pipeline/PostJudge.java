package io.thintag.pipeline;

import io.thintag.campaign.Campaign;
import io.thintag.campaign.CampaignStore;
import io.thintag.post.Post;
import io.thintag.post.PostKey;
import io.thintag.store.MembershipRow;
import io.thintag.store.PostStore;
import io.thintag.store.StoredPost;
import io.thintag.store.StoredTexts;
import io.thintag.tally.Increments;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Judges one stored post again in all its campaigns, tallies included. */
@Singleton
public class PostJudge {
  private final CampaignStore campaigns;
  private final PostStore posts;
  private final Judges judges;

  PostJudge(CampaignStore campaigns, PostStore posts, Judges judges) {
    this.campaigns = campaigns;
    this.posts = posts;
    this.judges = judges;
  }

  /**
   * Works in the caller's transaction, which holds the platform's store lock. A post whose text is
   * erased stays as it is.
   */
  public void judge(Connection connection, StoredPost stored) throws SQLException {
    Post post = StoredTexts.find(connection, stored.key()).orElse(null);
    if (post == null) {
      return;
    }
    List<PostKey> keys = List.of(stored.key());
    Judge judge = judges.in(connection, keys);
    List<MembershipRow> memberships = new ArrayList<>();
    for (Map.Entry<String, String> member : stored.campaigns().entrySet()) {
      Campaign campaign = campaigns.find(member.getKey()).orElseThrow();
      String claim = member.getValue();
      memberships.add(judge.judge(campaign, post, claim.isEmpty() ? null : claim));
    }
    Increments.Touched touched = Increments.remove(connection, keys);
    posts.writeMemberships(connection, memberships);
    Increments.add(connection, keys, touched);
  }
}
