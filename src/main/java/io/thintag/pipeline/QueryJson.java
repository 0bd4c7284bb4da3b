package io.thintag.pipeline;

import io.micronaut.serde.ObjectMapper;
import io.thintag.collect.Query;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Queries as they are kept beside their pages, so that a page can be read again. */
final class QueryJson {
  private final ObjectMapper json;

  QueryJson(ObjectMapper json) {
    this.json = json;
  }

  String write(Query query) {
    Map<String, Object> fields = new LinkedHashMap<>();
    if (query instanceof Query.Tag tag) {
      fields.put("kind", "tag");
      fields.put("baseUrl", tag.baseUrl().toString());
      fields.put("tag", tag.tag());
      fields.put("from", tag.from().toString());
      if (tag.until() != null) {
        fields.put("until", tag.until().toString());
      }
    } else if (query instanceof Query.KnownAccount known) {
      fields.put("kind", "account");
      fields.put("platform", known.account().platform());
      fields.put("accountKey", known.account().key());
      fields.put("address", known.address().toString());
      fields.put("from", known.from().toString());
    } else if (query instanceof Query.Refresh refresh) {
      fields.put("kind", "refresh");
      fields.put("baseUrl", refresh.baseUrl().toString());
    } else if (query instanceof Query.File file) {
      fields.put("kind", "file");
      fields.put("address", file.address().toString());
      fields.put("format", file.format());
    }
    try {
      return json.writeValueAsString(fields);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
