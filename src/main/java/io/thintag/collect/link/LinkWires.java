package io.thintag.collect.link;

import io.micronaut.context.BeanContext;
import io.micronaut.context.annotation.Property;
import io.micronaut.http.client.HttpClient;
import io.micronaut.http.client.HttpClientRegistry;
import io.micronaut.http.client.LoadBalancer;
import io.thintag.collect.Exchange;
import io.thintag.collect.SourceException;
import io.thintag.collect.Wire;
import io.thintag.collect.wire.Verdict;
import io.thintag.collect.wire.Wires;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Makes the wires on which links are followed, a new one for each link. */
@Singleton
public final class LinkWires {

  /** Names of the resolvers. */
  static final String GUARDED = "link-guarded";

  static final String TRUSTED = "link-trusted";

  private final GuardedTransport guarded;
  private final GuardedTransport trusted;
  private final List<URI> own;

  LinkWires(
      HttpClientRegistry<?> registry,
      BeanContext beans,
      LinkSettings settings,
      Clock clock,
      @Nullable @Property(name = "thintag.contact") String contact) {
    String userAgent = Wires.userAgent(contact);
    this.guarded = new GuardedTransport(client(registry, beans, GUARDED), userAgent, clock);
    this.trusted = new GuardedTransport(client(registry, beans, TRUSTED), userAgent, clock);
    this.own = List.of(settings.youtube(), settings.tiktok());
  }

  /** Without a load balancer the registry would give its default client, settings ignored. */
  private static HttpClient client(
      HttpClientRegistry<?> registry, BeanContext beans, String resolver) {
    return registry.resolveClient(
        null, LoadBalancer.empty(), GuardedTransport.configuration(resolver), beans);
  }

  /**
   * A wire for one link.
   *
   * @param recorder is told of every answer, also of those that are then thrown as failures
   */
  public Wire live(Consumer<Exchange> recorder) {
    return wire(recorder);
  }

  private GuardedWire wire(Consumer<Exchange> recorder) {
    return new GuardedWire(guarded, trusted, own, new Verdict(new LinkAnswers()), recorder);
  }

  /**
   * Follows a link that only leads to another one, until the form of a link tells what it shows.
   *
   * @return the link itself if it is none of those
   * @throws SourceException if it leads nowhere
   */
  public CanonicalLink follow(CanonicalLink link) throws SourceException {
    return link.shortened() ? new ShortLink(wire(exchange -> {})).follow(link) : link;
  }
}
