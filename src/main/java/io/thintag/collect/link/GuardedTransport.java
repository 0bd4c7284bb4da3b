package io.thintag.collect.link;

import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.client.DefaultHttpClientConfiguration;
import io.micronaut.http.client.HttpClient;
import io.micronaut.http.client.HttpClientConfiguration;
import io.micronaut.http.client.exceptions.ContentLengthExceededException;
import io.micronaut.http.client.exceptions.HttpClientResponseException;
import io.thintag.collect.SourceException;
import io.thintag.collect.WireRequest;
import io.thintag.collect.WireResponse;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import reactor.core.publisher.Mono;

/**
 * One GET, whatever its status: no redirects, a body of bounded size, all within a bounded time.
 */
final class GuardedTransport {

  /** Longest body read, decompressed. */
  static final int MAX_BODY = 5 * 1024 * 1024;

  static final Duration LONGEST = Duration.ofSeconds(10);

  private static final Argument<byte[]> BYTES = Argument.of(byte[].class);

  private final HttpClient client;
  private final String userAgent;
  private final Clock clock;

  GuardedTransport(HttpClient client, String userAgent, Clock clock) {
    this.client = client;
    this.userAgent = userAgent;
    this.clock = clock;
  }

  /**
   * The settings that {@link #send} relies on.
   *
   * @param resolver name of the bean that tells where to connect
   */
  static HttpClientConfiguration configuration(String resolver) {
    HttpClientConfiguration settings = new DefaultHttpClientConfiguration();
    settings.setAddressResolverGroupName(resolver);
    settings.setEventLoopGroup(ShortConnections.LOOPS);
    settings.setConnectTimeout(LONGEST);
    settings.setReadTimeout(LONGEST);
    settings.setRequestTimeout(LONGEST);
    settings.setFollowRedirects(false);
    settings.setMaxContentLength(MAX_BODY);
    return settings;
  }

  /**
   * Sends a request.
   *
   * @throws SourceException.Refused if the link may not lead there; nothing was sent
   * @throws SourceException.Unavailable if there was no answer in time
   * @throws SourceException.Unreadable if the answer is too large
   */
  WireResponse send(WireRequest asked, URI uri, Duration left) throws SourceException {
    var request =
        HttpRequest.GET(uri)
            .header("Accept", "text/html,application/xhtml+xml,application/json;q=0.9,*/*;q=0.8")
            .header("Accept-Language", "th,en;q=0.5")
            .header("Accept-Encoding", "gzip")
            .header("Connection", "close")
            .header("User-Agent", userAgent);
    asked.headers().forEach(request::header);
    CompletableFuture<HttpResponse<byte[]>> answer =
        Mono.from(client.exchange(request, BYTES, BYTES)).toFuture();
    try {
      return received(uri, answer.get(Math.max(1, left.toMillis()), TimeUnit.MILLISECONDS));
    } catch (ExecutionException e) {
      return failed(uri, e.getCause());
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new SourceException.Unavailable(
          uri.getAuthority() + " gave no whole answer within " + LONGEST.toSeconds() + " s", uri);
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw new SourceException.Unavailable("interrupted while waiting", uri, e);
    }
  }

  private WireResponse failed(URI uri, Throwable failure) throws SourceException {
    if (failure instanceof HttpClientResponseException answered) {
      return received(uri, answered.getResponse());
    }
    if (failure instanceof ContentLengthExceededException) {
      throw new SourceException.Unreadable(
          "the answer is larger than " + MAX_BODY / 1024 / 1024 + " MiB", uri, failure);
    }
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnsafeAddress) {
        throw new SourceException.Refused(String.valueOf(cause.getMessage()), uri);
      }
    }
    throw new SourceException.Unavailable(
        "%s cannot be reached: %s".formatted(uri.getAuthority(), failure.getMessage()),
        uri,
        failure);
  }

  private WireResponse received(URI uri, HttpResponse<?> response) {
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    response.getHeaders().forEach(headers::put);
    headers.remove("Set-Cookie");
    byte[] body = response.getBody(byte[].class).orElseGet(() -> new byte[0]);
    return new WireResponse(uri, response.code(), headers, body, clock.instant());
  }
}
