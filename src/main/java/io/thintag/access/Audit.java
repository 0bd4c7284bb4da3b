package io.thintag.access;

import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes down who did what to what from where. It is written in the transaction of the deed, so
 * that neither is there without the other, and is only ever added to. Passwords, tokens and codes
 * have no place in it.
 */
@Singleton
public class Audit {
  private static final String PAGE =
      """
      WITH q AS (
        SELECT ?::text AS who, ?::text AS action, ?::text AS subject, ?::text AS words,
          ?::timestamptz AS first,
          ?::timestamptz AS behind, ?::timestamptz AS after_at, ?::uuid AS after_id
      )
      SELECT a.* FROM q CROSS JOIN audit a
      WHERE (q.who IS NULL OR a.who = q.who)
        AND (q.action IS NULL OR a.action = q.action OR starts_with(a.action, q.action || '.'))
        AND (q.subject IS NULL OR a.subject = q.subject)
        AND (q.words IS NULL OR strpos(
          lower(concat_ws(' ', a.who, a.subject, a.before::text, a.after::text)), lower(q.words)) > 0)
        AND (q.first IS NULL OR a.at >= q.first)
        AND (q.behind IS NULL OR a.at < q.behind)
        AND (q.after_at IS NULL OR a.at < q.after_at OR (a.at = q.after_at AND a.id > q.after_id))
      ORDER BY a.at DESC, a.id LIMIT ?
      """;

  private final Database database;
  private final ObjectMapper json;
  private final Clock clock;

  Audit(Database database, ObjectMapper json, Clock clock) {
    this.database = database;
    this.json = json;
    this.clock = clock;
  }

  /**
   * Adds an entry.
   *
   * @param connection in whose transaction the deed is done
   * @param action such as «campaign.change»: kind of thing, dot, verb
   * @param subject what was acted upon: a slug, a code, a name
   * @param before what JSON is made of, as it was; null: it was not there
   * @param after as it is now; null: it is gone
   */
  public void write(
      Connection connection,
      Caller caller,
      String action,
      String subject,
      @Nullable Object before,
      @Nullable Object after)
      throws SQLException {
    Database.update(
        connection,
        """
        INSERT INTO audit (id, at, who, role, action, subject, before, after, address)
        VALUES (?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?)
        """,
        UUID.randomUUID(),
        Timestamp.from(clock.instant().truncatedTo(ChronoUnit.MICROS)),
        caller.name(),
        caller.role().wireName(),
        action,
        subject,
        text(before),
        text(after),
        caller.address());
  }

  /** Adds an entry in the transaction that this thread is in, or else in one of its own. */
  public void write(
      Caller caller,
      String action,
      String subject,
      @Nullable Object before,
      @Nullable Object after) {
    database.write(
        connection -> {
          write(connection, caller, action, subject, before, after);
          return true;
        });
  }

  /** The next entries, newest first. */
  public List<AuditEntry> page(
      AuditQuestion question, AuditEntry.@Nullable After after, int limit) {
    return database.write(
        connection ->
            Database.select(
                connection,
                PAGE,
                AuditEntry::read,
                question.who(),
                question.action(),
                question.subject(),
                question.words(),
                question.from() == null ? null : Timestamp.from(question.from()),
                question.until() == null ? null : Timestamp.from(question.until()),
                after == null ? null : Timestamp.from(after.at()),
                after == null ? null : after.id(),
                limit));
  }

  private @Nullable String text(@Nullable Object value) {
    try {
      return value == null ? null : json.writeValueAsString(value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
