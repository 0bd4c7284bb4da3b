package io.thintag.pipeline;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Long work that somebody orders.
 *
 * @param by who
 * @param name of the file that was handed in; empty: there is none
 * @param items how many there are to be read; null: nobody has counted
 * @param witness sees the work begin
 */
public record Order(String by, String name, @Nullable Long items, Witness witness) {

  /** The same work, now that somebody has counted. */
  Order of(long counted) {
    return new Order(by, name, counted, witness);
  }

  /** Sees work begin, or somebody cancel it, in the transaction in which it is written down. */
  @FunctionalInterface
  public interface Witness {
    void saw(Connection connection, UUID work) throws SQLException;
  }
}
