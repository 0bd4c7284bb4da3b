package io.thintag.collect.mastodon;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micronaut.json.JsonMapper;
import io.thintag.collect.Cursor;
import io.thintag.collect.Query;
import io.thintag.collect.Source;
import io.thintag.collect.SourceException;
import io.thintag.collect.SourcePage;
import io.thintag.collect.Wire;
import java.net.URI;
import java.net.URLEncoder;

/**
 * Mastodon and compatible servers. A server gives everybody the timeline of a hashtag (unless it
 * has closed it), but only the statuses that it got to know itself.
 */
final class MastodonSource implements Source {
  private final TagReading tags;
  private final Refreshing refreshing;

  MastodonSource(JsonMapper json, int pageSize) {
    this.tags = new TagReading(json, pageSize);
    this.refreshing = new Refreshing(json, pageSize);
  }

  @Override
  public SourcePage fetch(Query query, Cursor cursor, Wire wire) throws SourceException {
    if (query instanceof Query.Tag tag) {
      return tags.fetch(tag, cursor, wire);
    }
    if (query instanceof Query.Refresh refresh) {
      return refreshing.fetch(refresh, cursor, wire);
    }
    throw new IllegalArgumentException("mastodon takes no " + query.getClass().getSimpleName());
  }

  static URI endpoint(URI server, String path) {
    String base = server.toString();
    return URI.create((base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path);
  }

  static String encode(String text) {
    return URLEncoder.encode(text, UTF_8).replace("+", "%20");
  }
}
