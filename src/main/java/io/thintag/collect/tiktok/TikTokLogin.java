package io.thintag.collect.tiktok;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micronaut.json.JsonMapper;
import io.thintag.collect.Credential;
import io.thintag.collect.SourceException;
import io.thintag.collect.WireRequest;
import io.thintag.collect.WireResponse;
import io.thintag.collect.json.Fields;
import io.thintag.collect.json.JsonBody;
import java.net.URI;
import java.net.URLEncoder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Key and secret of a client, changed for a token that holds two hours
 * (developers.tiktok.com/doc/client-access-token-management).
 */
final class TikTokLogin implements Credential {
  static final String KEY = "THINTAG_TIKTOK_CLIENT_KEY";
  static final String SECRET = "THINTAG_TIKTOK_CLIENT_SECRET";

  private static final Duration USUAL = Duration.ofHours(2);

  /** A token is renewed so long before it runs out. */
  private static final Duration AHEAD = Duration.ofMinutes(5);

  private final String clientKey;
  private final String clientSecret;
  private final JsonMapper json;
  private final Clock clock;
  private final Map<URI, Token> tokens = new HashMap<>();

  TikTokLogin(
      @Nullable String clientKey, @Nullable String clientSecret, JsonMapper json, Clock clock) {
    this.clientKey = clientKey == null ? "" : clientKey.strip();
    this.clientSecret = clientSecret == null ? "" : clientSecret.strip();
    this.json = json;
    this.clock = clock;
  }

  private record Token(Proof proof, Instant until) {}

  @Override
  public List<String> missing() {
    return Stream.of(clientKey.isEmpty() ? KEY : "", clientSecret.isEmpty() ? SECRET : "")
        .filter(variable -> !variable.isEmpty())
        .toList();
  }

  /** A scope that was not granted is answered like a bad token; a new one mends nothing. */
  @Override
  public boolean isRefused(WireResponse response) {
    return response.status() == 401
        && !TikTokAnswers.code(response, json).equals("scope_not_authorized");
  }

  @Override
  public synchronized Proof proof(URI server, Login login, boolean renewed) throws SourceException {
    if (!missing().isEmpty()) {
      return Proof.NONE;
    }
    Token token = tokens.get(server);
    if (token == null || renewed || !clock.instant().isBefore(token.until())) {
      tokens.remove(server);
      token = token(server, login);
      tokens.put(server, token);
    }
    return token.proof();
  }

  private Token token(URI server, Login login) throws SourceException {
    URI address = VideoQuery.endpoint(server, "/v2/oauth/token/");
    String form =
        "client_key=%s&client_secret=%s&grant_type=client_credentials"
            .formatted(URLEncoder.encode(clientKey, UTF_8), URLEncoder.encode(clientSecret, UTF_8));
    WireResponse response =
        login.ask(
            WireRequest.post(address, form)
                .with("Content-Type", "application/x-www-form-urlencoded"));
    try {
      Fields answer = new Fields(JsonBody.tree(response, json));
      Long seconds = answer.count("expires_in");
      Duration valid = seconds == null ? USUAL : Duration.ofSeconds(Math.min(seconds, 86_400));
      return new Token(
          Proof.bearer(answer.text("access_token")), clock.instant().plus(valid).minus(AHEAD));
    } catch (Fields.Unfit e) {
      throw new SourceException.Unreadable(
          "the answer to the login is not what was expected: " + e.getMessage(), address);
    }
  }
}
