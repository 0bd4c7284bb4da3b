package io.thintag.review;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import io.thintag.access.Caller;
import io.thintag.area.Gazetteer;
import io.thintag.area.Unit;
import io.thintag.pipeline.Transactions;
import io.thintag.post.Account;
import io.thintag.post.Engagement;
import io.thintag.post.PostKey;
import io.thintag.review.OpenPost.Place;
import io.thintag.store.Decision;
import io.thintag.store.DecisionStore;
import io.thintag.store.DecisionStore.Step;
import io.thintag.store.MembershipRow.EvidenceRow;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The queue: counted posts whose verdict is in doubt and about which nobody has decided.
 *
 * <p>First come the posts with most reactions (likes, comments and shares as far as they are
 * known), among equals those with most views, unknown ones last. That is an order and no figure:
 * platforms count differently, and nothing is added up across them.
 */
@Singleton
public class OpenPosts {
  private final Transactions transactions;
  private final Gazetteer gazetteer;
  private final ObjectMapper json;

  OpenPosts(Transactions transactions, Gazetteer gazetteer, ObjectMapper json) {
    this.transactions = transactions;
    this.gazetteer = gazetteer;
    this.json = json;
  }

  /** The next open posts behind a place; null: the first ones. */
  public List<OpenPost> page(QueueQuestion question, @Nullable Place after, int limit) {
    return transactions.write(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(OpenPostSql.PAGE)) {
            select.setString(1, question.campaign());
            select.setString(2, question.doubt());
            select.setArray(
                3,
                question.within() == null || question.within().equals(Gazetteer.COUNTRY)
                    ? null
                    : connection.createArrayOf("text", inside(question.within())));
            bind(select, after);
            select.setInt(8, limit);
            return read(select);
          }
        });
  }

  private static void bind(PreparedStatement select, @Nullable Place after) throws SQLException {
    if (after == null) {
      select.setNull(4, Types.BIGINT);
      select.setNull(5, Types.BIGINT);
      select.setString(6, null);
      select.setString(7, null);
    } else {
      select.setLong(4, after.reactions());
      select.setLong(5, after.views());
      select.setString(6, after.key().platform());
      select.setString(7, after.key().nativeId());
    }
  }

  /**
   * One stored post of a campaign, open or not, if it has to do with the caller's area: it belongs
   * or may belong there, was decided to, or the caller decided about it.
   */
  public Optional<OpenPost> find(PostKey key, Caller caller) {
    return transactions.write(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(OpenPostSql.ONE)) {
            select.setArray(
                1,
                caller.seesCountry()
                    ? null
                    : connection.createArrayOf("text", inside(caller.unitCode())));
            select.setString(2, caller.name());
            select.setString(3, key.platform());
            select.setString(4, key.nativeId());
            return read(select).stream().findFirst();
          }
        });
  }

  /** All steps in the decisions about a post. */
  public List<Step> history(PostKey key) {
    return transactions.write(connection -> DecisionStore.history(connection, key));
  }

  /** False if a decided unit has left the gazetteer since. */
  public boolean stands(Decision decision) {
    return decision.units().stream().allMatch(unit -> gazetteer.unit(unit).isPresent());
  }

  private Object[] inside(String area) {
    return gazetteer.units().stream()
        .map(Unit::code)
        .filter(code -> gazetteer.contains(area, code))
        .toArray();
  }

  private List<OpenPost> read(PreparedStatement select) throws SQLException {
    List<OpenPost> posts = new ArrayList<>();
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        posts.add(post(row));
      }
    }
    return posts;
  }

  private OpenPost post(ResultSet row) throws SQLException {
    PostKey key = new PostKey(row.getString("platform"), row.getString("native_id"));
    return new OpenPost(
        key,
        row.getString("text"),
        row.getString("url"),
        row.getTimestamp("published_at").toInstant(),
        new Account(
            key.platform(),
            row.getString("account_native_id"),
            row.getString("account_handle"),
            row.getString("account_name")),
        texts(row, "campaigns"),
        row.getString("doubt"),
        texts(row, "units"),
        row.getString("certainty"),
        texts(row, "candidates"),
        evidence(row.getString("evidence")),
        row.getString("claimed_unit"),
        new Engagement(
            count(row, "views"), count(row, "likes"), count(row, "comments"), count(row, "shares")),
        decision(row, key),
        row.getBoolean("text_changed"),
        row.getInt("version"),
        new Place(row.getLong("place_reactions"), row.getLong("place_views"), key));
  }

  private static @Nullable Decision decision(ResultSet row, PostKey key) throws SQLException {
    return row.getString("decided_by") == null
        ? null
        : new Decision(
            key,
            texts(row, "decided_units"),
            row.getString("decided_by"),
            row.getTimestamp("decided_at").toInstant(),
            row.getString("note"),
            row.getInt("decision_version"));
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

  private static @Nullable Long count(ResultSet row, String column) throws SQLException {
    long count = row.getLong(column);
    return row.wasNull() ? null : count;
  }
}
