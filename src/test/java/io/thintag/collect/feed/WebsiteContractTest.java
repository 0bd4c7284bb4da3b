package io.thintag.collect.feed;

import io.micronaut.json.JsonMapper;
import io.thintag.collect.FakeSite;
import io.thintag.collect.Query;
import io.thintag.collect.Source;
import io.thintag.collect.SourceContract;
import io.thintag.collect.site.MappedSite;
import io.thintag.collect.site.SiteSource;
import io.thintag.collect.site.WordPressSite;
import io.thintag.post.Account;
import java.net.URI;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;

/** A website that runs WordPress: its feed holds the newest post, its interface all of them. */
final class WebsiteContractTest extends SourceContract {

  @Override
  protected Source source() {
    return SiteSource.of(new FeedSource(), 10, JsonMapper.createDefault());
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
    site.answering(request -> answer(request, pages, "nothing of it"));
  }

  private static MockResponse answer(
      RecordedRequest request, List<List<Integer>> pages, String without) {
    return request.getTarget().equals("/feed/")
        ? MappedSite.xml(
            "<rss><channel><generator>https://wordpress.org/?v=6.8</generator><link>"
                + request.getUrl().resolve("/")
                + "</link></channel></rss>")
        : WordPressSite.answer(request, pages, without);
  }

  @Override
  protected void serveCircle(FakeSite site) {
    serve(site, Collections.nCopies(1_000_000, List.of(1)));
  }

  @Override
  protected void serveVanishedField(FakeSite site) {
    site.answering(request -> answer(request, List.of(List.of(3, 2, 1)), WordPressSite.date(2)));
  }

  @Override
  protected String vanishedField() {
    return "date_gmt";
  }

  @Override
  protected String nativeId(int number, URI base) {
    return "https://banrai.example/?p=" + number;
  }
}
