package io.thintag.store;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.transaction.TransactionOperations;
import io.thintag.store.MembershipRow.EvidenceRow;
import io.thintag.store.PostView.AccountView;
import io.thintag.store.PostView.DecidedView;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lists posts, newest first, page by page: each page goes on behind the last post of the one
 * before.
 */
@Singleton
public final class PostQueries {
  private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");
  private final TransactionOperations<Connection> transactions;
  private final ObjectMapper json;
  private final Explanations explanations;

  PostQueries(
      TransactionOperations<Connection> transactions,
      ObjectMapper json,
      Explanations explanations) {
    this.transactions = transactions;
    this.json = json;
    this.explanations = explanations;
  }

  /** Where a page ended: key of its last post. */
  public record After(Instant publishedAt, String platform, String nativeId) {}

  /** The next {@code limit} posts behind {@code after}; null: the first ones. */
  public List<PostView> page(PostQuestion question, @Nullable After after, int limit) {
    return transactions.executeRead(
        status -> {
          try (PreparedStatement select =
              status.getConnection().prepareStatement(PostReadSql.PAGE)) {
            bind(select, question, after, limit);
            return read(select);
          } catch (SQLException e) {
            throw new IllegalStateException("The posts could not be read", e);
          }
        });
  }

  private static void bind(
      PreparedStatement select, PostQuestion question, @Nullable After after, int limit)
      throws SQLException {
    boolean noUnit = PostQuestion.NO_UNIT.equals(question.unit());
    select.setString(1, question.campaign());
    select.setString(2, noUnit || question.unit() == null ? "TH" : question.unit());
    select.setBoolean(3, noUnit);
    select.setString(4, question.platform());
    select.setString(5, question.certainty());
    select.setString(6, question.words() == null ? null : "%" + escaped(question.words()) + "%");
    select.setDate(7, question.from() == null ? null : Date.valueOf(question.from()));
    select.setDate(8, question.to() == null ? null : Date.valueOf(question.to()));
    select.setObject(9, question.counted(), java.sql.Types.BOOLEAN);
    select.setTimestamp(10, after == null ? null : Timestamp.from(after.publishedAt()));
    select.setString(11, after == null ? null : after.platform());
    select.setString(12, after == null ? null : after.nativeId());
    select.setInt(13, limit);
  }

  private static String escaped(String words) {
    return words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }

  private List<PostView> read(PreparedStatement select) throws SQLException {
    List<PostView> posts = new ArrayList<>();
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        List<String> units = texts(row, "units");
        List<EvidenceRow> evidence = evidence(row.getString("evidence"));
        List<String> candidates = texts(row, "candidates");
        String certainty = row.getString("certainty");
        String doubt = row.getString("doubt");
        posts.add(
            new PostView(
                row.getString("platform"),
                row.getString("native_id"),
                row.getString("state"),
                row.getString("url"),
                row.getString("text"),
                texts(row, "hashtags"),
                at(row, "published_at"),
                row.getTimestamp("edited_at") == null ? null : at(row, "edited_at"),
                row.getString("media"),
                new AccountView(
                    row.getString("account_native_id"),
                    row.getString("account_handle"),
                    row.getString("account_name")),
                count(row, "views"),
                count(row, "likes"),
                count(row, "comments"),
                count(row, "shares"),
                row.getBoolean("fully_tagged"),
                units,
                certainty,
                evidence,
                candidates,
                doubt,
                explanations.of(units, certainty, doubt, evidence, candidates),
                row.getString("claimed_unit"),
                row.getString("source"),
                at(row, "refreshed_at"),
                decision(row)));
      }
    }
    return posts;
  }

  private static @Nullable DecidedView decision(ResultSet row) throws SQLException {
    return row.getString("decided_by") == null
        ? null
        : new DecidedView(
            texts(row, "decided_units"),
            row.getString("decided_by"),
            at(row, "decided_at"),
            row.getBoolean("text_changed"));
  }

  private List<EvidenceRow> evidence(String text) {
    try {
      return json.readValue(text, Argument.listOf(EvidenceRow.class));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    return List.of((String[]) row.getArray(column).getArray());
  }

  private static OffsetDateTime at(ResultSet row, String column) throws SQLException {
    return row.getTimestamp(column).toInstant().atZone(BANGKOK).toOffsetDateTime();
  }

  private static @Nullable Long count(ResultSet row, String column) throws SQLException {
    long count = row.getLong(column);
    return row.wasNull() ? null : count;
  }
}
