package io.thintag.attribute;

import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A set in the order of arrival from which nothing is removed. A post names few things: those are
 * compared one by one; only from the ninth on they are hashed, so that many cost no more each. An
 * empty one holds nothing but itself.
 */
final class SmallSet<E> extends AbstractSet<E> {

  private static final int FEW = 8;
  private static final Object[] NONE = {};

  private Object[] elements = NONE;
  private int size;
  private @Nullable Set<Object> hashed;

  SmallSet() {}

  SmallSet(Collection<? extends E> elements) {
    addAll(elements);
  }

  @Override
  public boolean add(E element) {
    boolean known = hashed == null ? holds(element) : !hashed.add(element);
    if (known) {
      return false;
    }
    if (size == elements.length) {
      elements = Arrays.copyOf(elements, size == 0 ? FEW / 2 : size * 2);
    }
    elements[size++] = element;
    if (hashed == null && size > FEW) {
      hashed = new HashSet<>(Arrays.asList(elements).subList(0, size));
    }
    return true;
  }

  private boolean holds(Object element) {
    for (int i = 0; i < size; i++) {
      if (element.equals(elements[i])) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean contains(Object element) {
    return hashed == null ? holds(element) : hashed.contains(element);
  }

  @Override
  public int size() {
    return size;
  }

  /** The one that came as number {@code i}, from 0. */
  @SuppressWarnings("unchecked")
  E get(int i) {
    return (E) elements[i];
  }

  @Override
  public Object[] toArray() {
    return Arrays.copyOf(elements, size);
  }

  @Override
  public Iterator<E> iterator() {
    return new Iterator<>() {
      private int next;

      @Override
      public boolean hasNext() {
        return next < size;
      }

      @Override
      public E next() {
        if (next >= size) {
          throw new NoSuchElementException();
        }
        return get(next++);
      }
    };
  }
}
