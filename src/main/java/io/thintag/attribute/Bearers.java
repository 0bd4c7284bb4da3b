package io.thintag.attribute;

import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Those who bear a name, or some of them, in the order of the gazetteer. Immutable. The rules ask
 * them more than anything else, so they are one class of their own and not whichever list.
 */
final class Bearers implements Iterable<Bearer> {

  static final Bearers NONE = new Bearers();

  private final Bearer[] bearers;

  private Bearers(Bearer... bearers) {
    this.bearers = bearers;
  }

  static Bearers of(Bearer bearer) {
    return new Bearers(bearer);
  }

  static Bearers of(Collection<Bearer> bearers) {
    return bearers.isEmpty() ? NONE : new Bearers(bearers.toArray(new Bearer[0]));
  }

  int size() {
    return bearers.length;
  }

  boolean isEmpty() {
    return bearers.length == 0;
  }

  /** The first; there must be one. */
  Bearer first() {
    return bearers[0];
  }

  /** Those for whom it holds; the same object if it holds for all. */
  Bearers those(Predicate<Bearer> holds) {
    int kept = 0;
    while (kept < bearers.length && holds.test(bearers[kept])) {
      kept++;
    }
    if (kept == bearers.length) {
      return this;
    }
    Bearer[] those = null;
    for (int i = kept + 1; i < bearers.length; i++) {
      if (holds.test(bearers[i])) {
        if (those == null) {
          those = Arrays.copyOf(bearers, bearers.length);
        }
        those[kept++] = bearers[i];
      }
    }
    if (kept == 0) {
      return NONE;
    }
    return new Bearers(Arrays.copyOf(those == null ? bearers : those, kept));
  }

  boolean any(Predicate<Bearer> holds) {
    for (Bearer bearer : bearers) {
      if (holds.test(bearer)) {
        return true;
      }
    }
    return false;
  }

  boolean contains(Bearer bearer) {
    return any(bearer::equals);
  }

  @Override
  public Iterator<Bearer> iterator() {
    return new Iterator<>() {
      private int next;

      @Override
      public boolean hasNext() {
        return next < bearers.length;
      }

      @Override
      public Bearer next() {
        if (next >= bearers.length) {
          throw new NoSuchElementException();
        }
        return bearers[next++];
      }
    };
  }

  /** As a list, for those who build longer ones. */
  List<Bearer> list() {
    return List.of(bearers);
  }

  @Override
  public boolean equals(@Nullable Object object) {
    return object == this
        || (object instanceof Bearers other && Arrays.equals(bearers, other.bearers));
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bearers);
  }

  @Override
  public String toString() {
    return Arrays.toString(bearers);
  }
}
