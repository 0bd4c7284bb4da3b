package io.thintag.collect.site;

import io.micronaut.json.JsonMapper;
import io.thintag.collect.FakeSite;
import io.thintag.collect.Query;
import io.thintag.collect.Source;
import io.thintag.collect.SourceContract;
import io.thintag.post.Account;
import java.net.URI;
import java.time.Instant;
import java.util.Collections;
import java.util.List;

final class WordPressContractTest extends SourceContract {

  @Override
  protected Source source() {
    return new WordPressSource(JsonMapper.createDefault(), 10);
  }

  @Override
  protected Query query(URI base) {
    return new Query.KnownAccount(
        new Account("web", "banrai.example", null, "อบต.บ้านไร่"),
        base.resolve(WordPressSite.PATH),
        Instant.parse("2025-03-20T00:00:00Z"));
  }

  @Override
  protected void serve(FakeSite site, List<List<Integer>> pages) {
    site.answering(request -> WordPressSite.answer(request, pages, "nothing of it"));
  }

  /** A list without an end that holds the same post on each page. */
  @Override
  protected void serveCircle(FakeSite site) {
    serve(site, Collections.nCopies(1_000_000, List.of(1)));
  }

  @Override
  protected void serveVanishedField(FakeSite site) {
    site.answering(
        request -> WordPressSite.answer(request, List.of(List.of(3, 2, 1)), WordPressSite.date(2)));
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
