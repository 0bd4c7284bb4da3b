package io.thintag.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/** How many items of sources had each optional part of the normal form, by the hour. */
public final class PartCounts {
  private PartCounts() {}

  /** An optional part of the normal form. */
  public enum Part {
    VIEWS,
    LIKES,
    COMMENTS,
    SHARES,
    AUTHOR_NAME,
    URL,
    HASHTAGS,
    /** Anything else than text. */
    MEDIA
  }

  /**
   * Items and how many of them had each part.
   *
   * @param with every part has a number
   */
  public record Counts(long items, Map<Part, Long> with) {
    public Counts {
      with = Map.copyOf(with);
    }
  }

  /** Adds a page's counts, in the transaction that stores the page. */
  public static void add(Connection connection, String source, Instant at, Counts counts)
      throws SQLException {
    try (PreparedStatement upsert =
        connection.prepareStatement(
            """
            INSERT INTO item_parts AS p (source, hour, items, views, likes, comments, shares,
              author_name, url, hashtags, media)
            VALUES (?, date_trunc('hour', ?::timestamptz, 'UTC'), ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (source, hour) DO UPDATE SET items = p.items + excluded.items,
              views = p.views + excluded.views, likes = p.likes + excluded.likes,
              comments = p.comments + excluded.comments, shares = p.shares + excluded.shares,
              author_name = p.author_name + excluded.author_name, url = p.url + excluded.url,
              hashtags = p.hashtags + excluded.hashtags, media = p.media + excluded.media
            """)) {
      upsert.setString(1, source);
      upsert.setTimestamp(2, Timestamp.from(at));
      upsert.setLong(3, counts.items());
      for (Part part : Part.values()) {
        upsert.setLong(4 + part.ordinal(), counts.with().getOrDefault(part, 0L));
      }
      upsert.executeUpdate();
    }
  }

  /** The counts of whole hours that began within a span, its end excluded. */
  public static Counts between(Connection connection, String source, Instant from, Instant until)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            SELECT coalesce(sum(items), 0), coalesce(sum(views), 0), coalesce(sum(likes), 0),
              coalesce(sum(comments), 0), coalesce(sum(shares), 0), coalesce(sum(author_name), 0),
              coalesce(sum(url), 0), coalesce(sum(hashtags), 0), coalesce(sum(media), 0)
            FROM item_parts WHERE source = ? AND hour >= ? AND hour < ?
            """)) {
      select.setString(1, source);
      select.setTimestamp(2, Timestamp.from(from));
      select.setTimestamp(3, Timestamp.from(until));
      try (ResultSet row = select.executeQuery()) {
        row.next();
        Map<Part, Long> with = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
          with.put(part, row.getLong(2 + part.ordinal()));
        }
        return new Counts(row.getLong(1), with);
      }
    }
  }

  /** Forgets counts of hours before this time. */
  public static int forget(Connection connection, Instant before) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement("DELETE FROM item_parts WHERE hour < ?")) {
      delete.setTimestamp(1, Timestamp.from(before));
      return delete.executeUpdate();
    }
  }
}
