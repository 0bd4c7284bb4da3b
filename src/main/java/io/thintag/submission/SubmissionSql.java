package io.thintag.submission;

import io.thintag.access.AreaScope;
import io.thintag.access.Caller;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Submissions in the database. */
final class SubmissionSql {
  private SubmissionSql() {}

  /** What identifies a link within a campaign, whatever its form. */
  static String key(String platform, @Nullable String nativeId, String link) {
    return platform + ":" + (nativeId == null ? link : nativeId);
  }

  /** One at a time may deal with a link of a campaign; until the transaction ends. */
  static void lock(Connection connection, String campaign, String key) throws SQLException {
    try (PreparedStatement lock =
        connection.prepareStatement("SELECT pg_advisory_xact_lock(hashtextextended(?, 14))")) {
      lock.setString(1, campaign + "/" + key);
      lock.execute();
    }
  }

  /** False if the receipt is taken. */
  static boolean insert(Connection connection, Submission submission, String key)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            INSERT INTO submission (receipt, campaign, written, platform, link, link_key, unit_code,
              submitted_by, submitted_at, state, detail, duplicate_of, post_native_id, counted, tags,
              missing, checked_at, check_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (receipt) DO NOTHING
            """)) {
      insert.setString(1, submission.receipt().digits());
      insert.setString(2, submission.campaign());
      insert.setString(3, submission.written());
      insert.setString(4, submission.platform());
      insert.setString(5, submission.link());
      insert.setString(6, key);
      insert.setString(7, submission.unit());
      insert.setString(8, submission.submittedBy());
      insert.setTimestamp(9, Timestamp.from(submission.submittedAt()));
      insert.setString(10, submission.state().wireName());
      insert.setString(11, submission.detail());
      insert.setString(12, digits(submission.duplicateOf()));
      insert.setString(13, submission.postId());
      insert.setBoolean(14, submission.counted());
      insert.setArray(15, texts(connection, submission.tags().tags()));
      insert.setArray(16, texts(connection, submission.tags().missing()));
      insert.setTimestamp(17, at(submission.checkedAt()));
      insert.setTimestamp(18, at(submission.checkAt()));
      return insert.executeUpdate() == 1;
    }
  }

  /** The submission of a link that is no duplicate. */
  static Optional<Submission> byLink(Connection connection, String campaign, String key)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            SELECT * FROM submission
            WHERE campaign = ? AND link_key = ? AND state <> 'duplicate'
            """)) {
      select.setString(1, campaign);
      select.setString(2, key);
      return one(select);
    }
  }

  static Optional<Submission> find(Connection connection, Receipt receipt) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("SELECT * FROM submission WHERE receipt = ?")) {
      select.setString(1, receipt.digits());
      return one(select);
    }
  }

  /** Has a settled link looked at again. */
  static void reopen(Connection connection, Receipt receipt, @Nullable String unit, Instant at)
      throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            """
            UPDATE submission SET state = 'checking', detail = NULL, attempts = 0, check_at = ?,
              unit_code = coalesce(?, unit_code)
            WHERE receipt = ?
            """)) {
      update.setTimestamp(1, Timestamp.from(at));
      update.setString(2, unit);
      update.setString(3, receipt.digits());
      update.executeUpdate();
    }
  }

  /** Takes a link that is due, so that nobody else looks at it before {@code until}. */
  static Optional<Submission> take(
      Connection connection, Receipt receipt, Instant now, Instant until) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            """
            UPDATE submission SET check_at = ?, attempts = attempts + 1
            WHERE receipt = ? AND check_at <= ?
            RETURNING *
            """)) {
      update.setTimestamp(1, Timestamp.from(until));
      update.setString(2, receipt.digits());
      update.setTimestamp(3, Timestamp.from(now));
      return one(update);
    }
  }

  /** Links that are due, the longest waiting first. */
  static List<Receipt> due(Connection connection, Instant now, int limit) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            SELECT receipt FROM submission WHERE check_at <= ?
            ORDER BY check_at, receipt LIMIT ?
            """)) {
      select.setTimestamp(1, Timestamp.from(now));
      select.setInt(2, limit);
      List<Receipt> due = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          due.add(new Receipt(row.getString(1)));
        }
      }
      return due;
    }
  }

  /** Notes where a link leads. */
  static void relink(
      Connection connection, Receipt receipt, String platform, String link, String key)
      throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "UPDATE submission SET platform = ?, link = ?, link_key = ? WHERE receipt = ?")) {
      update.setString(1, platform);
      update.setString(2, link);
      update.setString(3, key);
      update.setString(4, receipt.digits());
      update.executeUpdate();
    }
  }

  static void settle(Connection connection, Receipt receipt, Outcome outcome, Instant at)
      throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            """
            UPDATE submission SET state = ?, detail = ?, duplicate_of = ?,
              post_native_id = coalesce(?, post_native_id), counted = ?, tags = ?, missing = ?,
              attempts = CASE WHEN ? THEN attempts ELSE 0 END, checked_at = ?, check_at = ?
            WHERE receipt = ?
            """)) {
      update.setString(1, outcome.state().wireName());
      update.setString(2, outcome.detail());
      update.setString(3, digits(outcome.duplicateOf()));
      update.setString(4, outcome.postId());
      update.setBoolean(5, outcome.counted());
      update.setArray(6, texts(connection, outcome.tags().tags()));
      update.setArray(7, texts(connection, outcome.tags().missing()));
      boolean unanswered =
          outcome.state() == State.CHECKING || outcome.state() == State.UNREACHABLE;
      update.setBoolean(8, unanswered);
      update.setTimestamp(9, Timestamp.from(at));
      update.setTimestamp(10, at(outcome.checkAt()));
      update.setString(11, receipt.digits());
      update.executeUpdate();
    }
  }

  /** The caller's own submissions, and those for units of its area; the country sees all. */
  private static final String SEEN =
      """
       (submitted_by = ? OR ? = 'TH' OR EXISTS (
         SELECT FROM unit u WHERE u.code = unit_code AND"""
          + " "
          + AreaScope.INSIDE
          + "))";

  /** The submission of a receipt, if the caller may see it. */
  static Optional<Submission> find(Connection connection, Receipt receipt, Caller caller)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("SELECT * FROM submission WHERE receipt = ? AND " + SEEN)) {
      select.setString(1, receipt.digits());
      select.setString(2, caller.name());
      select.setString(3, caller.unitCode());
      select.setString(4, caller.unitCode());
      return one(select);
    }
  }

  /** Submissions of a campaign, newest first, behind {@code after}. */
  static List<Submission> page(Connection connection, SubmissionQuestion question, int limit)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            SELECT * FROM submission
            WHERE campaign = ? AND (?::text IS NULL OR state = ?) AND (?::text IS NULL OR unit_code = ?)
              AND"""
                + SEEN
                + """

              AND (submitted_at, receipt) < (coalesce(?, 'infinity'::timestamptz), coalesce(?, ''))
            ORDER BY submitted_at DESC, receipt DESC LIMIT ?
            """)) {
      State state = question.state();
      SubmissionQuestion.After after = question.after();
      select.setString(1, question.campaign());
      select.setString(2, state == null ? null : state.wireName());
      select.setString(3, state == null ? null : state.wireName());
      select.setString(4, question.unit());
      select.setString(5, question.unit());
      select.setString(6, question.caller().name());
      select.setString(7, question.caller().unitCode());
      select.setString(8, question.caller().unitCode());
      select.setTimestamp(9, after == null ? null : Timestamp.from(after.submittedAt()));
      select.setString(10, after == null ? null : after.receipt().digits());
      select.setInt(11, limit);
      List<Submission> page = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          page.add(read(row));
        }
      }
      return page;
    }
  }

  private static Optional<Submission> one(PreparedStatement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery()) {
      return row.next() ? Optional.of(read(row)) : Optional.empty();
    }
  }

  private static Submission read(ResultSet row) throws SQLException {
    return new Submission(
        new Receipt(row.getString("receipt")),
        row.getString("campaign"),
        row.getString("written"),
        row.getString("platform"),
        row.getString("link"),
        row.getString("unit_code"),
        row.getString("submitted_by"),
        row.getTimestamp("submitted_at").toInstant(),
        State.of(row.getString("state")),
        row.getString("detail"),
        Optional.ofNullable(row.getString("duplicate_of")).map(Receipt::new).orElse(null),
        row.getString("post_native_id"),
        row.getBoolean("counted"),
        new TagList(texts(row, "tags"), texts(row, "missing")),
        row.getInt("attempts"),
        instant(row, "checked_at"),
        instant(row, "check_at"));
  }

  private static java.sql.Array texts(Connection connection, List<String> texts)
      throws SQLException {
    return connection.createArrayOf("text", texts.toArray());
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    return List.of((String[]) row.getArray(column).getArray());
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }

  private static @Nullable Timestamp at(@Nullable Instant instant) {
    return instant == null ? null : Timestamp.from(instant);
  }

  private static @Nullable String digits(@Nullable Receipt receipt) {
    return receipt == null ? null : receipt.digits();
  }
}
