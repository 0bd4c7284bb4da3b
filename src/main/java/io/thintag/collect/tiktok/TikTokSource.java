package io.thintag.collect.tiktok;

import io.micronaut.json.JsonMapper;
import io.thintag.collect.Cursor;
import io.thintag.collect.Query;
import io.thintag.collect.Source;
import io.thintag.collect.SourceException;
import io.thintag.collect.SourcePage;
import io.thintag.collect.Wire;
import java.time.Clock;

/**
 * The Research API: for non-profit research institutions in the US, the EEA, the UK and Switzerland
 * that TikTok has accepted (developers.tiktok.com/doc/research-api-faq). Its terms want everything
 * read again or erased within 15 days.
 */
final class TikTokSource implements Source {
  private final TagReading tags;
  private final Refreshing refreshing;

  TikTokSource(JsonMapper json, int pageSize, Clock clock) {
    int most = Math.min(pageSize, VideoQuery.MOST);
    this.tags = new TagReading(json, most, clock);
    this.refreshing = new Refreshing(json, most);
  }

  @Override
  public SourcePage fetch(Query query, Cursor cursor, Wire wire) throws SourceException {
    if (query instanceof Query.Tag tag) {
      return tags.fetch(tag, cursor, wire);
    }
    if (query instanceof Query.Refresh refresh) {
      return refreshing.fetch(refresh, cursor, wire);
    }
    throw new IllegalArgumentException("tiktok takes no " + query.getClass().getSimpleName());
  }
}
