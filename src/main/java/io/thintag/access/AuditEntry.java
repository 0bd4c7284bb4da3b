package io.thintag.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done.
 *
 * @param before JSON, as it was; null: it was not there
 * @param after JSON, as it was then; null: it was gone
 * @param address from where; null: not over the network
 */
public record AuditEntry(
    UUID id,
    Instant at,
    String who,
    String role,
    String action,
    String subject,
    @Nullable String before,
    @Nullable String after,
    @Nullable String address) {

  /** A place in the list. */
  public record After(Instant at, UUID id) {}

  public After place() {
    return new After(at, id);
  }

  static AuditEntry read(ResultSet row) throws SQLException {
    return new AuditEntry(
        row.getObject("id", UUID.class),
        row.getTimestamp("at").toInstant(),
        row.getString("who"),
        row.getString("role"),
        row.getString("action"),
        row.getString("subject"),
        row.getString("before"),
        row.getString("after"),
        row.getString("address"));
  }
}
