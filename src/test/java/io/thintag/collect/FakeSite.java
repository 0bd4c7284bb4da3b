package io.thintag.collect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

/** A loopback server that answers by a rule, after the troubles that a test wants it to have. */
public final class FakeSite implements AutoCloseable {
  private final MockWebServer server = new MockWebServer();
  private final Deque<MockResponse> troubles = new ConcurrentLinkedDeque<>();
  private final List<RecordedRequest> requests = new CopyOnWriteArrayList<>();
  private volatile boolean stuck;
  private volatile Function<RecordedRequest, MockResponse> rule = request -> answer(404, "");

  public FakeSite() {
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            requests.add(request);
            if (request.getTarget().equals("/robots.txt")) {
              return rule.apply(request);
            }
            MockResponse trouble = stuck ? troubles.peek() : troubles.poll();
            return trouble == null ? rule.apply(request) : trouble;
          }
        });
    try {
      server.start(InetAddress.getLoopbackAddress(), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static MockResponse answer(int status, String body, String... headers) {
    MockResponse.Builder answer = new MockResponse.Builder().code(status).body(body);
    for (int i = 0; i < headers.length; i += 2) {
      answer.addHeader(headers[i], headers[i + 1]);
    }
    return answer.build();
  }

  public FakeSite answering(Function<RecordedRequest, MockResponse> newRule) {
    rule = newRule;
    return this;
  }

  /** The next request for anything but robots.txt gets this instead. */
  public FakeSite first(MockResponse trouble) {
    troubles.add(trouble);
    return this;
  }

  /** From now on every request for anything but robots.txt gets this. */
  public FakeSite always(MockResponse trouble) {
    troubles.add(trouble);
    stuck = true;
    return this;
  }

  public URI url(String path) {
    return server.url(path).uri();
  }

  /** What was asked, robots.txt left out. */
  public List<RecordedRequest> requests() {
    return requests.stream().filter(each -> !each.getTarget().equals("/robots.txt")).toList();
  }

  public List<String> targets() {
    return requests.stream().map(RecordedRequest::getTarget).toList();
  }

  @Override
  public void close() {
    server.close();
  }
}
