package io.thintag.collect.link;

import java.net.UnknownHostException;

/** A host has an address that links may not lead to; no connection was made. */
final class UnsafeAddress extends UnknownHostException {
  private static final long serialVersionUID = 1L;

  UnsafeAddress(String host) {
    super(host + " does not lie on the public internet");
  }
}
