package io.thintag.collect.youtube;

import io.micronaut.json.JsonMapper;
import io.thintag.collect.Cursor;
import io.thintag.collect.Query;
import io.thintag.collect.Source;
import io.thintag.collect.SourceException;
import io.thintag.collect.SourcePage;
import io.thintag.collect.Wire;

/** YouTube's Data API v3. Searches are dear (100 a day), everything else is cheap. */
final class YouTubeSource implements Source {
  private final TagSearch tags;
  private final ChannelReading channels;
  private final Refreshing refreshing;

  /**
   * @param pageSize items of a page; never more than YouTube gives
   */
  YouTubeSource(JsonMapper json, int pageSize) {
    int size = Math.min(pageSize, Call.MOST);
    this.tags = new TagSearch(json, size);
    this.channels = new ChannelReading(json, size);
    this.refreshing = new Refreshing(json);
  }

  @Override
  public SourcePage fetch(Query query, Cursor cursor, Wire wire) throws SourceException {
    if (query instanceof Query.Tag tag) {
      return tags.fetch(tag, cursor, wire);
    }
    if (query instanceof Query.Channel channel) {
      return channels.fetch(channel, cursor, wire);
    }
    if (query instanceof Query.Refresh refresh) {
      return refreshing.fetch(refresh, cursor, wire);
    }
    throw new IllegalArgumentException("youtube takes no " + query.getClass().getSimpleName());
  }
}
