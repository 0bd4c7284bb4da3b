package io.thintag.collect.wire;

import io.thintag.collect.Answers;
import io.thintag.collect.Exchange;
import io.thintag.collect.SourceException;
import io.thintag.collect.Wire;
import io.thintag.collect.WireRequest;
import io.thintag.collect.WireResponse;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Answers from kept exchanges, so that a page can be read once more after a fix. An address asked
 * for several times gets its answers in the order in which they came, the last one again and again.
 */
public final class ReplayWire implements Wire {
  private final Map<String, Deque<WireResponse>> answers = new HashMap<>();
  private final Verdict verdict;

  /**
   * @param platform what the platform says in its answers
   */
  public ReplayWire(List<Exchange> exchanges, Answers platform) {
    this.verdict = new Verdict(platform);
    for (Exchange exchange : exchanges) {
      answers
          .computeIfAbsent(key(exchange.request()), uri -> new ArrayDeque<>())
          .add(exchange.response());
    }
  }

  /** A file is asked for part by part: there the range belongs to the address. */
  private static String key(WireRequest request) {
    String body = request.body();
    return request.uri()
        + " "
        + request.headers().getOrDefault("Range", "")
        + (body == null ? "" : " " + body);
  }

  @Override
  public WireResponse ask(WireRequest request) throws SourceException {
    Deque<WireResponse> left = answers.getOrDefault(key(request), new ArrayDeque<>());
    if (left.isEmpty()) {
      throw new SourceException.Unavailable("no answer was kept for this address", request.uri());
    }
    return verdict.on(left.size() > 1 ? left.remove() : left.peek());
  }
}
