package io.thintag.collect.wire;

import java.net.URI;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** All hosts that this process talks to, shared by its sources. */
final class Hosts {
  private final Map<String, Host> hosts = new ConcurrentHashMap<>();
  private final Robots robots;

  Hosts(Clock clock) {
    robots = new Robots(clock);
  }

  Host of(URI uri) {
    return hosts.computeIfAbsent(uri.getHost().toLowerCase(Locale.ROOT), name -> new Host());
  }

  Robots robots() {
    return robots;
  }
}
