package io.thintag.collect.wire;

import io.thintag.collect.Exchange;
import io.thintag.collect.SourceException;
import io.thintag.collect.SourceSettings;
import io.thintag.collect.Wire;
import io.thintag.collect.WireRequest;
import io.thintag.collect.WireResponse;
import io.thintag.collect.text.WebAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * The live wire: HTTP with manners. Each host is asked one thing at a time with a pause in between,
 * robots.txt is obeyed on public pages, failures that may pass are tried again after a growing,
 * random pause, and every answer is told to the recorder, also one that is then thrown as a
 * failure.
 */
final class HttpWire implements Wire {
  private static final int MAX_REDIRECTS = 5;

  /** A pause before a retry is at most this long. */
  private static final Duration LONGEST_BACKOFF = Duration.ofMinutes(5);

  private static final Duration A_MOMENT = Duration.ofSeconds(5);

  private final SourceSettings settings;
  private final Verdict verdict;
  private final ProvenTransport transport;
  private final Hosts hosts;
  private final Clock clock;
  private final Pause pause;
  private final RandomGenerator random;
  private final Consumer<Exchange> recorder;

  HttpWire(
      SourceSettings settings,
      Verdict verdict,
      ProvenTransport transport,
      Hosts hosts,
      Clock clock,
      Pause pause,
      RandomGenerator random,
      Consumer<Exchange> recorder) {
    this.settings = settings;
    this.verdict = verdict;
    this.transport = transport;
    this.hosts = hosts;
    this.clock = clock;
    this.pause = pause;
    this.random = random;
    this.recorder = recorder;
  }

  @Override
  public WireResponse ask(WireRequest request) throws SourceException {
    WireResponse response = withRetries(request);
    recorder.accept(new Exchange(request, response));
    return verdict.on(response);
  }

  /** The last answer of at most {@code attempts}, good or bad. */
  private WireResponse withRetries(WireRequest request) throws SourceException {
    for (int attempt = 1; ; attempt++) {
      boolean last = attempt >= settings.attempts();
      try {
        WireResponse response = followed(request);
        Optional<SourceException> trouble = verdict.trouble(response);
        if (!last && asksForAMoment(trouble)) {
          continue;
        }
        if (last || !isTransient(trouble)) {
          return response;
        }
      } catch (TransportException e) {
        if (last) {
          throw new SourceException.Unavailable(
              "%s cannot be reached: %s".formatted(request.uri().getAuthority(), e.getMessage()),
              request.uri(),
              e);
        }
      }
      waitBeforeRetry(attempt, request.uri());
    }
  }

  /** A short silence is kept by the host's turn, so that the run need not end for it. */
  private boolean asksForAMoment(Optional<SourceException> trouble) {
    return trouble.orElse(null) instanceof SourceException.RateLimited limited
        && !limited.until().isAfter(clock.instant().plus(A_MOMENT));
  }

  private static boolean isTransient(Optional<SourceException> trouble) {
    return trouble.orElse(null) instanceof SourceException.Unavailable;
  }

  /** Exponential backoff with full jitter: all of a growing span is equally likely. */
  private void waitBeforeRetry(int attempt, URI uri) throws SourceException {
    long span = settings.backoff().toMillis() << Math.min(attempt - 1, 20);
    long most = Math.min(span, LONGEST_BACKOFF.toMillis());
    try {
      pause.of(Duration.ofMillis(most <= 0 ? 0 : random.nextLong(most + 1)));
    } catch (InterruptedException e) {
      throw interrupted(uri, e);
    }
  }

  private WireResponse followed(WireRequest request) throws SourceException, TransportException {
    URI uri = request.uri();
    for (int hops = 0; hops <= MAX_REDIRECTS; hops++) {
      WireResponse response = polite(request, uri);
      if (!Verdict.isRedirect(response)) {
        return response;
      }
      uri = target(uri, response);
    }
    throw new SourceException.Unreadable(
        "more than " + MAX_REDIRECTS + " redirects", request.uri());
  }

  private static URI target(URI from, WireResponse response) throws SourceException {
    String location = response.header("Location").orElseThrow();
    return WebAddress.resolve(from, location)
        .orElseThrow(
            () -> new SourceException.Unreadable("redirects to no web address: " + location, from));
  }

  private WireResponse polite(WireRequest request, URI uri)
      throws SourceException, TransportException {
    Duration asked =
        request.publicPage() ? hosts.robots().admit(uri, this::robotsTxt) : Duration.ZERO;
    Duration delay = asked.compareTo(settings.delay()) > 0 ? asked : settings.delay();
    Host host = hosts.of(uri);
    try {
      WireResponse response = host.inTurn(uri, delay, clock, pause, () -> send(request, uri, host));
      if (request.publicPage() && response.status() == 200) {
        RobotsTag.admit(response);
      }
      return response;
    } catch (InterruptedException e) {
      throw interrupted(uri, e);
    }
  }

  private WireResponse send(WireRequest request, URI uri, Host host)
      throws SourceException, TransportException {
    WireResponse response;
    try {
      response = transport.send(request, uri);
    } catch (TransportException e) {
      host.failed(clock.instant());
      throw e;
    }
    if (response.status() >= 500 && isTransient(verdict.trouble(response))) {
      host.failed(clock.instant());
    } else {
      host.answered();
    }
    waitingTime(response).ifPresent(host::silentUntil);
    return response;
  }

  private Optional<Instant> waitingTime(WireResponse response) {
    return verdict.trouble(response).orElse(null) instanceof SourceException.RateLimited limited
            && !(limited instanceof SourceException.QuotaSpent)
        ? Optional.of(limited.until())
        : RateLimit.exhausted(response);
  }

  private WireResponse robotsTxt(WireRequest request) throws SourceException {
    WireResponse response = withRetries(request);
    if (Robots.saysThereIsNone(response)) {
      throw new SourceException.NotFound(
          "no robots.txt (HTTP " + response.status() + ")", request.uri());
    }
    return Verdict.HTTP.on(response);
  }

  private static SourceException interrupted(URI uri, InterruptedException e) {
    Thread.currentThread().interrupt();
    return new SourceException.Unavailable("interrupted while waiting", uri, e);
  }
}
