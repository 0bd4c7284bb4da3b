package io.thintag.collect.x;

import io.micronaut.json.JsonMapper;
import io.thintag.collect.Cursor;
import io.thintag.collect.Query;
import io.thintag.collect.Source;
import io.thintag.collect.SourceException;
import io.thintag.collect.SourcePage;
import io.thintag.collect.Wire;
import java.time.Clock;

/**
 * X, whose search of the last seven days is paid by the post. Posts that only pass on others are
 * not asked for; those that come all the same are marked as reposts.
 */
final class XSource implements Source {
  private static final int SMALLEST_PAGE = 10;
  private static final int LARGEST_PAGE = 100;

  private final TagReading tags;

  XSource(JsonMapper json, int pageSize, Clock clock) {
    int size = Math.max(SMALLEST_PAGE, Math.min(pageSize, LARGEST_PAGE));
    this.tags = new TagReading(json, size, clock);
  }

  @Override
  public SourcePage fetch(Query query, Cursor cursor, Wire wire) throws SourceException {
    if (query instanceof Query.Tag tag) {
      return tags.fetch(tag, cursor, wire);
    }
    throw new IllegalArgumentException("x takes no " + query.getClass().getSimpleName());
  }
}
