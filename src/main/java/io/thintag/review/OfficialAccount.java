package io.thintag.review;

import io.thintag.post.PostKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An account of a unit.
 *
 * @param key the native id, or @handle where that is all that is known
 * @param unit code
 * @param status unverified, verified or withdrawn
 * @param origin gazetteer, configuration or person
 * @param registeredAt when it first was there, or when a person registered it
 * @param registeredBy that person; null: a file did
 * @param from the post whose decision registered it
 * @param verifiedBy the person who looked at it; null: nobody did, or the configuration vouches
 */
public record OfficialAccount(
    String platform,
    String key,
    @Nullable String nativeId,
    @Nullable String handle,
    @Nullable String name,
    @Nullable String url,
    String unit,
    String status,
    String origin,
    Instant registeredAt,
    @Nullable String registeredBy,
    @Nullable PostKey from,
    @Nullable Instant verifiedAt,
    @Nullable String verifiedBy,
    @Nullable Instant withdrawnAt,
    @Nullable String withdrawnBy) {

  /** True if it no longer stands for its unit. */
  public boolean isWithdrawn() {
    return status.equals("withdrawn");
  }

  static OfficialAccount read(ResultSet row) throws SQLException {
    String fromPlatform = row.getString("from_platform");
    return new OfficialAccount(
        row.getString("platform"),
        row.getString("account_key"),
        row.getString("native_id"),
        row.getString("handle"),
        row.getString("name"),
        row.getString("url"),
        row.getString("unit_code"),
        row.getString("status"),
        row.getString("origin"),
        row.getTimestamp("registered_at").toInstant(),
        row.getString("registered_by"),
        fromPlatform == null ? null : new PostKey(fromPlatform, row.getString("from_native_id")),
        instant(row, "verified_at"),
        row.getString("verified_by"),
        instant(row, "withdrawn_at"),
        row.getString("withdrawn_by"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }
}
