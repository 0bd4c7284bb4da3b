package io.thintag.collect.link;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Finds the addresses of a host; asked once for each connection. */
@FunctionalInterface
public interface HostLookup {

  /**
   * All addresses of a host, at least one.
   *
   * @throws UnknownHostException if it has none
   */
  List<InetAddress> of(String host) throws UnknownHostException;
}
