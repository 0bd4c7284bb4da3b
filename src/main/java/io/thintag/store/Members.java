package io.thintag.store;

import io.thintag.post.PostKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** What a stored post is to one campaign. */
public final class Members {
  private Members() {}

  /**
   * A post as a member of a campaign.
   *
   * @param counted false: outside the period, a repost, untagged by an edit, or deleted
   * @param claimed false: nobody has said which unit it belongs to
   * @param units the most specific units it belongs to, by code
   */
  public record Member(
      boolean counted,
      boolean fullyTagged,
      boolean outsidePeriod,
      boolean repost,
      boolean deleted,
      boolean claimed,
      List<String> units) {
    public Member {
      units = List.copyOf(units);
    }
  }

  /** Empty if the post is no member. */
  public static Optional<Member> find(Connection connection, String campaign, PostKey key)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            SELECT c.counted, c.fully_tagged, c.outside_period, c.repost, c.deleted,
              c.claimed_unit IS NOT NULL, ARRAY(
                SELECT u.unit_code FROM post_unit u
                WHERE (u.platform, u.native_id, u.campaign) = (c.platform, c.native_id, c.campaign)
                  AND u.named AND u.unit_code <> 'TH'
                ORDER BY u.unit_code)
            FROM campaign_post c
            WHERE (c.campaign, c.platform, c.native_id) = (?, ?, ?)
            """)) {
      select.setString(1, campaign);
      select.setString(2, key.platform());
      select.setString(3, key.nativeId());
      try (ResultSet row = select.executeQuery()) {
        return row.next()
            ? Optional.of(
                new Member(
                    row.getBoolean(1),
                    row.getBoolean(2),
                    row.getBoolean(3),
                    row.getBoolean(4),
                    row.getBoolean(5),
                    row.getBoolean(6),
                    List.of((String[]) row.getArray(7).getArray())))
            : Optional.empty();
      }
    }
  }
}
