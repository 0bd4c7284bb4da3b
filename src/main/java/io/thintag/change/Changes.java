package io.thintag.change;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Reads the stamps. What is read began after it was asked for, so that it tells of everything that
 * was committed before; all who ask while one reading goes on share the next. However many ask, the
 * database hears one question at a time.
 */
@Singleton
public class Changes {
  private static final String READ = "SELECT topic, sum(number)::bigint FROM change GROUP BY topic";

  private final DataSource pool;
  private final ExecutorService readers;

  private @Nullable CompletableFuture<Stamps> next;
  private boolean reading;

  Changes(DataSource pool, @Named(TaskExecutors.BLOCKING) ExecutorService readers) {
    this.pool = DelegatingDataSource.unwrapDataSource(pool);
    this.readers = readers;
  }

  /**
   * The stamps of now; waits for them.
   *
   * @throws IllegalStateException if the database does not answer
   */
  public Stamps now() {
    try {
      return soon().join();
    } catch (CompletionException e) {
      throw new IllegalStateException("The changes could not be read", e.getCause());
    }
  }

  /** The stamps of now, as soon as they are there; ends on a thread that must not be kept. */
  public CompletableFuture<Stamps> soon() {
    CompletableFuture<Stamps> asked;
    synchronized (this) {
      if (next == null) {
        next = new CompletableFuture<>();
      }
      asked = next;
      if (reading) {
        return asked;
      }
      reading = true;
    }
    readers.execute(this::readWhileAsked);
    return asked;
  }

  private void readWhileAsked() {
    for (CompletableFuture<Stamps> asked = take(); asked != null; asked = take()) {
      try {
        asked.complete(read());
      } catch (SQLException | RuntimeException e) {
        asked.completeExceptionally(e);
      }
    }
  }

  private synchronized @Nullable CompletableFuture<Stamps> take() {
    CompletableFuture<Stamps> asked = next;
    next = null;
    reading = asked != null;
    return asked;
  }

  private Stamps read() throws SQLException {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(READ)) {
      Map<String, Long> numbers = new HashMap<>();
      while (row.next()) {
        numbers.put(row.getString(1), row.getLong(2));
      }
      return new Stamps(numbers);
    }
  }
}
