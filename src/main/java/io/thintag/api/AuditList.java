package io.thintag.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.thintag.access.AuditEntry;
import io.thintag.source.RunView;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A page of the audit.
 *
 * @param nextCursor give it back as {@code cursor} for the next page; null: this is the last one
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record AuditList(List<Entry> items, @Nullable String nextCursor) {

  /** A page from one entry more than it shall hold. */
  static AuditList of(List<AuditEntry> found, int most) {
    List<AuditEntry> page = found.subList(0, Math.min(most, found.size()));
    return new AuditList(
        page.stream().map(Entry::of).toList(),
        found.size() > most ? Cursors.of(page.get(most - 1).place()) : null);
  }

  /**
   * Something that was done.
   *
   * @param before JSON as text; null: it was not there
   * @param after JSON as text; null: it was gone
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Entry(
      UUID id,
      OffsetDateTime at,
      String who,
      String role,
      String action,
      String subject,
      @Nullable String before,
      @Nullable String after,
      @Nullable String address) {

    static Entry of(AuditEntry entry) {
      return new Entry(
          entry.id(),
          RunView.bangkok(entry.at()),
          entry.who(),
          entry.role(),
          entry.action(),
          entry.subject(),
          entry.before(),
          entry.after(),
          entry.address());
    }
  }
}
