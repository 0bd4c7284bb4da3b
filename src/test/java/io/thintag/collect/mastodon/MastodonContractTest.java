package io.thintag.collect.mastodon;

import io.micronaut.json.JsonMapper;
import io.thintag.collect.FakeSite;
import io.thintag.collect.Query;
import io.thintag.collect.Source;
import io.thintag.collect.SourceContract;
import java.net.URI;
import java.time.Instant;
import java.util.List;

final class MastodonContractTest extends SourceContract {

  @Override
  protected Source source() {
    return new MastodonSource(JsonMapper.createDefault(), 2);
  }

  @Override
  protected Query query(URI base) {
    return new Query.Tag(base, "ของดีบ้านเรา", Instant.parse("2026-07-01T00:00:00Z"), null);
  }

  @Override
  protected void serve(FakeSite site, List<List<Integer>> pages) {
    PretendServer.pages(site, pages);
  }

  @Override
  protected void serveCircle(FakeSite site) {
    site.answering(
        request -> {
          boolean first = request.getUrl().queryParameter("max_id") == null;
          int post = first ? 2 : 1;
          return PretendServer.page(site, List.of(post), PretendServer.id(2), PretendServer.id(1));
        });
  }

  @Override
  protected void serveVanishedField(FakeSite site) {
    serve(site, List.of(List.of(3, 2, 1)));
    site.first(
        FakeSite.answer(
            200,
            PretendServer.statuses(site, List.of(3, 2, 1))
                .replace("\"created_at\":\"2026-08-01T00:00:02Z\",", "")));
  }

  @Override
  protected String vanishedField() {
    return "created_at";
  }

  @Override
  protected String nativeId(int number, URI base) {
    return PretendServer.uri(number);
  }
}
