package io.thintag.collect.link;

import io.netty.resolver.InetNameResolver;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Promise;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Predicate;

/**
 * Resolves names to addresses that passed the rule. A name with one address that fails is refused
 * whole: an honest site has none.
 */
final class CheckedNames extends InetNameResolver {
  private final HostLookup lookup;
  private final Predicate<InetAddress> rule;
  private final Executor threads;

  CheckedNames(
      EventExecutor executor, HostLookup lookup, Predicate<InetAddress> rule, Executor threads) {
    super(executor);
    this.lookup = lookup;
    this.rule = rule;
    this.threads = threads;
  }

  @Override
  protected void doResolve(String host, Promise<InetAddress> promise) {
    threads.execute(
        () -> {
          try {
            promise.trySuccess(checked(host).get(0));
          } catch (UnknownHostException | RuntimeException e) {
            promise.tryFailure(e);
          }
        });
  }

  @Override
  protected void doResolveAll(String host, Promise<List<InetAddress>> promise) {
    threads.execute(
        () -> {
          try {
            promise.trySuccess(checked(host));
          } catch (UnknownHostException | RuntimeException e) {
            promise.tryFailure(e);
          }
        });
  }

  private List<InetAddress> checked(String host) throws UnknownHostException {
    List<InetAddress> addresses = lookup.of(host);
    if (addresses.isEmpty()) {
      throw new UnknownHostException(host);
    }
    if (SafeAddress.isDisguised(host) || !addresses.stream().allMatch(rule)) {
      throw new UnsafeAddress(host);
    }
    return addresses;
  }
}
