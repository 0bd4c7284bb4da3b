package io.thintag.schedule;

import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;

/** Websites on loopback addresses of their own, each with a feed that takes its time. */
final class SlowSites implements AutoCloseable {
  private static final Instant POSTED = Instant.parse("2025-05-20T03:00:00Z");
  private final HttpServer server;
  private final ScheduledExecutorService answers = Executors.newScheduledThreadPool(2);
  private final Map<String, AtomicInteger> open = new ConcurrentHashMap<>();
  private final List<Instant> atOnce = new CopyOnWriteArrayList<>();
  private final Duration wait;
  private final BiConsumer<String, Instant> asked;

  /**
   * Starts the sites.
   *
   * @param asked is told of each request for a feed: its host and when
   */
  SlowSites(Duration wait, BiConsumer<String, Instant> asked) {
    this.wait = wait;
    this.asked = asked;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("0.0.0.0"), 0), 2000);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::answer);
    server.setExecutor(Executors.newFixedThreadPool(4));
    server.start();
  }

  int port() {
    return server.getAddress().getPort();
  }

  /** When a feed was asked for while an answer to the same one was under way. */
  List<Instant> askedAtOnce() {
    return atOnce;
  }

  /** Waits until no answer is under way. */
  void awaitQuiet() {
    await().until(() -> open.values().stream().allMatch(under -> under.get() == 0));
    atOnce.clear();
  }

  private void answer(HttpExchange exchange) throws IOException {
    if (exchange.getRequestURI().getPath().equals("/robots.txt")) {
      exchange.sendResponseHeaders(404, -1);
      exchange.close();
      return;
    }
    String host = exchange.getRequestHeaders().getFirst("Host").replaceAll(":.*", "");
    Instant now = Clock.systemUTC().instant();
    asked.accept(host, now);
    AtomicInteger under = open.computeIfAbsent(host, name -> new AtomicInteger());
    if (under.incrementAndGet() > 1) {
      atOnce.add(now);
    }
    answers.schedule(() -> send(exchange, host, under), wait.toMillis(), TimeUnit.MILLISECONDS);
  }

  private static void send(HttpExchange exchange, String host, AtomicInteger under) {
    under.decrementAndGet();
    byte[] body = feed(host).getBytes(StandardCharsets.UTF_8);
    try (exchange) {
      exchange.getResponseHeaders().add("Content-Type", "application/rss+xml; charset=utf-8");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    } catch (IOException e) {
      System.err.println("A reader went away: " + e.getMessage());
    }
  }

  private static String feed(String host) {
    return """
        <rss version="2.0"><channel><title>t</title><link>http://%s/</link><description>d</description>
        <item><title>#ของดีบ้านเรา #จังหวัดเลย</title><link>http://%s/1</link><guid>http://%s/1</guid>
        <description>#เที่ยวท้องถิ่น</description><pubDate>%s</pubDate></item></channel></rss>
        """
        .formatted(
            host,
            host,
            host,
            DateTimeFormatter.RFC_1123_DATE_TIME.format(POSTED.atOffset(ZoneOffset.UTC)));
  }

  @Override
  public void close() {
    server.stop(0);
    answers.shutdownNow();
  }
}
