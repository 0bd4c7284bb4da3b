package io.thintag.collect.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpRequest;
import io.micronaut.http.client.DefaultHttpClientConfiguration;
import io.micronaut.http.client.HttpClient;
import io.micronaut.http.client.HttpClientConfiguration;
import io.micronaut.http.client.exceptions.ContentLengthExceededException;
import io.micronaut.http.client.exceptions.HttpClientException;
import io.micronaut.http.client.exceptions.HttpClientResponseException;
import io.micronaut.http.client.exceptions.ReadTimeoutException;
import io.thintag.collect.Credential.Proof;
import io.thintag.collect.SourceException;
import io.thintag.collect.WireRequest;
import io.thintag.collect.WireResponse;
import java.net.URI;
import java.net.URLEncoder;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One request over HTTP, whatever its status: no redirects, no retries, the body as raw bytes. */
final class Transport {

  /** Longest body read, decompressed. */
  static final int MAX_BODY = 10 * 1024 * 1024;

  private static final Argument<byte[]> BYTES = Argument.of(byte[].class);

  private final HttpClient client;
  private final String userAgent;
  private final Clock clock;

  Transport(HttpClient client, String userAgent, Clock clock) {
    this.client = client;
    this.userAgent = userAgent;
    this.clock = clock;
  }

  /** The settings that {@link #send} relies on. */
  static HttpClientConfiguration configuration(Duration timeout) {
    HttpClientConfiguration settings = new DefaultHttpClientConfiguration();
    settings.setConnectTimeout(timeout);
    settings.setReadTimeout(timeout);
    // A server that sends a byte now and then would never run into the read timeout.
    settings.setRequestTimeout(timeout.multipliedBy(4));
    settings.setFollowRedirects(false);
    settings.setMaxContentLength(MAX_BODY);
    return settings;
  }

  /**
   * Sends a request.
   *
   * @param uri where to; what is received says that it came from here, without the proof
   */
  WireResponse send(WireRequest asked, URI uri, Proof proof)
      throws TransportException, SourceException.Unreadable {
    URI address = URI.create(with(proof.parameters(), uri.toASCIIString()));
    String body = asked.body();
    MutableHttpRequest<?> request =
        body == null
            ? HttpRequest.GET(address)
            : HttpRequest.POST(address, body).contentType(contentType(asked));
    request
        .header("Accept", "*/*")
        .header("Accept-Encoding", "gzip")
        .header("User-Agent", userAgent);
    asked.headers().entrySet().stream()
        .filter(header -> !HttpHeaders.CONTENT_TYPE.equalsIgnoreCase(header.getKey()))
        .forEach(header -> request.header(header.getKey(), header.getValue()));
    proof.headers().forEach(request::header);
    try {
      return received(uri, client.toBlocking().exchange(request, BYTES, BYTES));
    } catch (HttpClientResponseException e) {
      return received(uri, e.getResponse());
    } catch (ContentLengthExceededException e) {
      throw new SourceException.Unreadable(
          "the answer is larger than " + MAX_BODY / 1024 / 1024 + " MiB", uri, e);
    } catch (ReadTimeoutException e) {
      throw new TransportException("no answer in time", e);
    } catch (HttpClientException e) {
      throw new TransportException(e.getMessage(), e);
    }
  }

  /** Of what is posted: JSON unless the request says otherwise. */
  private static String contentType(WireRequest asked) {
    return asked.headers().entrySet().stream()
        .filter(header -> HttpHeaders.CONTENT_TYPE.equalsIgnoreCase(header.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(MediaType.APPLICATION_JSON);
  }

  private static String with(Map<String, String> parameters, String address) {
    StringBuilder all = new StringBuilder(address);
    parameters.forEach(
        (name, value) ->
            all.append(all.indexOf("?") < 0 ? '?' : '&')
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, UTF_8)));
    return all.toString();
  }

  private WireResponse received(URI uri, HttpResponse<?> response) {
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    response.getHeaders().forEach(headers::put);
    // Answers are kept; a session of ours has no place there.
    headers.remove("Set-Cookie");
    byte[] body = response.getBody(byte[].class).orElseGet(() -> new byte[0]);
    return new WireResponse(uri, response.code(), headers, body, clock.instant());
  }
}
