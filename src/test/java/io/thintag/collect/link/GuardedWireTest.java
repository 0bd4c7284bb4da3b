package io.thintag.collect.link;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import io.micronaut.http.client.HttpClientRegistry;
import io.micronaut.http.client.LoadBalancer;
import io.micronaut.inject.qualifiers.Qualifiers;
import io.netty.resolver.AddressResolverGroup;
import io.thintag.TestDatabase;
import io.thintag.collect.Exchange;
import io.thintag.collect.FakeSite;
import io.thintag.collect.SourceException;
import io.thintag.collect.WireRequest;
import io.thintag.collect.WireResponse;
import io.thintag.collect.wire.Verdict;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.zip.GZIPOutputStream;
import mockwebserver3.MockResponse;
import okio.Buffer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GuardedWireTest {
  private static final AtomicInteger NAMES = new AtomicInteger();

  /** The loopback address under which the site of a test runs stands for the public internet. */
  private static final Predicate<InetAddress> RULE =
      address -> address.getHostAddress().equals("127.0.0.1") || SafeAddress.isPublic(address);

  private final FakeSite site = new FakeSite();
  private final List<String> lookedUp = new ArrayList<>();
  private final List<Exchange> recorded = new ArrayList<>();
  private ApplicationContext context;

  @BeforeAll
  void start() {
    context =
        ApplicationContext.run(new java.util.HashMap<>(TestDatabase.fresh().properties()), "cli");
  }

  @AfterAll
  void stop() {
    context.close();
    site.close();
  }

  @AfterEach
  void forget() {
    lookedUp.clear();
    recorded.clear();
  }

  private GuardedTransport transport(HostLookup lookup, Predicate<InetAddress> rule) {
    String name = "test-" + NAMES.incrementAndGet();
    context.registerSingleton(
        AddressResolverGroup.class,
        new CheckedAddresses(
            host -> {
              lookedUp.add(host);
              return lookup.of(host);
            },
            rule,
            ForkJoinPool.commonPool()),
        Qualifiers.byName(name));
    HttpClientRegistry<?> registry = context.getBean(HttpClientRegistry.class);
    return new GuardedTransport(
        registry.resolveClient(
            null, LoadBalancer.empty(), GuardedTransport.configuration(name), context),
        "ThinTag/test",
        Clock.systemUTC());
  }

  private GuardedWire wire(HostLookup lookup, Predicate<InetAddress> rule, URI... own) {
    return new GuardedWire(
        transport(lookup, rule),
        transport(lookup, address -> true),
        List.of(own),
        new Verdict(new LinkAnswers()),
        recorded::add);
  }

  private WireResponse read(String address) throws SourceException {
    return wire(GuardedWireTest::loopback, RULE).ask(WireRequest.page(URI.create(address)));
  }

  private static List<InetAddress> loopback(String host) throws UnknownHostException {
    return List.of(InetAddress.getByName("127.0.0.1"));
  }

  private String at(String host, String path) {
    return "http://" + host + ":" + site.url("/").getPort() + path;
  }

  private static byte[] gzip(int zeros) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      byte[] chunk = new byte[1024 * 1024];
      for (int i = 0; i < zeros / chunk.length; i++) {
        gzip.write(chunk);
      }
    }
    return out.toByteArray();
  }

  private static MockResponse redirect(String to) {
    return FakeSite.answer(302, "", "Location", to);
  }

  @Test
  void readsAPageUnderItsOwnNameAndKeepsTheAnswer() throws Exception {
    site.answering(request -> FakeSite.answer(200, "สวัสดี " + request.getHeaders().get("Host")));
    WireResponse response = read(at("news.example", "/a"));
    assertThat(new String(response.body(), java.nio.charset.StandardCharsets.UTF_8))
        .isEqualTo("สวัสดี news.example:" + site.url("/").getPort());
    assertThat(lookedUp).containsExactly("news.example");
    assertThat(recorded).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "169.254.169.254",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "100.64.0.1",
        "127.0.0.2",
        "0.0.0.0",
        "224.0.0.1",
        "::1",
        "fe80::1",
        "fd00::1",
        "64:ff9b::a01:203",
        "2002:a01:203::1",
        "::ffff:127.0.0.2"
      })
  void connectsToNoNameThatLeadsInside(String address) {
    GuardedWire wire = wire(host -> List.of(InetAddress.getByName(address)), RULE);
    assertThatThrownBy(() -> wire.ask(WireRequest.page(URI.create(at("evil.example", "/")))))
        .isInstanceOf(SourceException.Refused.class)
        .hasMessageContaining("evil.example");
    assertThat(recorded).isEmpty();
  }

  @Test
  void refusesANameWithOneAddressInside() {
    GuardedWire wire =
        wire(
            host -> List.of(InetAddress.getByName("127.0.0.1"), InetAddress.getByName("10.0.0.1")),
            RULE);
    assertThatThrownBy(() -> wire.ask(WireRequest.page(URI.create(at("mixed.example", "/")))))
        .isInstanceOf(SourceException.Refused.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.2/",
        "http://[::1]/",
        "http://[::ffff:7f00:2]/",
        "http://169.254.169.254/latest/meta-data/"
      })
  void connectsToNoNumberThatLeadsInside(String address) {
    GuardedWire wire = wire(host -> List.of(InetAddress.getAllByName(host)), RULE);
    assertThatThrownBy(() -> wire.ask(WireRequest.page(URI.create(address))))
        .isInstanceOf(SourceException.Refused.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://2130706433/", "http://0177.0.0.1/", "http://127.1/"})
  void doesNotEvenLookUpDisguisedNumbers(String address) {
    assertThatThrownBy(() -> read(address)).isInstanceOf(SourceException.class);
    assertThat(lookedUp).isEmpty();
    site.answering(request -> redirect(address));
    assertThatThrownBy(() -> read(at("news.example", "/a")))
        .isInstanceOf(SourceException.Refused.class);
    assertThat(lookedUp).containsExactly("news.example");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://169.254.169.254/",
        "http://10.0.0.1/",
        "http://[::ffff:a00:1]/",
        "http://inside.example/",
        "file:///etc/passwd",
        "http://user@news.example/"
      })
  void judgesTheAddressBehindEveryRedirect(String target) {
    site.answering(request -> redirect(target));
    GuardedWire wire =
        wire(
            host ->
                host.equals("inside.example")
                    ? List.of(InetAddress.getByName("192.168.7.7"))
                    : host.equals("news.example")
                        ? loopback(host)
                        : List.of(InetAddress.getByName(host)),
            RULE);
    assertThatThrownBy(() -> wire.ask(WireRequest.page(URI.create(at("news.example", "/a")))))
        .isInstanceOf(SourceException.Refused.class);
  }

  @Test
  void connectsToTheAddressThatWasCheckedWhateverTheNameResolvesToNext() throws Exception {
    site.answering(request -> FakeSite.answer(200, "checked"));
    AtomicInteger asked = new AtomicInteger();
    GuardedWire wire =
        wire(
            host ->
                List.of(
                    InetAddress.getByName(
                        asked.incrementAndGet() == 1 ? "127.0.0.1" : "169.254.169.254")),
            RULE);
    WireResponse response = wire.ask(WireRequest.page(URI.create(at("rebind.example", "/"))));
    assertThat(response.status()).isEqualTo(200);
    assertThat(asked).hasValue(1);
  }

  @Test
  void followsFiveRedirectsAndNoMore() throws Exception {
    site.answering(
        request -> {
          int step = Integer.parseInt(request.getTarget().substring(1));
          return step == 0 ? FakeSite.answer(200, "there") : redirect("/" + (step - 1));
        });
    assertThat(read(at("news.example", "/5")).uri().getPath()).isEqualTo("/0");
    assertThatThrownBy(() -> read(at("news.example", "/6")))
        .isInstanceOf(SourceException.Unreadable.class)
        .hasMessageContaining("5 redirects");
    site.answering(request -> redirect("/round"));
    assertThatThrownBy(() -> read(at("news.example", "/round")))
        .isInstanceOf(SourceException.Unreadable.class);
  }

  @Test
  void cutsAGzipBomb() throws Exception {
    byte[] bomb = gzip(300 * 1024 * 1024);
    site.answering(
        request ->
            new MockResponse.Builder()
                .addHeader("Content-Encoding", "gzip")
                .body(new Buffer().write(bomb))
                .build());
    assertThatThrownBy(() -> read(at("news.example", "/")))
        .isInstanceOf(SourceException.Unreadable.class)
        .hasMessageContaining("5 MiB");
  }

  @Test
  void readsFiveMebibytesAndNoMore() throws Exception {
    site.answering(
        request ->
            new MockResponse.Builder()
                .body(
                    new Buffer()
                        .write(new byte[Integer.parseInt(request.getTarget().substring(1))]))
                .build());
    int most = GuardedTransport.MAX_BODY;
    assertThat(read(at("news.example", "/" + most)).body()).hasSize(most);
    assertThatThrownBy(() -> read(at("news.example", "/" + (most + 1))))
        .isInstanceOf(SourceException.Unreadable.class);
  }

  /** A server that answers one connection in its own way. */
  private interface Behaviour {
    void with(Socket socket) throws IOException, InterruptedException;
  }

  private static CompletableFuture<Void> serve(ServerSocket server, Behaviour behaviour) {
    return CompletableFuture.runAsync(
        () -> {
          try (Socket socket = server.accept()) {
            behaviour.with(socket);
          } catch (IOException e) {
            // The client went away, as it should.
            return;
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
  }

  /** A client may drop an answer that comes before it has asked. */
  private static void readHead(Socket socket) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int letter = socket.getInputStream().read();
      if (letter < 0) {
        throw new IOException("the client went away while it asked");
      }
      head.append((char) letter);
    }
  }

  @Test
  void givesUpOnASlowDripAfterTenSeconds() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"))) {
      CompletableFuture<Void> served =
          serve(
              server,
              socket -> {
                readHead(socket);
                OutputStream out = socket.getOutputStream();
                out.write("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n".getBytes(ISO_8859_1));
                for (int i = 0; i < 1000; i++) {
                  out.write('.');
                  out.flush();
                  TimeUnit.MILLISECONDS.sleep(100);
                }
              });
      assertThatThrownBy(() -> read("http://slow.example:" + server.getLocalPort() + "/"))
          .isInstanceOf(SourceException.Unavailable.class)
          .hasMessageMatching(".*(gave no whole answer within 10 s|Read Timeout).*");
      // It also hangs up.
      assertThat(served).succeedsWithin(Duration.ofSeconds(15));
    }
  }

  @Test
  void cutsAnEndlessBody() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"))) {
      CompletableFuture<Void> served =
          serve(
              server,
              socket -> {
                readHead(socket);
                OutputStream out = socket.getOutputStream();
                out.write("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n".getBytes(ISO_8859_1));
                while (true) {
                  out.write(new byte[64 * 1024]);
                }
              });
      assertThatThrownBy(() -> read("http://endless.example:" + server.getLocalPort() + "/"))
          .isInstanceOf(SourceException.Unreadable.class);
      // It also hangs up.
      assertThat(served).succeedsWithin(Duration.ofSeconds(15));
    }
  }

  @Test
  void namesTheSiteOfTheLinkInTls() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"))) {
      CompletableFuture<String> hello = new CompletableFuture<>();
      serve(
          server,
          socket ->
              hello.complete(new String(socket.getInputStream().readNBytes(250), ISO_8859_1)));
      assertThatThrownBy(() -> read("https://secure.example:" + server.getLocalPort() + "/"))
          .isInstanceOf(SourceException.Unavailable.class);
      assertThat(hello.get(5, TimeUnit.SECONDS)).contains("secure.example");
    }
  }

  @Test
  void asksAServerOfTheConfigurationWhereverItStandsButNoLinkToIt() throws Exception {
    site.answering(request -> FakeSite.answer(200, "{}"));
    URI own = URI.create(at("embed.example", ""));
    HostLookup inside = host -> List.of(InetAddress.getByName("127.0.0.1"));
    Predicate<InetAddress> none = address -> false;
    assertThat(
            wire(inside, none, own)
                .ask(WireRequest.api(URI.create(at("embed.example", "/oembed"))))
                .status())
        .isEqualTo(200);
    assertThatThrownBy(
            () ->
                wire(inside, none, own)
                    .ask(WireRequest.page(URI.create(at("embed.example", "/oembed")))))
        .isInstanceOf(SourceException.Refused.class);
    site.answering(request -> redirect("/elsewhere"));
    assertThatThrownBy(
            () ->
                wire(inside, none, own)
                    .ask(WireRequest.api(URI.create(at("embed.example", "/oembed")))))
        .isInstanceOf(SourceException.Refused.class);
  }

  @Test
  void followsAShortLinkOnlyUntilItsFormTellsThePost() throws Exception {
    site.answering(
        request ->
            request.getTarget().equals("/ZSabcdef/")
                ? redirect("https://www.tiktok.com/@banrai/video/7300000000000000001?_t=8h&_r=1")
                : FakeSite.answer(500, ""));
    CanonicalLink shortened =
        new CanonicalLink("tiktok", null, URI.create(at("vt.tiktok.example", "/ZSabcdef/")), true);
    CanonicalLink found = new ShortLink(wire(GuardedWireTest::loopback, RULE)).follow(shortened);
    assertThat(found)
        .isEqualTo(CanonicalLink.of("https://www.tiktok.com/@banrai/video/7300000000000000001"));
    assertThat(lookedUp).containsExactly("vt.tiktok.example");
  }

  @Test
  void followsAShortLinkThroughALoginPage() throws Exception {
    site.answering(
        request ->
            redirect(
                "https://www.facebook.com/login/?next=https%3A%2F%2Fwww.facebook.com%2F61550000000001%2Fposts%2F122100000000001"));
    CanonicalLink shortened =
        new CanonicalLink("facebook", null, URI.create(at("fb.example", "/share/p/x/")), true);
    assertThat(new ShortLink(wire(GuardedWireTest::loopback, RULE)).follow(shortened).nativeId())
        .isEqualTo("61550000000001_122100000000001");
  }

  @Test
  void refusesAShortLinkIntoTheInside() {
    site.answering(request -> redirect("http://10.0.0.1/admin"));
    CanonicalLink shortened =
        new CanonicalLink("web", null, URI.create(at("bit.example", "/x")), true);
    assertThatThrownBy(
            () -> {
              CanonicalLink inside =
                  new ShortLink(wire(GuardedWireTest::loopback, RULE)).follow(shortened);
              wire(host -> List.of(InetAddress.getAllByName(host)), RULE)
                  .ask(WireRequest.page(inside.uri()));
            })
        .isInstanceOf(SourceException.Refused.class);
  }
}
