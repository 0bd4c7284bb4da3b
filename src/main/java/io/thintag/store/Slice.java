package io.thintag.store;

import java.util.Locale;

/**
 * Which targets of a source a run reads. With few registered accounts there is one run for
 * everything; with many they are divided into slices that are read at different times, and the tag
 * searches have runs of their own.
 *
 * @param number from 1 to {@code of}: the registered accounts of that slice; 0 of 1: all targets; 0
 *     of several: the tag searches
 * @param of how many slices the registered accounts are divided into
 */
public record Slice(int number, int of) {

  /** All targets in one run. */
  public static final Slice ALL = new Slice(0, 1);

  public Slice {
    if (of < 1 || number < 0 || number > of || (of == 1 && number != 0)) {
      throw new IllegalArgumentException("no slice " + number + " of " + of);
    }
  }

  public boolean isAll() {
    return of == 1;
  }

  public boolean hasSearches() {
    return number == 0;
  }

  public boolean hasAccounts() {
    return number > 0 || of == 1;
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%d/%d", number, of);
  }
}
