package io.thintag.collect.feed;

import io.thintag.collect.FakeSite;
import io.thintag.collect.Query;
import io.thintag.collect.Source;
import io.thintag.collect.SourceContract;
import io.thintag.post.Account;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** A feed is a single page: what would be its pages stands in it one below the other. */
final class FeedContractTest extends SourceContract {

  @Override
  protected Source source() {
    return new FeedSource();
  }

  @Override
  protected Query query(URI base) {
    return new Query.KnownAccount(
        new Account("web", "banrai.example", null, "อบต.บ้านไร่"),
        base.resolve("/feed/"),
        Instant.parse("2025-03-20T00:00:00Z"));
  }

  @Override
  protected void serve(FakeSite site, List<List<Integer>> pages) {
    List<Integer> posts = pages.stream().flatMap(List::stream).toList();
    site.answering(
        request ->
            request.getTarget().equals("/feed/")
                ? FakeSite.answer(200, feed(posts), "Content-Type", "application/rss+xml")
                : FakeSite.answer(404, ""));
  }

  @Override
  protected void serveCircle(FakeSite site) {
    serve(site, List.of(List.of(1), List.of(1)));
  }

  @Override
  protected void serveVanishedField(FakeSite site) {
    serve(site, List.of());
    site.first(
        FakeSite.answer(
            200,
            feed(List.of(3, 2, 1))
                .replace("<pubDate>Sat, 01 Aug 2026 09:00:02 +0700</pubDate>", "")));
  }

  @Override
  protected String vanishedField() {
    return "pubDate";
  }

  @Override
  protected String nativeId(int number, URI base) {
    return "https://banrai.example/?p=" + number;
  }

  private static String feed(List<Integer> posts) {
    return posts.stream()
        .map(FeedContractTest::item)
        .collect(
            Collectors.joining(
                "",
                "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>อบต.</title>",
                "</channel></rss>"));
  }

  private static String item(int number) {
    return """
        <item><title>ข่าว %d</title><link>https://banrai.example/news/%d</link>
        <guid isPermaLink="false">https://banrai.example/?p=%d</guid>
        <pubDate>Sat, 01 Aug 2026 09:00:%02d +0700</pubDate><description>เนื้อความ</description></item>
        """
        .formatted(number, number, number, number);
  }
}
