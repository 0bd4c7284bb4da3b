package io.thintag.store;

import io.micronaut.serde.ObjectMapper;
import io.thintag.database.CopyRows;
import io.thintag.post.PostKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * The rows of posts that are not stored yet: nothing can be in their way, so they are copied in.
 * Made ready beforehand, because writing them is what others wait for.
 */
public final class FreshRows {
  private static final String POSTS =
      """
      post (platform, native_id, text, hashtags, account_key, account_native_id, account_handle,
        account_name, url, source, source_ref, published_at, edited_at, media, repost, views,
        likes, comments, shares, first_seen_at, refreshed_at, refresh_by, refresh_at)
      """;

  private static final String MEMBERSHIPS =
      """
      campaign_post (campaign, platform, native_id, published_at, account_key, outside_period,
        repost, untagged, deleted, fully_tagged, certainty, evidence, candidates, claimed_unit,
        verdict_hash)
      """;

  private static final String CAPTURES = "capture_post (platform, native_id, page_id)";

  private final CopyRows posts;
  private final CopyRows plain;
  private final CopyRows units;
  private final List<MembershipRow> doubtful;

  FreshRows(ObjectMapper json, List<PostRow> posts, List<MembershipRow> memberships) {
    this.posts = posts(posts);
    this.plain =
        memberships(json, memberships.stream().filter(row -> row.doubt() == null).toList());
    this.units = UnitPlaces.rows(memberships);
    this.doubtful = memberships.stream().filter(row -> row.doubt() != null).toList();
  }

  /** Memberships that need a place in the queue of review, for which the posts must be there. */
  List<MembershipRow> doubtful() {
    return doubtful;
  }

  void write(Connection connection) throws SQLException {
    posts.into(connection, POSTS);
    plain.into(connection, MEMBERSHIPS);
    units.into(connection, UnitPlaces.COLUMNS);
  }

  private static CopyRows posts(List<PostRow> rows) {
    CopyRows copy = new CopyRows();
    for (PostRow row : rows) {
      copy.add(
          row.platform(),
          row.nativeId(),
          row.text(),
          row.hashtags(),
          row.accountKey(),
          row.accountNativeId(),
          row.accountHandle(),
          row.accountName(),
          row.url(),
          row.source(),
          row.sourceRef(),
          row.publishedAt(),
          row.editedAt(),
          row.media(),
          row.repost(),
          row.views(),
          row.likes(),
          row.comments(),
          row.shares(),
          row.seenAt(),
          row.seenAt(),
          row.refreshBy(),
          row.refreshAt());
    }
    return copy;
  }

  private static CopyRows memberships(ObjectMapper json, List<MembershipRow> rows) {
    CopyRows copy = new CopyRows();
    for (MembershipRow row : rows) {
      copy.add(
          row.campaign(),
          row.platform(),
          row.nativeId(),
          row.publishedAt(),
          row.accountKey(),
          row.outsidePeriod(),
          row.repost(),
          row.untagged(),
          false,
          row.fullyTagged(),
          row.certainty(),
          evidence(json, row),
          row.candidates(),
          row.claimedUnit(),
          row.verdictHash());
    }
    return copy;
  }

  private static String evidence(ObjectMapper json, MembershipRow row) {
    try {
      return json.writeValueAsString(row.evidence());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Which posts a page repeats whose captures were kept just now. */
  static void captures(Connection connection, UUID pageId, Collection<PostKey> posts)
      throws SQLException {
    CopyRows copy = new CopyRows();
    posts.forEach(key -> copy.add(key.platform(), key.nativeId(), pageId));
    copy.into(connection, CAPTURES);
  }
}
