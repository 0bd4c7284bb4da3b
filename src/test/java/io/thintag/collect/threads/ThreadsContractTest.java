package io.thintag.collect.threads;

import io.micronaut.json.JsonMapper;
import io.thintag.collect.FakeSite;
import io.thintag.collect.Query;
import io.thintag.collect.Source;
import io.thintag.collect.SourceContract;
import io.thintag.collect.graph.PretendGraph;
import java.net.URI;
import java.util.List;

final class ThreadsContractTest extends SourceContract {

  @Override
  protected Source source() {
    return new ThreadsSource(JsonMapper.createDefault(), 2);
  }

  @Override
  protected Query query(URI base) {
    return new Query.Tag(base, "ของดีบ้านเรา", PretendThreads.FIRST, null);
  }

  @Override
  protected void serve(FakeSite site, List<List<Integer>> pages) {
    site.answering(request -> PretendThreads.answer(request, pages, PretendThreads::post));
  }

  @Override
  protected void serveCircle(FakeSite site) {
    site.answering(
        request -> {
          if (request.getUrl().encodedPath().endsWith("/me")) {
            return PretendThreads.answer(request, List.of(), PretendThreads::post);
          }
          boolean one = "1".equals(request.getUrl().queryParameter("after"));
          return PretendGraph.page(List.of(one ? 2 : 1), PretendThreads::post, one ? "2" : "1");
        });
  }

  @Override
  protected void serveVanishedField(FakeSite site) {
    serve(site, List.of(List.of(3, 2, 1)));
    site.first(
        FakeSite.answer(
            200,
            PretendGraph.body(List.of(3, 2, 1), PretendThreads::post, null)
                .replace("\"timestamp\":\"2026-07-03T00:00:00+0000\",", "")));
  }

  @Override
  protected String vanishedField() {
    return "timestamp";
  }

  @Override
  protected String nativeId(int number, URI base) {
    return Integer.toString(number);
  }
}
