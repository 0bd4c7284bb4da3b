package io.thintag.export;

import io.micronaut.serde.ObjectMapper;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;

/** Keeps the figures of printed pages under their check-codes. */
@Singleton
public final class PaperStore {
  private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");

  /** Two contents in 25,600,000,000 codes: a third attempt will not be seen. */
  private static final int ATTEMPTS = 8;

  private static final String KEEP =
      """
      INSERT INTO paper (code, campaign, unit_code, figures, made_at) VALUES (?, ?, ?, ?::jsonb, ?)
      ON CONFLICT DO NOTHING
      """;

  private final TransactionOperations<Connection> transactions;
  private final ObjectMapper json;
  private final Clock clock;

  PaperStore(TransactionOperations<Connection> transactions, ObjectMapper json, Clock clock) {
    this.transactions = transactions;
    this.json = json;
    this.clock = clock;
  }

  /** A page as it was kept. */
  public record Kept(CheckCode code, Paper paper, OffsetDateTime madeAt) {}

  /** Keeps the figures, unless the same ones are kept already. */
  public CheckCode keep(Paper paper) {
    byte[] content = written(paper);
    return transactions.executeWrite(
        status -> {
          try {
            return keep(status.getConnection(), paper, content);
          } catch (SQLException e) {
            throw new IllegalStateException("The figures of a page could not be kept", e);
          }
        });
  }

  private CheckCode keep(Connection connection, Paper paper, byte[] content) throws SQLException {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      CheckCode code = CheckCode.of(content, attempt);
      try (PreparedStatement insert = connection.prepareStatement(KEEP)) {
        insert.setString(1, code.text());
        insert.setString(2, paper.campaign());
        insert.setString(3, paper.unit());
        insert.setString(4, new String(content, StandardCharsets.UTF_8));
        insert.setTimestamp(5, Timestamp.from(clock.instant()));
        if (insert.executeUpdate() == 1) {
          return code;
        }
      }
      if (find(connection, code).map(Kept::paper).filter(paper::equals).isPresent()) {
        return code;
      }
    }
    throw new IllegalStateException("no free check-code for " + paper.campaign());
  }

  public Optional<Kept> find(CheckCode code) {
    return transactions.executeRead(
        status -> {
          try {
            return find(status.getConnection(), code);
          } catch (SQLException e) {
            throw new IllegalStateException("The figures of a page could not be read", e);
          }
        });
  }

  private Optional<Kept> find(Connection connection, CheckCode code) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("SELECT figures, made_at FROM paper WHERE code = ?")) {
      select.setString(1, code.text());
      try (ResultSet row = select.executeQuery()) {
        return row.next()
            ? Optional.of(
                new Kept(
                    code,
                    json.readValue(row.getString(1), Paper.class),
                    row.getTimestamp(2).toInstant().atZone(BANGKOK).toOffsetDateTime()))
            : Optional.empty();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private byte[] written(Paper paper) {
    try {
      return json.writeValueAsBytes(paper);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
