package io.thintag.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;

/** What the pretend internet answers. */
record Answer(int status, Map<String, String> headers, byte[] body) {

  static Answer of(int status, String contentType, byte[] body) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Type", contentType);
    return new Answer(status, headers, body);
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
    return new Answer(status, more, body);
  }

  /** A validator that changes when a byte changes. */
  Answer withEtag() {
    CRC32 sum = new CRC32();
    sum.update(body);
    return with("ETag", "\"" + Long.toHexString(sum.getValue()) + "-" + body.length + "\"");
  }

  /** Sends it; a caller that has these very bytes is told so instead. */
  void sendTo(HttpExchange exchange) throws IOException {
    headers.forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
    String known = exchange.getRequestHeaders().getFirst("If-None-Match");
    if (status == 200 && known != null && known.equals(headers.get("ETag"))) {
      exchange.sendResponseHeaders(304, -1);
      return;
    }
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      try (OutputStream out = exchange.getResponseBody()) {
        out.write(body);
      }
    }
  }
}
