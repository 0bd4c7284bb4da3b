package io.thintag.demo;

import io.micronaut.context.annotation.Requires;
import io.thintag.collect.Sources;
import io.thintag.pipeline.Watching;
import io.thintag.post.Account;
import jakarta.inject.Singleton;

/** Registers the accounts of the pretend internet as a person would register real ones. */
@Singleton
@Requires(env = "demo")
@Requires(bean = DemoServer.class)
class DemoRegistration {
  private final DemoServer server;
  private final Watching watching;
  private final Sources sources;
  private final RealPages real;

  DemoRegistration(DemoServer server, Watching watching, Sources sources, RealPages real) {
    this.real = real;
    this.server = server;
    this.watching = watching;
    this.sources = sources;
  }

  void register() {
    real.setAside();
    watching.register(
        server.accounts().stream()
            .filter(a -> sources.find(a.source()).isPresent())
            .map(DemoRegistration::watched)
            .toList());
  }

  private static Watching.Watched watched(DemoAccount a) {
    return new Watching.Watched(
        a.source(),
        a.address(),
        new Account(a.platform(), a.nativeId(), a.handle(), a.name()),
        a.unitCode(),
        a.verified());
  }
}
