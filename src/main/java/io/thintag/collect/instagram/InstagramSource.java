package io.thintag.collect.instagram;

import io.micronaut.json.JsonMapper;
import io.thintag.collect.Cursor;
import io.thintag.collect.Query;
import io.thintag.collect.Source;
import io.thintag.collect.SourceException;
import io.thintag.collect.SourcePage;
import io.thintag.collect.Wire;
import io.thintag.collect.graph.Walk;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Instagram by the Graph API. Everything is asked for in the name of one professional account; if
 * the configuration does not name it, it is looked up once for each target.
 */
final class InstagramSource implements Source {
  private static final int MOST_PER_PAGE = 50;
  private static final String ASKER = "user";

  private final TagReading tags;
  private final Discovery discovery;
  private final Asker asker;

  /**
   * @param userId id of the professional account that asks; null or blank: the token's own
   */
  InstagramSource(JsonMapper json, int pageSize, @Nullable String userId) {
    int size = Math.min(pageSize, MOST_PER_PAGE);
    this.tags = new TagReading(json, size);
    this.discovery = new Discovery(json, size);
    this.asker = new Asker(json, userId);
  }

  @Override
  public SourcePage fetch(Query query, Cursor cursor, Wire wire) throws SourceException {
    if (query instanceof Query.Tag tag) {
      Walk at = asked(tag.baseUrl(), Walk.of(cursor), wire);
      return tags.fetch(tag, at, user(at), wire);
    }
    if (query instanceof Query.Channel channel) {
      Walk at = asked(channel.baseUrl(), Walk.of(cursor), wire);
      return discovery.fetch(channel, at, user(at), wire);
    }
    throw new IllegalArgumentException("instagram takes no " + query.getClass().getSimpleName());
  }

  private Walk asked(URI server, Walk at, Wire wire) throws SourceException {
    if (asker.isKnown() || at.fields().get(ASKER) != null) {
      return at;
    }
    return at.with(ASKER, asker.lookUp(server, wire));
  }

  private String user(Walk at) {
    String found = at.fields().get(ASKER);
    return asker.configured().orElseGet(() -> String.valueOf(found));
  }

  /** A page that only moves the cursor. */
  static SourcePage onlyMoves(Walk to, boolean more) {
    return new SourcePage(List.of(), to.cursor(), more);
  }
}
