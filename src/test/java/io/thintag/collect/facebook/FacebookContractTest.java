package io.thintag.collect.facebook;

import io.micronaut.json.JsonMapper;
import io.thintag.collect.FakeSite;
import io.thintag.collect.Query;
import io.thintag.collect.Source;
import io.thintag.collect.SourceContract;
import io.thintag.collect.graph.PretendGraph;
import io.thintag.post.Account;
import java.net.URI;
import java.util.List;

final class FacebookContractTest extends SourceContract {

  @Override
  protected Source source() {
    return new FacebookSource(JsonMapper.createDefault(), 2);
  }

  @Override
  protected Query query(URI base) {
    return new Query.Channel(
        base, new Account("facebook", "1000", null, "อบต.บ้านไร่"), PretendPage.FIRST, null);
  }

  @Override
  protected void serve(FakeSite site, List<List<Integer>> pages) {
    site.answering(request -> PretendGraph.answer(request, pages, PretendPage::post));
  }

  @Override
  protected void serveCircle(FakeSite site) {
    site.answering(
        request -> {
          boolean one = "1".equals(request.getUrl().queryParameter("after"));
          return PretendGraph.page(List.of(one ? 2 : 1), PretendPage::post, one ? "2" : "1");
        });
  }

  @Override
  protected void serveVanishedField(FakeSite site) {
    serve(site, List.of(List.of(3, 2, 1)));
    site.first(
        FakeSite.answer(
            200,
            PretendGraph.body(List.of(3, 2, 1), PretendPage::post, null)
                .replace("\"created_time\":\"2026-07-03T00:00:00+0000\",", "")));
  }

  @Override
  protected String vanishedField() {
    return "created_time";
  }

  @Override
  protected String nativeId(int number, URI base) {
    return PretendPage.id(number);
  }
}
