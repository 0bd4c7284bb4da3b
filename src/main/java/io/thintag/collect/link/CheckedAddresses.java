package io.thintag.collect.link;

import io.netty.resolver.AddressResolver;
import io.netty.resolver.AddressResolverGroup;
import io.netty.resolver.InetSocketAddressResolver;
import io.netty.util.concurrent.EventExecutor;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.Executor;
import java.util.function.Predicate;

/**
 * The resolver of a client that may only connect to addresses that pass a rule. The client connects
 * to exactly the address that it gets from here and resolves nothing again, while the Host header
 * and the name in TLS stay those of the link: what a name resolves to a moment later does not
 * matter. Hosts written as numbers come through here as well.
 */
final class CheckedAddresses extends AddressResolverGroup<InetSocketAddress> {
  private final HostLookup lookup;
  private final Predicate<InetAddress> rule;
  private final Executor threads;

  /**
   * @param threads where names are looked up, since that may take its time
   */
  CheckedAddresses(HostLookup lookup, Predicate<InetAddress> rule, Executor threads) {
    this.lookup = lookup;
    this.rule = rule;
    this.threads = threads;
  }

  @Override
  protected AddressResolver<InetSocketAddress> newResolver(EventExecutor executor) {
    return new InetSocketAddressResolver(
        executor, new CheckedNames(executor, lookup, rule, threads));
  }
}
