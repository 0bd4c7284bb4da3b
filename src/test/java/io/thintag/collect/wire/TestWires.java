package io.thintag.collect.wire;

import io.micronaut.http.client.HttpClient;
import io.thintag.collect.Answers;
import io.thintag.collect.Cost;
import io.thintag.collect.Credential;
import io.thintag.collect.Credential.Proof;
import io.thintag.collect.Exchange;
import io.thintag.collect.KeyCredential;
import io.thintag.collect.SourceSettings;
import io.thintag.collect.Wire;
import io.thintag.collect.WireRequest;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Live wires whose waiting only moves the clock. */
public final class TestWires implements AutoCloseable {
  public static final String USER_AGENT = "ThinTag/test (+https://thintag.example)";

  public final TestClock clock = new TestClock(Instant.parse("2026-08-02T00:00:00Z"));
  public final List<Duration> pauses = new ArrayList<>();
  public final List<Exchange> recorded = new ArrayList<>();
  public final Map<String, Long> spent = new TreeMap<>();
  private final Hosts hosts = new Hosts(clock);
  private final HttpClient client;

  public TestWires() {
    this(Duration.ofSeconds(20));
  }

  public TestWires(Duration timeout) {
    client = HttpClient.create(null, Transport.configuration(timeout));
  }

  public static SourceSettings settings(int attempts, Duration delay, URI... base) {
    return new SourceSettings(
        "test",
        true,
        List.of(base),
        "0 0 * * * ?",
        40,
        delay,
        Duration.ofSeconds(20),
        attempts,
        Duration.ofSeconds(2));
  }

  public Wire wire(SourceSettings settings, @Nullable String token) {
    Credential credential = KeyCredential.optional(token, Proof::bearer);
    return wire(settings, credential, Answers.HTTP);
  }

  public Wire wire(SourceSettings settings, Credential credential, Answers answers) {
    Verdict verdict = new Verdict(answers);
    return new HttpWire(
        settings,
        verdict,
        new ProvenTransport(
            settings, credential, this::pay, new Transport(client, USER_AGENT, clock), verdict),
        hosts,
        clock,
        this::pause,
        new Random(7),
        recorded::add);
  }

  public Wire wire(int attempts) {
    return wire(settings(attempts, Duration.ZERO), null);
  }

  private void pay(WireRequest request) {
    Cost cost = request.cost();
    if (cost != null) {
      spent.merge(cost.bucket(), cost.amount(), Long::sum);
    }
  }

  private void pause(Duration length) {
    pauses.add(length);
    clock.forward(length);
  }

  @Override
  public void close() {
    client.close();
  }
}
