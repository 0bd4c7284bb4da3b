package io.thintag.collect;

import java.util.List;

/** What a reading of a query takes from the quotas of its source, so that it can be planned. */
@FunctionalInterface
public interface Prices {

  /** Nothing is counted. */
  Prices FREE = query -> List.of();

  /**
   * What one reading costs that finds nothing out of the ordinary; more is seen when it is paid.
   */
  List<Cost> of(Query query);
}
