package io.thintag.area;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The gazetteer and what the database remembers of earlier ones: former names and retired units.
 * Read once, after the gazetteer was loaded; safe for use by many threads.
 */
@Singleton
public class Registry {
  private final Gazetteer present;
  private final TransactionOperations<Connection> transactions;
  private volatile @Nullable Memory memory;

  Registry(Gazetteer present, TransactionOperations<Connection> transactions) {
    this.present = present;
    this.transactions = transactions;
  }

  /** What is remembered. */
  private record Memory(
      Gazetteer gazetteer, Map<String, List<FormerName>> names, Map<String, Unit> retired) {}

  /** Reads again what the database remembers; for the start, after the gazetteer was loaded. */
  public void reload() {
    memory =
        transactions.executeRead(
            status -> {
              try {
                Connection connection = status.getConnection();
                Map<String, List<FormerName>> names = RegistryRows.formerNames(connection);
                Map<String, Unit> retired = RegistryRows.retired(connection);
                return new Memory(remembering(names), names, retired);
              } catch (SQLException e) {
                throw new IllegalStateException("The history of units could not be read", e);
              }
            });
  }

  private Memory memory() {
    Memory now = memory;
    if (now == null) {
      reload();
    }
    return java.util.Objects.requireNonNull(memory);
  }

  /** The gazetteer of this version, in which former legal names lead to their units. */
  public Gazetteer gazetteer() {
    return memory().gazetteer();
  }

  /** What the unit was called before, the latest first; also for retired units. */
  public List<FormerName> history(String code) {
    return memory().names().getOrDefault(code, List.of());
  }

  /** The unit of this code, be it retired. */
  public Optional<Unit> unit(String code) {
    return present.unit(code).or(() -> Optional.ofNullable(memory().retired().get(code)));
  }

  /** True if an earlier gazetteer had the unit and this one has it no more. */
  public boolean isRetired(String code) {
    return present.unit(code).isEmpty() && memory().retired().containsKey(code);
  }

  /** The units above, nearest first, also of a retired unit; none for unknown codes. */
  public List<Unit> ancestors(String code) {
    List<Unit> above = new ArrayList<>();
    Optional<Unit> at = unit(code);
    while ((at = at.map(Unit::parentCode).flatMap(this::unit)).isPresent()) {
      above.add(at.get());
    }
    return List.copyOf(above);
  }

  private Gazetteer remembering(Map<String, List<FormerName>> names) {
    List<Alias> former = new ArrayList<>();
    names.forEach(
        (code, list) ->
            present
                .unit(code)
                .ifPresent(
                    unit ->
                        list.stream()
                            .filter(name -> !name.fullName().equals(unit.fullName()))
                            .map(name -> alias(unit, name))
                            .distinct()
                            .forEach(former::add)));
    return former.isEmpty() ? present : present.with(former);
  }

  private static Alias alias(Unit unit, FormerName name) {
    return unit.level() == Level.BODY
        ? new Alias(unit.code(), "former_full_name", name.fullName(), "history")
        : new Alias(unit.code(), "former_name", name.name(), "history");
  }
}
