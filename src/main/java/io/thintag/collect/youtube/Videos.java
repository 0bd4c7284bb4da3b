package io.thintag.collect.youtube;

import io.micronaut.json.JsonMapper;
import io.thintag.collect.SourceException;
import io.thintag.collect.Wire;
import io.thintag.collect.json.Fields;
import java.net.URI;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Videos by their ids: one unit for up to {@link Call#MOST} of them. What is gone or private is
 * simply left out of the answer.
 */
record Videos(JsonMapper json) {

  List<Fields> ask(URI server, Collection<String> ids, Wire wire) throws SourceException {
    if (ids.isEmpty()) {
      return List.of();
    }
    return Call.list("videos", "snippet,statistics,contentDetails")
        .with("id", String.join(",", new LinkedHashSet<>(ids)))
        .ask(server, json, wire)
        .items();
  }
}
