package io.thintag.collect.x;

import io.micronaut.json.JsonMapper;
import io.thintag.collect.FakeSite;
import io.thintag.collect.Query;
import io.thintag.collect.Source;
import io.thintag.collect.SourceContract;
import io.thintag.collect.wire.TestClock;
import java.net.URI;
import java.time.Instant;
import java.util.List;

final class XContractTest extends SourceContract {

  @Override
  protected Source source() {
    return new XSource(
        JsonMapper.createDefault(), 10, new TestClock(Instant.parse("2026-08-02T00:00:00Z")));
  }

  @Override
  protected Query query(URI base) {
    return new Query.Tag(base, "ของดีบ้านเรา", Instant.parse("2026-07-01T00:00:00Z"), null);
  }

  @Override
  protected void serve(FakeSite site, List<List<Integer>> pages) {
    PretendX.pages(site, pages);
  }

  @Override
  protected void serveCircle(FakeSite site) {
    site.answering(
        request -> {
          boolean first = !"1".equals(request.getUrl().queryParameter("next_token"));
          return PretendX.page(List.of(first ? 2 : 1), first ? "1" : "0");
        });
  }

  @Override
  protected void serveVanishedField(FakeSite site) {
    String whole = PretendX.posts(List.of(3, 2, 1), null);
    String time = "\"created_at\":\"" + PretendX.time(2) + "\",";
    site.answering(request -> FakeSite.answer(200, whole.replace(time, "")));
  }

  @Override
  protected String vanishedField() {
    return "created_at";
  }

  @Override
  protected String nativeId(int number, URI base) {
    return PretendX.id(number);
  }
}
