package io.thintag.collect.bluesky;

import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import io.thintag.collect.Credential;
import io.thintag.collect.SourceException;
import io.thintag.collect.WireRequest;
import io.thintag.collect.WireResponse;
import io.thintag.collect.json.Fields;
import io.thintag.collect.json.JsonBody;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Opens a session with an app password ({@code com.atproto.server.createSession}) and keeps it in
 * memory until the server calls it stale. Logins are scarce (30 in five minutes and 300 a day for
 * an account): a refused one is not repeated at once, and neither is one that did not help.
 */
final class BlueskyLogin implements Credential {
  static final String IDENTIFIER = "THINTAG_BLUESKY_IDENTIFIER";
  static final String APP_PASSWORD = "THINTAG_BLUESKY_APP_PASSWORD";

  /** A session younger than this does not become better by logging in again. */
  private static final Duration FRESH = Duration.ofMinutes(5);

  private static final Duration REFUSED_FOR = Duration.ofMinutes(15);

  private final String identifier;
  private final String appPassword;
  private final JsonMapper json;
  private final Clock clock;
  private final Map<URI, Session> sessions = new HashMap<>();
  private final Map<URI, Failure> failures = new HashMap<>();

  BlueskyLogin(
      @Nullable String identifier, @Nullable String appPassword, JsonMapper json, Clock clock) {
    this.identifier = identifier == null ? "" : identifier.strip();
    this.appPassword = appPassword == null ? "" : appPassword.strip();
    this.json = json;
    this.clock = clock;
  }

  private record Session(Proof proof, Instant openedAt) {}

  private record Failure(SourceException why, Instant until) {}

  @Override
  public List<String> missing() {
    return Stream.of(
            identifier.isEmpty() ? IDENTIFIER : "", appPassword.isEmpty() ? APP_PASSWORD : "")
        .filter(variable -> !variable.isEmpty())
        .toList();
  }

  @Override
  public boolean isRefused(WireResponse response) {
    int status = response.status();
    return status == 401
        || status == 400
            && BlueskyAnswers.isStaleSession(status, BlueskyAnswers.error(response, json));
  }

  @Override
  public synchronized Proof proof(URI server, Login login, boolean renewed) throws SourceException {
    if (!missing().isEmpty()) {
      return Proof.NONE;
    }
    Instant now = clock.instant();
    Session session = sessions.get(server);
    if (session != null && (!renewed || session.openedAt().plus(FRESH).isAfter(now))) {
      return session.proof();
    }
    sessions.remove(server);
    Failure failure = failures.get(server);
    if (failure != null && failure.until().isAfter(now)) {
      throw failure.why();
    }
    Proof proof = opened(server, login, now);
    sessions.put(server, new Session(proof, now));
    return proof;
  }

  private Proof opened(URI server, Login login, Instant now) throws SourceException {
    try {
      return open(server, login);
    } catch (SourceException.Refused e) {
      failures.put(server, new Failure(e, now.plus(REFUSED_FOR)));
      throw e;
    } catch (SourceException.RateLimited e) {
      failures.put(server, new Failure(e, e.until()));
      throw e;
    }
  }

  private Proof open(URI server, Login login) throws SourceException {
    URI address = Xrpc.method(server, "com.atproto.server.createSession").uri();
    WireResponse response = login.ask(WireRequest.post(address, words()));
    try {
      return Proof.bearer(new Fields(JsonBody.tree(response, json)).text("accessJwt"));
    } catch (Fields.Unfit e) {
      throw new SourceException.Unreadable(
          "the answer to the login is not what was expected: " + e.getMessage(), address);
    }
  }

  private String words() {
    JsonNode words =
        JsonNode.createObjectNode(
            Map.of(
                "identifier", JsonNode.createStringNode(identifier),
                "password", JsonNode.createStringNode(appPassword)));
    try {
      return new String(json.writeValueAsBytes(words), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("the words of the login cannot be written as JSON", e);
    }
  }
}
