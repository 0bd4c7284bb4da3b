package io.thintag.review;

import io.thintag.post.PostKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An alias with where it came from.
 *
 * @param unit code of the unit that is meant
 * @param within code of the area in which it is understood; TH: everywhere
 * @param from the post whose decision added it
 * @param withdrawnAt null: it is in force
 */
public record TaughtAlias(
    UUID id,
    String name,
    String unit,
    String within,
    String createdBy,
    Instant createdAt,
    @Nullable PostKey from,
    @Nullable Instant withdrawnAt,
    @Nullable String withdrawnBy) {

  static TaughtAlias read(ResultSet row) throws SQLException {
    Timestamp withdrawn = row.getTimestamp("withdrawn_at");
    String fromPlatform = row.getString("from_platform");
    return new TaughtAlias(
        row.getObject("id", UUID.class),
        row.getString("name"),
        row.getString("unit_code"),
        row.getString("within_code"),
        row.getString("created_by"),
        row.getTimestamp("created_at").toInstant(),
        fromPlatform == null ? null : new PostKey(fromPlatform, row.getString("from_native_id")),
        withdrawn == null ? null : withdrawn.toInstant(),
        row.getString("withdrawn_by"));
  }
}
