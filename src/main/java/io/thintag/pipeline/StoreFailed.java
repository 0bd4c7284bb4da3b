package io.thintag.pipeline;

import java.sql.SQLException;

/** The database did not take something; the transaction was rolled back and nothing is stored. */
public final class StoreFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StoreFailed(SQLException cause) {
    super("The database did not answer as it should: " + cause.getMessage(), cause);
  }
}
