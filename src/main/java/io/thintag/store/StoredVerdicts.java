package io.thintag.store;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import io.thintag.post.Post;
import io.thintag.post.PostKey;
import io.thintag.store.MembershipRow.EvidenceRow;
import io.thintag.store.MembershipRow.UnitRow;
import io.thintag.store.StoredTexts.Stored;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads what is stored of verdicts and replaces those that changed, in the caller's transaction.
 */
@Singleton
public final class StoredVerdicts {
  private final ObjectMapper json;

  StoredVerdicts(ObjectMapper json) {
    this.json = json;
  }

  /**
   * A post with its stored verdict.
   *
   * @param row the verdict as it is stored, units included
   * @param knownHash the stored hash, null if it is not known
   */
  public record Verdict(Stored stored, MembershipRow row, @Nullable Long knownHash) {}

  private static final String FIND =
      StoredTexts.COLUMNS
          + """
          , c.account_key, c.published_at AS member_published_at, c.outside_period,
            c.repost AS member_repost, c.untagged, c.fully_tagged, c.evidence, c.candidates,
            c.doubt, CASE WHEN c.doubt IS NOT NULL THEN coalesce(c.areas, '{}') END AS areas,
            (
              SELECT coalesce(jsonb_agg(jsonb_build_object('unit_code', u.unit_code, 'named', u.named,
                'in_province', u.in_province, 'in_district', u.in_district, 'in_body', u.in_body)), '[]')
              FROM post_unit u
              WHERE (u.platform, u.native_id, u.campaign) = (c.platform, c.native_id, c.campaign)
            ) AS units
          FROM (SELECT ?::text AS campaign) q, unnest(?::text[], ?::text[]) AS k(platform, native_id)
          JOIN campaign_post c USING (platform, native_id)
          JOIN post p USING (platform, native_id)
          WHERE c.campaign = q.campaign AND p.text IS NOT NULL AND NOT c.deleted
          ORDER BY c.platform, c.native_id
          """;

  /**
   * What is stored of the posts that are still there with their text, in the order of their keys.
   */
  public List<Verdict> find(Connection connection, String campaign, Collection<PostKey> keys)
      throws SQLException {
    List<Verdict> found = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(FIND)) {
      select.setString(1, campaign);
      select.setArray(2, array(connection, keys.stream().map(PostKey::platform).toList()));
      select.setArray(3, array(connection, keys.stream().map(PostKey::nativeId).toList()));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          StoredTexts.Found post = StoredTexts.read(row);
          found.add(new Verdict(post.stored(), row(row, campaign, post), post.verdictHash()));
        }
      }
    }
    return found;
  }

  private MembershipRow row(ResultSet row, String campaign, StoredTexts.Found found)
      throws SQLException {
    Post post = found.stored().post();
    Array areas = row.getArray("areas");
    return new MembershipRow(
        campaign,
        post.key().platform(),
        post.key().nativeId(),
        row.getTimestamp("member_published_at").toInstant(),
        row.getString("account_key"),
        row.getBoolean("outside_period"),
        row.getBoolean("member_repost"),
        row.getBoolean("untagged"),
        row.getBoolean("fully_tagged"),
        found.certainty(),
        list(row.getString("evidence"), EvidenceRow.class),
        List.of((String[]) row.getArray("candidates").getArray()),
        row.getString("doubt"),
        areas == null ? null : List.of((String[]) areas.getArray()),
        found.stored().claimedUnit(),
        list(row.getString("units"), UnitRow.class));
  }

  private <T> List<T> list(String text, Class<T> type) {
    try {
      return json.readValue(text, Argument.listOf(type));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final String KEEP_HASHES =
      """
      UPDATE campaign_post c SET verdict_hash = k.verdict_hash
      FROM (SELECT ?::text AS campaign) q,
        unnest(?::text[], ?::text[], ?::bigint[]) AS k(platform, native_id, verdict_hash)
      WHERE (c.campaign, c.platform, c.native_id) = (q.campaign, k.platform, k.native_id)
      """;

  /** Notes the hashes of verdicts that stay as they are and whose hash was not known. */
  public void keepHashes(Connection connection, String campaign, List<MembershipRow> rows)
      throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    try (PreparedStatement update = connection.prepareStatement(KEEP_HASHES)) {
      update.setString(1, campaign);
      update.setArray(2, array(connection, rows.stream().map(MembershipRow::platform).toList()));
      update.setArray(3, array(connection, rows.stream().map(MembershipRow::nativeId).toList()));
      update.setArray(
          4,
          connection.createArrayOf(
              "bigint", rows.stream().map(MembershipRow::verdictHash).toArray()));
      update.executeUpdate();
    }
  }

  private static Array array(Connection connection, List<String> texts) throws SQLException {
    return connection.createArrayOf("text", texts.toArray());
  }
}
