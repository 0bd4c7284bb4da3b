package io.thintag.attribute;

import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A set in the order of arrival from which nothing is removed. A post names few things: those are
 * compared one by one; only from the ninth on they are hashed, so that many cost no more each.
 */
final class SmallSet<E> extends AbstractSet<E> {

  private static final int FEW = 8;

  private final List<E> elements = new ArrayList<>();
  private @Nullable Set<E> hashed;

  SmallSet() {}

  SmallSet(Collection<? extends E> elements) {
    addAll(elements);
  }

  @Override
  public boolean add(E element) {
    if (hashed != null) {
      return hashed.add(element) && elements.add(element);
    }
    if (elements.contains(element)) {
      return false;
    }
    elements.add(element);
    if (elements.size() > FEW) {
      hashed = new HashSet<>(elements);
    }
    return true;
  }

  @Override
  public boolean contains(Object element) {
    return hashed == null ? elements.contains(element) : hashed.contains(element);
  }

  @Override
  public int size() {
    return elements.size();
  }

  /** The first that came; there must be one. */
  E first() {
    return elements.get(0);
  }

  @Override
  public Iterator<E> iterator() {
    return Collections.unmodifiableList(elements).iterator();
  }
}
