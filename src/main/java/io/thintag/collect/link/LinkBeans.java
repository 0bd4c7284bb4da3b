package io.thintag.collect.link;

import io.micronaut.context.annotation.Factory;
import io.micronaut.json.JsonMapper;
import io.micronaut.scheduling.TaskExecutors;
import io.netty.resolver.AddressResolverGroup;
import io.thintag.collect.Credential;
import io.thintag.collect.Lane;
import io.thintag.collect.RegisteredSource;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;

@Factory
final class LinkBeans {

  @Singleton
  @Named("link")
  RegisteredSource link(LinkSettings settings, JsonMapper json) {
    return new RegisteredSource(
        "link",
        Set.of(Lane.SUBMITTED_LINKS),
        false,
        null,
        new LinkSource(settings, json),
        new LinkAnswers(),
        Credential.NONE);
  }

  @Singleton
  HostLookup lookup() {
    return host -> List.of(InetAddress.getAllByName(host));
  }

  @Singleton
  @Named(LinkWires.GUARDED)
  AddressResolverGroup<?> guarded(
      HostLookup lookup,
      LinkSettings settings,
      @Named(TaskExecutors.BLOCKING) ExecutorService threads) {
    return new CheckedAddresses(
        lookup, address -> settings.allowPrivate() || SafeAddress.isPublic(address), threads);
  }

  @Singleton
  @Named(LinkWires.TRUSTED)
  AddressResolverGroup<?> trusted(
      HostLookup lookup, @Named(TaskExecutors.BLOCKING) ExecutorService threads) {
    return new CheckedAddresses(lookup, address -> true, threads);
  }
}
