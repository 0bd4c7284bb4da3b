package io.thintag.collect.bluesky;

import io.micronaut.json.JsonMapper;
import io.thintag.collect.FakeSite;
import io.thintag.collect.Query;
import io.thintag.collect.Source;
import io.thintag.collect.SourceContract;
import java.net.URI;
import java.time.Instant;
import java.util.List;

final class BlueskyContractTest extends SourceContract {

  @Override
  protected Source source() {
    return new BlueskySource(JsonMapper.createDefault(), 2);
  }

  @Override
  protected Query query(URI base) {
    return new Query.Tag(base, "ของดีบ้านเรา", Instant.parse("2026-07-01T00:00:00Z"), null);
  }

  @Override
  protected void serve(FakeSite site, List<List<Integer>> pages) {
    PretendNetwork.pages(site, pages);
  }

  @Override
  protected void serveCircle(FakeSite site) {
    site.answering(
        request -> {
          boolean first = !"1".equals(request.getUrl().queryParameter("cursor"));
          return PretendNetwork.page(List.of(first ? 2 : 1), first ? "1" : "0");
        });
  }

  @Override
  protected void serveVanishedField(FakeSite site) {
    String whole = PretendNetwork.posts(List.of(3, 2, 1), null);
    String time = "\"createdAt\":\"" + PretendNetwork.time(2) + "\",";
    site.answering(request -> FakeSite.answer(200, whole.replace(time, "")));
  }

  @Override
  protected String vanishedField() {
    return "createdAt";
  }

  @Override
  protected String nativeId(int number, URI base) {
    return PretendNetwork.uri(number);
  }
}
