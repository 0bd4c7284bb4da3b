package io.thintag.collect;

import java.util.List;

/** Takes the pages of a reading, one after the other. */
@FunctionalInterface
public interface PageSink {

  /**
   * Stores one page. What it throws ends the reading.
   *
   * @param before the cursor with which the page was asked for
   * @param exchanges every answer the page was made from, in the order in which they came
   */
  void accept(SourcePage page, Cursor before, List<Exchange> exchanges);
}
