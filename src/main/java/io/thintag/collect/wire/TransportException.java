package io.thintag.collect.wire;

/** No whole answer came: no connection, a timeout, a body cut off. Asking again may help. */
final class TransportException extends Exception {
  private static final long serialVersionUID = 1L;

  TransportException(String message, Throwable cause) {
    super(message, cause);
  }
}
