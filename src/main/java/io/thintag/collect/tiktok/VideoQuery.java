package io.thintag.collect.tiktok;

import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import io.thintag.collect.WireRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A question for videos (developers.tiktok.com/doc/research-api-specs-query-videos).
 *
 * @param field what is compared: hashtag_name or video_id
 * @param values any of which fits
 * @param start first day of UTC
 * @param end last day of UTC, at most 30 days later
 * @param count most videos wanted, up to {@value #MOST}
 * @param offset how many videos of the search were passed already
 * @param search the platform's name of a search that goes on; null: a new one
 */
record VideoQuery(
    String field,
    List<String> values,
    LocalDate start,
    LocalDate end,
    int count,
    long offset,
    @Nullable String search) {
  static final int MOST = 100;

  /** Days of one question, the first and the last included. */
  static final int LONGEST_SPAN = 30;

  VideoQuery {
    values = List.copyOf(values);
  }

  VideoQuery at(long newOffset, @Nullable String newSearch) {
    return new VideoQuery(field, values, start, end, count, newOffset, newSearch);
  }

  WireRequest request(URI server, JsonMapper json) {
    try {
      return WireRequest.post(
          endpoint(server, "/v2/research/video/query/?fields=" + Video.FIELDS),
          json.writeValueAsString(body()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private JsonNode body() {
    Map<String, JsonNode> condition = new LinkedHashMap<>();
    condition.put("operation", text(values.size() == 1 ? "EQ" : "IN"));
    condition.put("field_name", text(field));
    condition.put(
        "field_values", JsonNode.createArrayNode(values.stream().map(VideoQuery::text).toList()));
    JsonNode all = JsonNode.createArrayNode(List.of(JsonNode.createObjectNode(condition)));
    Map<String, JsonNode> body = new LinkedHashMap<>();
    body.put("query", JsonNode.createObjectNode(Map.of("and", all)));
    body.put("start_date", text(DateTimeFormatter.BASIC_ISO_DATE.format(start)));
    body.put("end_date", text(DateTimeFormatter.BASIC_ISO_DATE.format(end)));
    body.put("max_count", JsonNode.createNumberNode(count));
    body.put("cursor", JsonNode.createNumberNode(offset));
    if (search != null) {
      body.put("search_id", text(search));
    }
    return JsonNode.createObjectNode(body);
  }

  private static JsonNode text(String value) {
    return JsonNode.createStringNode(value);
  }

  static URI endpoint(URI server, String path) {
    return URI.create(server.toString().replaceFirst("/+$", "") + path);
  }
}
