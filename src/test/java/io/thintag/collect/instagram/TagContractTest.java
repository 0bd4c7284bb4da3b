package io.thintag.collect.instagram;

import io.micronaut.json.JsonMapper;
import io.thintag.collect.FakeSite;
import io.thintag.collect.Query;
import io.thintag.collect.Source;
import io.thintag.collect.SourceContract;
import io.thintag.collect.graph.PretendGraph;
import java.net.URI;
import java.util.List;

final class TagContractTest extends SourceContract {

  @Override
  protected Source source() {
    return new InstagramSource(JsonMapper.createDefault(), 2, PretendInstagram.ASKER);
  }

  @Override
  protected Query query(URI base) {
    return new Query.Tag(base, "ของดีบ้านเรา", PretendInstagram.FIRST, null);
  }

  @Override
  protected void serve(FakeSite site, List<List<Integer>> pages) {
    site.answering(request -> PretendInstagram.search(request, pages, PretendInstagram::medium));
  }

  @Override
  protected void serveCircle(FakeSite site) {
    site.answering(
        request -> {
          if (request.getUrl().encodedPath().endsWith("/ig_hashtag_search")) {
            return PretendInstagram.search(request, List.of(), PretendInstagram::medium);
          }
          boolean one = "1".equals(request.getUrl().queryParameter("after"));
          return PretendGraph.page(List.of(one ? 2 : 1), PretendInstagram::medium, one ? "2" : "1");
        });
  }

  @Override
  protected void serveVanishedField(FakeSite site) {
    List<List<Integer>> pages = List.of(List.of(3, 2, 1));
    site.answering(request -> PretendInstagram.search(request, pages, PretendInstagram::vanished));
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
