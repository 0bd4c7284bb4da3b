package io.thintag.collect.link;

import io.thintag.collect.Exchange;
import io.thintag.collect.SourceException;
import io.thintag.collect.Wire;
import io.thintag.collect.WireRequest;
import io.thintag.collect.WireResponse;
import io.thintag.collect.text.WebAddress;
import io.thintag.collect.wire.Verdict;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The wire on which one link is followed, wherever it may lead: every address on the way is judged
 * by itself, there are at most five redirects, and all questions together take at most ten seconds.
 * It does not ask robots.txt: it reads one page that a person named, as a browser would, and comes
 * back for nothing else.
 */
final class GuardedWire implements Wire {
  static final int MAX_REDIRECTS = 5;

  private final GuardedTransport guarded;
  private final GuardedTransport trusted;
  private final List<URI> own;
  private final Verdict verdict;
  private final Consumer<Exchange> recorder;
  private final long end = System.nanoTime() + GuardedTransport.LONGEST.toNanos();

  /**
   * @param trusted for the servers of {@code own} alone
   * @param own servers named in the configuration, which may stand anywhere
   */
  GuardedWire(
      GuardedTransport guarded,
      GuardedTransport trusted,
      List<URI> own,
      Verdict verdict,
      Consumer<Exchange> recorder) {
    this.guarded = guarded;
    this.trusted = trusted;
    this.own = List.copyOf(own);
    this.verdict = verdict;
    this.recorder = recorder;
  }

  @Override
  public WireResponse ask(WireRequest request) throws SourceException {
    URI uri = request.uri();
    for (int hops = 0; hops <= MAX_REDIRECTS; hops++) {
      WireResponse response = hop(request, uri);
      Optional<URI> next = next(response);
      if (next.isEmpty()) {
        recorder.accept(new Exchange(request, response));
        return verdict.on(response);
      }
      uri = next.get();
    }
    throw tooMany(request.uri());
  }

  static SourceException tooMany(URI uri) {
    return new SourceException.Unreadable("more than " + MAX_REDIRECTS + " redirects", uri);
  }

  WireResponse judged(WireResponse response) throws SourceException {
    return verdict.on(response);
  }

  /** One request, no redirect followed. */
  WireResponse hop(WireRequest request, URI uri) throws SourceException {
    Duration left = Duration.ofNanos(end - System.nanoTime());
    if (left.isNegative() || left.isZero()) {
      throw new SourceException.Unavailable("no time is left to ask " + uri.getAuthority(), uri);
    }
    if (isOwn(request, uri)) {
      return trusted.send(request, uri, left);
    }
    admit(uri);
    return guarded.send(request, uri, left);
  }

  /** What we ask of our own accord, as against what somebody's link asks. */
  private boolean isOwn(WireRequest request, URI uri) {
    return !request.publicPage()
        && request.uri().equals(uri)
        && own.stream().anyMatch(server -> WebAddress.sameServer(server, uri));
  }

  private static void admit(URI uri) throws SourceException.Refused {
    String scheme = String.valueOf(uri.getScheme());
    boolean web = scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https");
    if (!web
        || uri.getHost() == null
        || uri.getRawUserInfo() != null
        || SafeAddress.isDisguised(uri.getHost())) {
      throw new SourceException.Refused("leads to an address that is not followed", uri);
    }
  }

  /** Where an answer leads; empty if it is what was looked for. */
  static Optional<URI> next(WireResponse response) throws SourceException.Refused {
    if (!Verdict.isRedirect(response)) {
      return Optional.empty();
    }
    String location = response.header("Location").orElse("");
    Optional<URI> next = WebAddress.resolve(response.uri(), location);
    if (next.isEmpty()) {
      throw new SourceException.Refused("redirects to no web address", response.uri());
    }
    return next;
  }
}
