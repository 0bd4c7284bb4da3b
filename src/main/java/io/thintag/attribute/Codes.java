package io.thintag.attribute;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A set of unit codes in the order of arrival, from which nothing is removed. A post names few
 * units: those are compared one by one; only from the ninth on they are hashed, so that many cost
 * no more each.
 */
final class Codes implements Iterable<String> {

  /** No codes; nothing is ever added. */
  static final Codes NONE = new Codes();

  private static final int FEW = 8;
  private static final String[] EMPTY = {};

  private String[] codes = EMPTY;
  private int size;
  private @Nullable Set<String> hashed;

  static Codes of(String code) {
    Codes codes = new Codes();
    codes.add(code);
    return codes;
  }

  /** What is in one of them; one of these if the other is empty. */
  static Codes union(Codes some, Codes others) {
    if (some.isEmpty() || others.isEmpty()) {
      return some.isEmpty() ? others : some;
    }
    Codes union = new Codes();
    union.addAll(some);
    union.addAll(others);
    return union;
  }

  /** True if it was not there yet. */
  boolean add(String code) {
    boolean known = hashed == null ? holds(code) : !hashed.add(code);
    if (known) {
      return false;
    }
    if (size == codes.length) {
      codes = Arrays.copyOf(codes, size == 0 ? FEW / 2 : size * 2);
    }
    codes[size++] = code;
    if (hashed == null && size > FEW) {
      hashed = new HashSet<>(Arrays.asList(codes).subList(0, size));
    }
    return true;
  }

  void addAll(Iterable<String> others) {
    for (String code : others) {
      add(code);
    }
  }

  private boolean holds(@Nullable String code) {
    for (int i = 0; i < size; i++) {
      if (codes[i].equals(code)) {
        return true;
      }
    }
    return false;
  }

  boolean contains(@Nullable String code) {
    return hashed == null ? holds(code) : hashed.contains(code);
  }

  int size() {
    return size;
  }

  boolean isEmpty() {
    return size == 0;
  }

  /** The first that came; there must be one. */
  String first() {
    return codes[0];
  }

  /** In their natural order. */
  List<String> sorted() {
    if (size < 2) {
      return size == 0 ? List.of() : List.of(codes[0]);
    }
    String[] sorted = Arrays.copyOf(codes, size);
    Arrays.sort(sorted);
    return List.of(sorted);
  }

  @Override
  public Iterator<String> iterator() {
    return new Iterator<>() {
      private int next;

      @Override
      public boolean hasNext() {
        return next < size;
      }

      @Override
      public String next() {
        if (next >= size) {
          throw new NoSuchElementException();
        }
        return codes[next++];
      }
    };
  }
}
