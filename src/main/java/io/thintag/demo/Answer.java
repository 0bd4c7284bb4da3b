package io.thintag.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * What the pretend internet answers.
 *
 * @param read marks of what was served to its end by this answer, for the server's progress
 */
record Answer(int status, Map<String, String> headers, byte[] body, List<String> read) {

  static Answer of(int status, String contentType, byte[] body) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Type", contentType);
    return new Answer(status, headers, body, List.of());
  }

  static Answer json(int status, Object value) {
    return of(status, "application/json; charset=utf-8", Json.bytes(value));
  }

  static Answer notFound() {
    return of(404, "text/html; charset=UTF-8", "<h1>404 Not Found</h1>".getBytes(UTF_8));
  }

  Answer with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Answer(status, more, body, read);
  }

  /** A validator that changes when a byte changes. */
  Answer withEtag() {
    CRC32 sum = new CRC32();
    sum.update(body);
    return with("ETag", "\"" + Long.toHexString(sum.getValue()) + "-" + body.length + "\"");
  }

  Answer reading(String mark) {
    return new Answer(status, headers, body, List.of(mark));
  }
}
