package io.thintag.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.thintag.area.Gazetteer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The pretend internet: an HTTP server on 127.0.0.1 that speaks Mastodon ({@code /a}, {@code /b}),
 * RSS and web pages ({@code /web}), YouTube's feeds and API ({@code /youtube}) and the APIs of the
 * other platforms, each below its own name.
 *
 * <p>In phase 0 everything is as first published. In phase 1 edits, deletions and grown counts are
 * visible. It moves on when told to.
 */
public final class DemoServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DemoServer.class);
  private static final String HOST = "127.0.0.1";
  private static final int THREADS = 4;

  static {
    // Head and body leave in two packets; with Nagle's algorithm each answer would take 40 ms.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final HttpServer http;
  private final ExecutorService threads;
  private final Site site;
  private final DemoMemory memory;
  private final DemoWorld world;
  private final AtomicInteger phase;

  private DemoServer(HttpServer http, DemoWorld world, Clock clock, Options options) {
    this.http = http;
    this.site = new Site(world, clock);
    this.world = world;
    this.memory = new DemoMemory(options.memory(), world, http.getAddress().getPort());
    this.phase = new AtomicInteger(memory.phase());
    this.threads =
        Executors.newFixedThreadPool(
            THREADS,
            work -> {
              Thread thread = new Thread(work, "demo-server");
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * How a server behaves.
   *
   * @param port 0: any free one
   * @param memory file that remembers over restarts which world this is and its phase; nothing:
   *     each start begins with phase 0
   */
  public record Options(int port, Optional<Path> memory) {}

  /**
   * Starts serving a world.
   *
   * @throws IllegalStateException if the port is taken, or if the memory is that of another world
   */
  public static DemoServer start(DemoWorld world, Clock clock, Options options) {
    HttpServer http = bind(options.port());
    DemoServer server;
    try {
      server = new DemoServer(http, world, clock, options);
    } catch (RuntimeException e) {
      http.stop(0);
      throw e;
    }
    server.http.createContext("/", server::serve);
    server.http.setExecutor(server.threads);
    server.http.start();
    LOG.info("The demo's pretend internet is at {}", server.uri());
    return server;
  }

  private static HttpServer bind(int port) {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getByName(HOST), port), 0);
    } catch (BindException e) {
      throw new IllegalStateException(
          "The demo needs port %d on %s, which is taken. Stop what uses it, or choose another with thintag.demo.port (THINTAG_DEMO_PORT)."
              .formatted(port, HOST),
          e);
    } catch (IOException e) {
      throw new UncheckedIOException("The demo server cannot start", e);
    }
  }

  public int port() {
    return http.getAddress().getPort();
  }

  /** The root of the pretend internet. */
  public URI uri() {
    return URI.create("http://" + HOST + ":" + port());
  }

  /** 0: as first published; 1: edits and deletions are visible. */
  public int phase() {
    return phase.get();
  }

  /** Makes edits and deletions visible. */
  public void advance() {
    if (phase.compareAndSet(0, 1)) {
      memory.movedOn();
      LOG.info("The demo's pretend internet moved on: edits and deletions are visible");
    }
  }

  /** The registered accounts, with the addresses to watch. */
  public List<DemoAccount> accounts() {
    return site.offices().stream()
        .flatMap(office -> Readings.of(office).stream().map(reading -> account(office, reading)))
        .toList();
  }

  private DemoAccount account(Office office, Readings.Reading reading) {
    return new DemoAccount(
        reading.source(),
        uri().resolve(reading.address()),
        office.platform(),
        office.author().nativeId(),
        office.author().handle(),
        office.author().name(),
        office.unit().code(),
        true);
  }

  /** What the generator meant, with the native ids that this server's posts are stored under. */
  public DemoTruth truth(Gazetteer gazetteer) {
    return new DemoTruth(world, gazetteer, uri());
  }

  /** The two pretend Mastodon servers. */
  public List<URI> mastodonServers() {
    return List.of(
        URI.create(uri() + "/" + Site.SERVER_A), URI.create(uri() + "/" + Site.SERVER_B));
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      answer(exchange).sendTo(exchange);
    } catch (IOException e) {
      LOG.debug("A visitor of the demo server went away", e);
      throw e;
    }
  }

  private Answer answer(HttpExchange exchange) throws IOException {
    try {
      return site.answer(Visit.of(exchange, uri(), phase()));
    } catch (IllegalArgumentException e) {
      return Answer.of(400, "text/plain", new byte[0]);
    }
  }

  /** Stops serving. */
  @Override
  public void close() {
    http.stop(0);
    threads.shutdownNow();
  }
}
