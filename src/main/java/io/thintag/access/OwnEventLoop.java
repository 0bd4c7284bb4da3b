package io.thintag.access;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpRequestWrapper;
import io.micronaut.http.server.netty.NettyHttpRequest;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** The one thread on which the parts of a request may be touched while its body still comes in. */
public final class OwnEventLoop {
  private OwnEventLoop() {}

  /**
   * Where a request that waited for something goes on.
   *
   * @param otherwise for requests that came in another way than over Netty
   */
  public static Executor of(HttpRequest<?> request, Executor otherwise) {
    HttpRequest<?> inner = unwrapped(request);
    return inner instanceof NettyHttpRequest<?> netty
        ? netty.getChannelHandlerContext().channel().eventLoop()
        : otherwise;
  }

  private static @Nullable HttpRequest<?> unwrapped(HttpRequest<?> request) {
    HttpRequest<?> inner = request;
    while (inner instanceof HttpRequestWrapper<?> wrapper) {
      inner = wrapper.getDelegate();
    }
    return inner;
  }
}
