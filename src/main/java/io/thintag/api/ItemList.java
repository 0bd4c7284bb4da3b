package io.thintag.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param nextCursor give it back as {@code cursor} for the next page; null: this is the last one
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record ItemList<T>(List<T> items, @Nullable String nextCursor) {
  ItemList {
    items = List.copyOf(items);
  }

  /** A list that is short enough to come whole. */
  static <T> ItemList<T> whole(List<T> items) {
    return new ItemList<>(items, null);
  }
}
