package io.thintag.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.support.TestPropertyProvider;
import io.thintag.TestDatabase;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.TestInstance;

/** Talks to the real server over a plain HTTP client that interprets nothing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ApiTest implements TestPropertyProvider {
  protected static final String PASSWORD = "ทดสอบ-secret:1";
  protected final TestDatabase database = TestDatabase.fresh();
  private final HttpClient client = HttpClient.newHttpClient();

  @Inject protected EmbeddedServer server;

  @Override
  public Map<String, String> getProperties() {
    Map<String, String> properties = new HashMap<>(database.properties());
    properties.put("thintag.admin.password", PASSWORD);
    properties.put("micronaut.server.port", "-1");
    properties.put("thintag.schedule.enabled", "false");
    properties.put("thintag.refresh.schedule", "0 0 3 * * ?");
    for (String source : List.of("mastodon", "feed", "page")) {
      properties.put("thintag.sources." + source + ".enabled", "false");
    }
    return properties;
  }

  protected HttpResponse<String> get(String path, String... headers) {
    return send("GET", path, null, headers);
  }

  protected HttpResponse<String> send(String method, String path, String json, String... headers) {
    HttpRequest.Builder request = request(path, headers);
    if (json != null && headers.length == 0) {
      request.header("Content-Type", "application/json");
    }
    return send(
        request
            .method(method, json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json))
            .build());
  }

  /** A request of the administrator. */
  protected HttpRequest.Builder request(String path, String... headers) {
    HttpRequest.Builder request = anonymous(path);
    request.header("Authorization", basic("admin", PASSWORD));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return request;
  }

  protected HttpRequest.Builder anonymous(String path) {
    return HttpRequest.newBuilder(URI.create(server.getURL() + path))
        .timeout(Duration.ofSeconds(15));
  }

  protected HttpResponse<String> send(HttpRequest request) {
    return send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  protected <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> body) {
    try {
      return client.send(request, body);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The answer is a problem with this status and code, whose detail is Thai. */
  protected static Consumer<HttpResponse<String>> isProblem(int status, String code) {
    return answer -> {
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
      assertThat(answer.headers().firstValue("Content-Type").orElse(""))
          .startsWith("application/problem+json");
      assertThat(answer.body())
          .contains("\"status\":" + status, "\"code\":\"" + code + "\"")
          .containsPattern("\"detail\":\"[^\"]*[ก-๙]");
    };
  }

  protected static String basic(String user, String password) {
    byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair);
  }
}
