package io.thintag.review;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.thintag.access.Audit;
import io.thintag.access.Caller;
import io.thintag.area.Gazetteer;
import io.thintag.area.UnitLabel;
import io.thintag.attribute.AliasNames;
import io.thintag.attribute.LocalAlias;
import io.thintag.campaign.FieldError;
import io.thintag.pipeline.Transactions;
import io.thintag.post.NormalText;
import io.thintag.post.PostKey;
import io.thintag.review.Decider.Act;
import io.thintag.store.NamesChanged;
import io.thintag.store.NamesVersion;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The names that people taught the engine, those in force and those that were withdrawn. */
@Singleton
public class LocalAliases {
  private final Transactions transactions;
  private final Gazetteer gazetteer;
  private final UnitLabel labels;
  private final ApplicationEventPublisher<NamesChanged> changes;
  private final Audit audit;
  private final Clock clock;

  LocalAliases(
      Transactions transactions,
      Gazetteer gazetteer,
      UnitLabel labels,
      ApplicationEventPublisher<NamesChanged> changes,
      Audit audit,
      Clock clock) {
    this.transactions = transactions;
    this.gazetteer = gazetteer;
    this.labels = labels;
    this.changes = changes;
    this.audit = audit;
    this.clock = clock;
  }

  /** Where a page ended. */
  public record After(Instant createdAt, UUID id) {}

  /** The next aliases of an area, newest first, withdrawn ones included; null: the first ones. */
  public List<TaughtAlias> page(String area, @Nullable After after, int limit) {
    return transactions.write(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(AliasSql.PAGE)) {
            Timestamp before = after == null ? null : Timestamp.from(after.createdAt());
            select.setString(1, area);
            select.setTimestamp(2, before);
            select.setTimestamp(3, before);
            select.setTimestamp(4, before);
            select.setObject(5, after == null ? null : after.id());
            select.setInt(6, limit);
            return read(select);
          }
        });
  }

  /**
   * Has the engine forget a name; the row is kept.
   *
   * @throws Refusal.Unknown if no such alias is in force that only {@code by}'s area understands
   */
  public void withdraw(UUID id, Caller by) {
    transactions.write(
        connection -> {
          try (PreparedStatement update = connection.prepareStatement(AliasSql.WITHDRAW)) {
            update.setString(1, by.name());
            update.setTimestamp(2, Timestamp.from(clock.instant()));
            update.setObject(3, id);
            update.setString(4, by.unitCode());
            try (ResultSet row = update.executeQuery()) {
              if (!row.next()) {
                throw new Refusal.Unknown(Refusal.Unknown.What.ALIAS);
              }
              Map<String, String> was = Map.of("name", row.getString(1), "unit", row.getString(2));
              audit.write(connection, by, "alias.withdraw", id.toString(), was, null);
            }
          }
          NamesVersion.aliasesChanged(connection);
          return true;
        });
    changes.publishEvent(new NamesChanged());
  }

  /**
   * Adds a name.
   *
   * @return false if it was in force already
   * @throws Refusal.Invalid if it is in force for another unit where the areas overlap
   */
  boolean add(Connection connection, LocalAlias alias, Act act) throws SQLException {
    return insert(connection, alias, act.by(), act.at(), act.post()).isPresent();
  }

  /** The same; nothing if it was in force already. */
  Optional<UUID> insert(
      Connection connection, LocalAlias alias, String by, Instant at, @Nullable PostKey from)
      throws SQLException {
    checkOthers(connection, alias);
    UUID id = UUID.randomUUID();
    try (PreparedStatement insert = connection.prepareStatement(AliasSql.ADD)) {
      insert.setObject(1, id);
      insert.setString(2, alias.name());
      insert.setString(3, normal(alias));
      insert.setString(4, alias.unit());
      insert.setString(5, within(alias));
      insert.setString(6, by);
      insert.setTimestamp(7, Timestamp.from(at));
      insert.setString(8, from == null ? null : from.platform());
      insert.setString(9, from == null ? null : from.nativeId());
      if (insert.executeUpdate() == 0) {
        return Optional.empty();
      }
    }
    NamesVersion.aliasesChanged(connection);
    return Optional.of(id);
  }

  private void checkOthers(Connection connection, LocalAlias alias) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(AliasSql.OTHERS)) {
      select.setString(1, alias.unit());
      for (TaughtAlias other : read(select)) {
        if (overlap(other.within(), within(alias)) && bare(other).equals(bare(alias))) {
          String unit = gazetteer.unit(other.unit()).map(labels::of).orElse(other.unit());
          throw new Refusal.Invalid(
              List.of(
                  new FieldError(
                      "alias.name",
                      "เป็นชื่อเรียกของ "
                          + unit
                          + " ตามที่ "
                          + other.createdBy()
                          + " เพิ่มไว้แล้ว"
                          + " ให้ใช้ชื่ออื่น หรือถอนชื่อเดิมก่อน (/api/v1/aliases/"
                          + other.id()
                          + ")")));
        }
      }
    }
  }

  private boolean overlap(String some, String other) {
    return gazetteer.contains(some, other) || gazetteer.contains(other, some);
  }

  private String bare(LocalAlias alias) {
    return AliasNames.bare(alias.name(), gazetteer.require(alias.unit()).level());
  }

  /** An alias of a unit that is gone names nothing. */
  private String bare(TaughtAlias alias) {
    return gazetteer
        .unit(alias.unit())
        .map(unit -> AliasNames.bare(alias.name(), unit.level()))
        .orElse("");
  }

  private static String normal(LocalAlias alias) {
    return NormalText.fold(alias.name()).strip().replaceAll("\\s+", " ");
  }

  private static String within(LocalAlias alias) {
    return Objects.requireNonNull(alias.within());
  }

  private static List<TaughtAlias> read(PreparedStatement select) throws SQLException {
    List<TaughtAlias> aliases = new ArrayList<>();
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        aliases.add(TaughtAlias.read(row));
      }
    }
    return aliases;
  }
}
