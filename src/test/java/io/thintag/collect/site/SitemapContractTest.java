package io.thintag.collect.site;

import io.micronaut.json.JsonMapper;
import io.thintag.collect.FakeSite;
import io.thintag.collect.Query;
import io.thintag.collect.Source;
import io.thintag.collect.SourceContract;
import io.thintag.post.Account;
import java.net.URI;
import java.time.Instant;
import java.util.List;

/** Each page of posts is a sitemap of its own below an index. */
final class SitemapContractTest extends SourceContract {

  @Override
  protected Source source() {
    return new SitemapSource(JsonMapper.createDefault());
  }

  @Override
  protected Query query(URI base) {
    return new Query.KnownAccount(
        new Account("web", "banrai.example", null, "อบต.บ้านไร่"),
        base.resolve("/sitemap.xml"),
        Instant.parse("2025-03-20T00:00:00Z"));
  }

  @Override
  protected void serve(FakeSite site, List<List<Integer>> pages) {
    MappedSite mapped = new MappedSite();
    pages.forEach(mapped::map);
    mapped.openAt(site);
  }

  @Override
  protected void serveCircle(FakeSite site) {
    new MappedSite().index("/sitemap.xml", "/a.xml").index("/a.xml", "/sitemap.xml").openAt(site);
  }

  @Override
  protected void serveVanishedField(FakeSite site) {
    new MappedSite()
        .map(List.of(3, 2, 1))
        .page("/news/2", MappedSite.article(2).replace("\"datePublished\"", "\"x\""))
        .openAt(site);
  }

  @Override
  protected String vanishedField() {
    return "date is missing";
  }

  @Override
  protected String nativeId(int number, URI base) {
    return base.resolve("/news/" + number).toString();
  }
}
