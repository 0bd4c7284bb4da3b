package io.thintag.schedule;

import io.thintag.pipeline.Transactions;
import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quartz.JobKey;

/**
 * The tables of Quartz's job store, written directly: thousands of jobs are compared by one
 * statement and placed by a few, and a row that Quartz can no longer read is replaced. Quartz's own
 * lock is held while something is written.
 */
@Singleton
class JobTable {
  private static final String SCHEDULER = ScheduleFactory.NAME;
  private final Transactions transactions;

  JobTable(Transactions transactions) {
    this.transactions = transactions;
  }

  /**
   * Makes the jobs of some groups what they shall be. Those that are stay untouched, a firing that
   * they missed included; others fire at their new time, or at their old one if that is earlier.
   *
   * @return how many were written or removed
   */
  int align(Collection<PlannedJob> planned, List<String> groups, Instant now) {
    if (transactions.write(connection -> difference(connection, planned, groups, now)).isEmpty()) {
      return 0;
    }
    return transactions.write(
        connection -> {
          lock(connection);
          Difference difference = difference(connection, planned, groups, now);
          remove(connection, difference.removed());
          write(connection, difference.changed(), difference.stored(), now);
          return difference.removed().size() + difference.changed().size();
        });
  }

  private record Difference(
      Map<JobKey, StoredJob> stored, List<PlannedJob> changed, List<JobKey> removed) {
    boolean isEmpty() {
      return changed.isEmpty() && removed.isEmpty();
    }
  }

  private static Difference difference(
      Connection connection, Collection<PlannedJob> planned, List<String> groups, Instant now)
      throws SQLException {
    Map<JobKey, StoredJob> stored = stored(connection, groups);
    List<PlannedJob> changed = new ArrayList<>();
    Map<JobKey, StoredJob> others = new HashMap<>(stored);
    for (PlannedJob job : planned) {
      StoredJob there = others.remove(job.key());
      if (there == null || !there.is(job, now)) {
        changed.add(job);
      }
    }
    return new Difference(stored, changed, List.copyOf(others.keySet()));
  }

  private static Map<JobKey, StoredJob> stored(Connection connection, List<String> groups)
      throws SQLException {
    Map<JobKey, StoredJob> stored = new HashMap<>();
    try (PreparedStatement select = connection.prepareStatement(StoredJob.SELECT)) {
      select.setString(1, SCHEDULER);
      select.setArray(2, connection.createArrayOf("text", groups.toArray()));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          StoredJob job = StoredJob.read(row);
          stored.put(job.key(), job);
        }
      }
    }
    return stored;
  }

  private static void lock(Connection connection) throws SQLException {
    for (String sql : List.of(JobSql.LOCK_ROW, JobSql.LOCK)) {
      try (PreparedStatement statement = connection.prepareStatement(sql)) {
        statement.setString(1, SCHEDULER);
        statement.execute();
      }
    }
  }

  private static void remove(Connection connection, List<JobKey> jobs) throws SQLException {
    if (!jobs.isEmpty()) {
      for (String sql : JobSql.removal()) {
        execute(connection, sql, jobs);
      }
    }
  }

  private static void write(
      Connection connection, List<PlannedJob> jobs, Map<JobKey, StoredJob> stored, Instant now)
      throws SQLException {
    if (jobs.isEmpty()) {
      return;
    }
    for (String sql : JobSql.triggerRemoval()) {
      execute(connection, sql, jobs.stream().map(PlannedJob::key).toList());
    }
    try (PreparedStatement insert = connection.prepareStatement(JobSql.JOBS)) {
      bind(insert, jobs.stream().map(PlannedJob::key).toList());
      insert.setArray(4, texts(connection, jobs.stream().map(j -> j.work().getName()).toList()));
      insert.setArray(5, texts(connection, jobs.stream().map(PlannedJob::dataText).toList()));
      insert.executeUpdate();
    }
    writeTriggers(connection, jobs.stream().filter(j -> j.first() != null).toList(), stored, now);
  }

  private static void writeTriggers(
      Connection connection, List<PlannedJob> jobs, Map<JobKey, StoredJob> stored, Instant now)
      throws SQLException {
    List<JobKey> keys = jobs.stream().map(PlannedJob::key).toList();
    try (PreparedStatement insert = connection.prepareStatement(JobSql.TRIGGERS)) {
      bind(insert, keys);
      insert.setArray(4, texts(connection, jobs.stream().map(PlannedJob::triggerType).toList()));
      insert.setArray(5, longs(connection, jobs.stream().map(j -> millis(j.first())).toList()));
      insert.setArray(
          6,
          longs(
              connection,
              jobs.stream().map(j -> StoredJob.earliest(j, stored.get(j.key()))).toList()));
      insert.executeUpdate();
    }
    List<PlannedJob> crons = jobs.stream().filter(j -> j.cron() != null).toList();
    try (PreparedStatement insert = connection.prepareStatement(JobSql.CRONS)) {
      bind(insert, crons.stream().map(PlannedJob::key).toList());
      insert.setArray(4, texts(connection, crons.stream().map(PlannedJob::cron).toList()));
      insert.setString(5, Rhythm.BANGKOK.getID());
      insert.executeUpdate();
    }
    List<PlannedJob> spread = jobs.stream().filter(j -> j.cron() == null).toList();
    try (PreparedStatement insert = connection.prepareStatement(JobSql.INTERVALS)) {
      bind(insert, spread.stream().map(PlannedJob::key).toList());
      insert.setArray(
          4, longs(connection, spread.stream().map(j -> (long) j.intervalSeconds()).toList()));
      insert.setString(5, Rhythm.BANGKOK.getID());
      insert.executeUpdate();
    }
  }

  /** When a job or one below it fires next, whatever state Quartz could not make sense of. */
  Optional<Instant> next(JobKey key) {
    return transactions.write(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(JobSql.NEXT)) {
            select.setString(1, SCHEDULER);
            select.setString(2, key.getGroup());
            select.setString(3, key.getName());
            try (ResultSet row = select.executeQuery()) {
              row.next();
              return Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant);
            }
          }
        });
  }

  private static void execute(Connection connection, String sql, List<JobKey> jobs)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, jobs);
      statement.executeUpdate();
    }
  }

  private static void bind(PreparedStatement statement, List<JobKey> jobs) throws SQLException {
    Connection connection = statement.getConnection();
    statement.setString(1, SCHEDULER);
    statement.setArray(2, texts(connection, jobs.stream().map(JobKey::getName).toList()));
    statement.setArray(3, texts(connection, jobs.stream().map(JobKey::getGroup).toList()));
  }

  private static Array texts(Connection connection, List<? extends @Nullable String> all)
      throws SQLException {
    return connection.createArrayOf("text", all.toArray());
  }

  private static Array longs(Connection connection, List<Long> all) throws SQLException {
    return connection.createArrayOf("bigint", all.toArray());
  }

  private static long millis(@Nullable Instant at) {
    return Objects.requireNonNull(at).toEpochMilli();
  }
}
