package io.thintag.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.thintag.area.Gazetteer;
import io.thintag.demo.DemoServer.Options;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A pretend internet for each test, and ways to visit it. */
abstract class DemoVisits {
  static final DemoWorld WORLD = DemoWorld.create(Gazetteer.load(), 7, 8_000);
  static final Clock NOON = Clock.fixed(Instant.parse("2026-11-21T05:00:00Z"), ZoneOffset.UTC);
  private static final Pattern PASSING = Pattern.compile("\"code\":(2|80000)\\b");

  private final HttpClient client = HttpClient.newHttpClient();
  DemoServer server;

  @BeforeEach
  void start() {
    server = DemoServer.start(WORLD, NOON, new Options(0, Optional.empty()));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  HttpResponse<byte[]> get(URI uri, String... headers) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), BodyHandlers.ofByteArray());
  }

  /** Asks again, as every polite visitor does, until what goes wrong now and then is over. */
  HttpResponse<byte[]> patiently(URI uri) throws Exception {
    for (int attempt = 0; attempt < 3; attempt++) {
      HttpResponse<byte[]> response = get(uri);
      boolean passing = PASSING.matcher(text(response)).find();
      if (response.statusCode() < 429 && !passing) {
        return response;
      }
    }
    throw new IOException("no good answer from " + uri);
  }

  URI timeline(String base, OrderedTag tag, String query) {
    return URI.create(
        server.uri()
            + "/"
            + base
            + "/api/v1/timelines/tag/"
            + Addresses.encode(tag.text())
            + query);
  }

  static String text(HttpResponse<byte[]> response) {
    return new String(response.body(), UTF_8);
  }

  static List<String> all(Pattern pattern, String text) {
    List<String> found = new ArrayList<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  static Optional<URI> link(HttpResponse<byte[]> response, Pattern rel) {
    return response
        .headers()
        .firstValue("Link")
        .map(rel::matcher)
        .filter(Matcher::find)
        .map(found -> URI.create(found.group(1)));
  }

  /** Those that are read at an address of their own and not by an API. */
  static List<DemoAccount> served(DemoServer server) {
    return server.accounts().stream()
        .filter(account -> account.address().getPort() == server.port())
        .toList();
  }
}
