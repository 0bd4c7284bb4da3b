package io.thintag.store;

import io.micronaut.transaction.TransactionOperations;
import io.thintag.campaign.Campaign;
import io.thintag.post.Hashtag;
import io.thintag.post.Hashtags;
import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which stored posts a campaign would have, before it is stored itself. Writes nothing. */
@Singleton
public final class MatchingPosts {
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final int SHOWN = 10;
  private static final int FETCH = 2_000;

  private static final String SQL =
      """
      SELECT platform, url, text, hashtags, published_at,
        coalesce(account_name, account_handle, '') AS account
      FROM post
      WHERE text IS NOT NULL AND deleted_at IS NULL AND NOT repost
        AND published_at >= ? AND published_at < coalesce(?, 'infinity'::timestamptz)
      """;

  private final TransactionOperations<Connection> transactions;

  MatchingPosts(TransactionOperations<Connection> transactions) {
    this.transactions = transactions;
  }

  /** A post that would belong to the campaign. */
  public record Match(
      String platform,
      @Nullable String url,
      String text,
      String account,
      OffsetDateTime publishedAt) {}

  /**
   * What was found.
   *
   * @param read stored posts of the period that were looked at
   * @param matching those of them with a core tag
   * @param complete false if there was no time for all: more may match
   * @param newest ten of the matching ones at most
   */
  public record Preview(long read, long matching, boolean complete, List<Match> newest) {
    public Preview {
      newest = List.copyOf(newest);
    }
  }

  /** Reads the stored posts of the period, for some seconds at most. */
  public Preview of(Campaign campaign) {
    return transactions.executeRead(
        status -> {
          try (PreparedStatement select = status.getConnection().prepareStatement(SQL)) {
            select.setFetchSize(FETCH);
            select.setTimestamp(1, Timestamp.from(campaign.begin()));
            select.setTimestamp(2, campaign.end().map(Timestamp::from).orElse(null));
            return read(select, campaign);
          } catch (SQLException e) {
            throw new IllegalStateException("The stored posts could not be read", e);
          }
        });
  }

  private static Preview read(PreparedStatement select, Campaign campaign) throws SQLException {
    long started = System.nanoTime();
    long read = 0;
    long matching = 0;
    PriorityQueue<Match> newest = new PriorityQueue<>(Comparator.comparing(Match::publishedAt));
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        if (read % FETCH == 0 && System.nanoTime() - started > PATIENCE.toNanos()) {
          return new Preview(read, matching, false, newestFirst(newest));
        }
        read++;
        if (campaign.belongs(tags(row))) {
          matching++;
          newest.add(match(row));
          if (newest.size() > SHOWN) {
            newest.remove();
          }
        }
      }
    }
    return new Preview(read, matching, true, newestFirst(newest));
  }

  private static Set<Hashtag> tags(ResultSet row) throws SQLException {
    Set<Hashtag> tags = new LinkedHashSet<>(Hashtags.in(row.getString("text")));
    Array given = row.getArray("hashtags");
    for (String tag : (String[]) given.getArray()) {
      Hashtag.read(tag).ifPresent(tags::add);
    }
    return tags;
  }

  private static Match match(ResultSet row) throws SQLException {
    return new Match(
        row.getString("platform"),
        row.getString("url"),
        row.getString("text"),
        row.getString("account"),
        row.getTimestamp("published_at").toInstant().atZone(Campaign.ZONE).toOffsetDateTime());
  }

  private static List<Match> newestFirst(PriorityQueue<Match> newest) {
    List<Match> sorted = new ArrayList<>(newest);
    sorted.sort(Comparator.comparing(Match::publishedAt).reversed());
    return sorted;
  }
}
