package io.thintag.collect.wire;

import io.micronaut.context.BeanContext;
import io.micronaut.context.annotation.Property;
import io.micronaut.http.client.HttpClient;
import io.micronaut.http.client.HttpClientRegistry;
import io.micronaut.http.client.LoadBalancer;
import io.thintag.collect.Exchange;
import io.thintag.collect.QuotaBook;
import io.thintag.collect.RegisteredSource;
import io.thintag.collect.SourceSettings;
import io.thintag.collect.Wire;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Makes the wire of a source. What is known of the hosts (whose turn it is, what robots.txt says,
 * until when to be silent) is shared by all wires of this process.
 */
@Singleton
public final class Wires {
  private final HttpClientRegistry<?> registry;
  private final BeanContext beans;
  private final Clock clock;
  private final QuotaBook quotas;
  private final String userAgent;
  private final Hosts hosts;
  private final Map<Duration, HttpClient> clients = new ConcurrentHashMap<>();

  Wires(
      HttpClientRegistry<?> registry,
      BeanContext beans,
      Clock clock,
      QuotaBook quotas,
      @Nullable @Property(name = "thintag.contact") String contact) {
    this.registry = registry;
    this.beans = beans;
    this.clock = clock;
    this.quotas = quotas;
    this.userAgent = userAgent(contact);
    this.hosts = new Hosts(clock);
  }

  /**
   * The live wire of a source.
   *
   * @param recorder is told of every answer, also of those that are then thrown as failures
   */
  public Wire live(RegisteredSource source, SourceSettings settings, Consumer<Exchange> recorder) {
    HttpClient client = clients.computeIfAbsent(settings.timeout(), this::client);
    Verdict verdict = new Verdict(source.answers());
    Transport transport = new Transport(client, userAgent, clock);
    return new HttpWire(
        settings,
        verdict,
        new ProvenTransport(
            settings, source.credential(), Toll.of(source, quotas), transport, verdict),
        hosts,
        clock,
        Wires::sleep,
        new Random(),
        recorder);
  }

  /** Who asks, and whom to write to if it bothers. */
  public static String userAgent(@Nullable String contact) {
    return userAgent(Wires.class.getPackage().getImplementationVersion(), contact);
  }

  static String userAgent(@Nullable String version, @Nullable String contact) {
    String name = "ThinTag/" + (version == null ? "dev" : version);
    return contact == null || contact.isBlank() ? name : name + " (+" + contact.strip() + ")";
  }

  /** Without a load balancer the registry would give its default client, settings ignored. */
  private HttpClient client(Duration timeout) {
    return registry.resolveClient(
        null, LoadBalancer.empty(), Transport.configuration(timeout), beans);
  }

  private static void sleep(Duration length) throws InterruptedException {
    Thread.sleep(length.toMillis());
  }
}
