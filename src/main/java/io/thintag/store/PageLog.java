package io.thintag.store;

import io.micronaut.serde.ObjectMapper;
import io.thintag.post.PostKey;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Keeps which pages were read, what came of their items, and the raw answers behind them. */
@Singleton
public final class PageLog {
  private final ObjectMapper json;

  PageLog(ObjectMapper json) {
    this.json = json;
  }

  /**
   * One page as it was dealt with.
   *
   * @param query the query as JSON, so that the page can be read again from its captures
   */
  public record Entry(
      UUID id,
      UUID runId,
      String source,
      String campaign,
      String target,
      String query,
      String cursorBefore,
      String cursorAfter,
      Instant at,
      PageCounts counts) {}

  /**
   * A raw answer.
   *
   * @param requestBody what was posted to get it; null: nothing was
   * @param requestRange which part of a file was asked for; null: the whole
   */
  public record Capture(
      URI requestUri,
      @Nullable String requestBody,
      @Nullable String requestRange,
      URI responseUri,
      int status,
      Map<String, List<String>> headers,
      Instant at,
      byte[] body) {}

  public void write(Connection connection, Entry page) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            INSERT INTO collected_page (id, run_id, source, campaign, target, query, cursor_before,
              cursor_after, collected_at, items, stored, duplicates, rejected)
            VALUES (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?)
            """)) {
      insert.setObject(1, page.id());
      insert.setObject(2, page.runId());
      insert.setString(3, page.source());
      insert.setString(4, page.campaign());
      insert.setString(5, page.target());
      insert.setString(6, page.query());
      insert.setString(7, page.cursorBefore());
      insert.setString(8, page.cursorAfter());
      insert.setTimestamp(9, Timestamp.from(page.at()));
      insert.setInt(10, page.counts().items());
      insert.setInt(11, page.counts().stored());
      insert.setInt(12, page.counts().duplicates());
      insert.setInt(13, page.counts().rejected());
      insert.executeUpdate();
    }
  }

  public Optional<Entry> find(Connection connection, UUID id) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("SELECT * FROM collected_page WHERE id = ?")) {
      select.setObject(1, id);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(entry(row)) : Optional.empty();
      }
    }
  }

  private static Entry entry(ResultSet row) throws SQLException {
    return new Entry(
        row.getObject("id", UUID.class),
        row.getObject("run_id", UUID.class),
        row.getString("source"),
        row.getString("campaign"),
        row.getString("target"),
        row.getString("query"),
        row.getString("cursor_before"),
        row.getString("cursor_after"),
        row.getTimestamp("collected_at").toInstant(),
        new PageCounts(
            row.getInt("items"),
            row.getInt("stored"),
            row.getInt("duplicates"),
            row.getInt("rejected")));
  }

  /** Keeps the raw answers of a page and which posts they repeat. */
  public void keep(
      Connection connection, UUID pageId, List<Capture> captures, Collection<PostKey> posts)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            INSERT INTO capture (page_id, seq, request_uri, response_uri, status, headers,
              fetched_at, body, request_body, request_range)
            VALUES (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?)
            """)) {
      int seq = 0;
      for (Capture capture : captures) {
        insert.setObject(1, pageId);
        insert.setInt(2, seq++);
        insert.setString(3, capture.requestUri().toString());
        insert.setString(4, capture.responseUri().toString());
        insert.setInt(5, capture.status());
        insert.setString(6, json.writeValueAsString(capture.headers()));
        insert.setTimestamp(7, Timestamp.from(capture.at()));
        insert.setBytes(8, compress(capture.body()));
        insert.setString(9, capture.requestBody());
        insert.setString(10, capture.requestRange());
        insert.addBatch();
      }
      insert.executeBatch();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    FreshRows.captures(connection, pageId, posts);
  }

  /** Notes that the raw answers of a page repeat posts, so that erasing these erases them too. */
  public void linkPosts(Connection connection, UUID pageId, Collection<PostKey> posts)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            INSERT INTO capture_post (platform, native_id, page_id)
            SELECT platform, native_id, ?
            FROM unnest(?::text[], ?::text[]) AS k(platform, native_id)
            ON CONFLICT DO NOTHING
            """)) {
      insert.setObject(1, pageId);
      insert.setArray(
          2, connection.createArrayOf("text", posts.stream().map(PostKey::platform).toArray()));
      insert.setArray(
          3, connection.createArrayOf("text", posts.stream().map(PostKey::nativeId).toArray()));
      insert.executeUpdate();
    }
  }

  /**
   * Books rejected items of a page otherwise, with the page and with its run: they were stored
   * after all, or had been stored by another way.
   */
  public void rebook(Connection connection, UUID pageId, int stored, int duplicates)
      throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            """
            WITH more AS (SELECT ?::uuid AS page_id, ?::int AS stored, ?::int AS duplicates),
            page AS (
              UPDATE collected_page p SET stored = p.stored + m.stored,
                duplicates = p.duplicates + m.duplicates,
                rejected = p.rejected - m.stored - m.duplicates
              FROM more m WHERE p.id = m.page_id
              RETURNING p.run_id
            )
            UPDATE run r SET stored = r.stored + m.stored,
              duplicates = r.duplicates + m.duplicates,
              rejected = r.rejected - m.stored - m.duplicates
            FROM more m, page p WHERE r.id = p.run_id
            """)) {
      update.setObject(1, pageId);
      update.setInt(2, stored);
      update.setInt(3, duplicates);
      update.executeUpdate();
    }
  }

  /** The raw answers of a page, in the order in which they came. */
  public List<Capture> captures(Connection connection, UUID pageId) throws SQLException {
    List<Capture> captures = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            SELECT request_uri, request_body, request_range, response_uri, status, headers,
              fetched_at, body
            FROM capture WHERE page_id = ? ORDER BY seq
            """)) {
      select.setObject(1, pageId);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          captures.add(
              new Capture(
                  URI.create(row.getString(1)),
                  row.getString(2),
                  row.getString(3),
                  URI.create(row.getString(4)),
                  row.getInt(5),
                  headers(row.getString(6)),
                  row.getTimestamp(7).toInstant(),
                  decompress(row.getBytes(8))));
        }
      }
    }
    return captures;
  }

  private Map<String, List<String>> headers(String text) {
    try {
      return json.readValue(
          text,
          io.micronaut.core.type.Argument.mapOf(
              io.micronaut.core.type.Argument.of(String.class),
              io.micronaut.core.type.Argument.listOf(String.class)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] compress(byte[] body) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(body.length / 4 + 64);
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(body);
    }
    return out.toByteArray();
  }

  private static byte[] decompress(byte[] kept) {
    try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(kept))) {
      return gzip.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
