package io.thintag.collect.youtube;

import io.micronaut.json.JsonMapper;
import io.thintag.collect.Credential;
import io.thintag.collect.Cursor;
import io.thintag.collect.FakeSite;
import io.thintag.collect.Item;
import io.thintag.collect.Query;
import io.thintag.collect.Reading;
import io.thintag.collect.Source;
import io.thintag.collect.SourceException;
import io.thintag.collect.Wire;
import io.thintag.collect.wire.TestWires;
import io.thintag.post.Account;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import mockwebserver3.MockResponse;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;

/** Readings of a pretend YouTube that answers in pages of two. */
abstract class Readings {
  static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");
  static final int HOUR = 3600;

  final FakeSite site = new FakeSite();
  final TestWires wires = new TestWires();
  final Source source = new YouTubeSource(JsonMapper.createDefault(), 2);

  @AfterEach
  void close() {
    wires.close();
    site.close();
  }

  /** A living channel and index: newest first, pages of two that are counted from the head. */
  void serve(List<Integer> posts) {
    site.answering(
        request -> {
          HttpUrl url = request.getUrl();
          return PretendYouTube.answer(url, token -> page(url, posts, token));
        });
  }

  static MockResponse page(HttpUrl url, List<Integer> posts, @Nullable String token) {
    String after = url.queryParameter("publishedAfter");
    String before = url.queryParameter("publishedBefore");
    List<Integer> matching =
        new ArrayList<>(
            posts.stream()
                .filter(n -> after == null || !at(n).isBefore(Instant.parse(after)))
                .filter(n -> before == null || at(n).isBefore(Instant.parse(before)))
                .toList());
    matching.sort(Collections.reverseOrder());
    int first = token == null ? 0 : Integer.parseInt(token);
    int end = Math.min(first + 2, matching.size());
    return PretendYouTube.list(
        url, matching.subList(first, end), end < matching.size() ? "" + end : null);
  }

  static Instant at(int number) {
    return PretendYouTube.time(number);
  }

  List<HttpUrl> calls(String method) {
    return site.requests().stream()
        .map(request -> request.getUrl())
        .filter(url -> PretendYouTube.method(url).equals(method))
        .toList();
  }

  HttpUrl last(String method) {
    List<HttpUrl> calls = calls(method);
    return calls.get(calls.size() - 1);
  }

  Wire live() {
    return wires.wire(
        TestWires.settings(1, Duration.ZERO, site.url("/")),
        Credential.NONE,
        new YouTubeAnswers(JsonMapper.createDefault()));
  }

  Query.Tag tag(Instant from, @Nullable Instant until) {
    return new Query.Tag(site.url("/"), "ของดีบ้านเรา", from, until);
  }

  Query.Channel channel(Instant from, @Nullable Instant until) {
    return new Query.Channel(
        site.url("/"),
        new Account("youtube", PretendYouTube.CHANNEL, "@banrai", null),
        from,
        until);
  }

  static List<Integer> numbers(List<Item> items) {
    return items.stream()
        .filter(Item.Found.class::isInstance)
        .map(item -> ((Item.Found) item).post().key().nativeId())
        .map(id -> Integer.valueOf(id.substring(4)))
        .toList();
  }

  Read read(Query query, Cursor from) throws SourceException {
    List<Item> items = new ArrayList<>();
    Reading.Result result =
        new Reading(source, query, live())
            .from(from, (page, before, exchanges) -> items.addAll(page.items()));
    return new Read(items, result);
  }

  record Read(List<Item> items, Reading.Result result) {
    List<Integer> numbers() {
      return Readings.numbers(items);
    }
  }
}
