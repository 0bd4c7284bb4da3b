package io.thintag.collect.tiktok;

import io.micronaut.json.JsonMapper;
import io.thintag.collect.FakeSite;
import io.thintag.collect.Query;
import io.thintag.collect.Source;
import io.thintag.collect.SourceContract;
import io.thintag.collect.wire.TestClock;
import java.net.URI;
import java.time.Instant;
import java.util.List;

final class TikTokContractTest extends SourceContract {

  @Override
  protected Source source() {
    return new TikTokSource(
        JsonMapper.createDefault(), 100, new TestClock(Instant.parse("2026-08-02T00:00:00Z")));
  }

  @Override
  protected Query query(URI base) {
    return new Query.Tag(base, "ของดีบ้านเรา", Instant.parse("2026-07-20T00:00:00Z"), null);
  }

  @Override
  protected void serve(FakeSite site, List<List<Integer>> pages) {
    PretendTikTok.pages(site, pages);
  }

  @Override
  protected void serveCircle(FakeSite site) {
    site.answering(
        request ->
            PretendTikTok.offset(request) == 0
                ? PretendTikTok.page(List.of(2), 100, true)
                : PretendTikTok.page(List.of(1), 0, true));
  }

  @Override
  protected void serveVanishedField(FakeSite site) {
    String time = "\"create_time\":" + (PretendTikTok.FIRST + 2) + ",";
    String whole = PretendTikTok.answer(List.of(3, 2, 1), 3, false);
    site.answering(request -> FakeSite.answer(200, whole.replace(time, "")));
  }

  @Override
  protected String vanishedField() {
    return "create_time";
  }

  @Override
  protected String nativeId(int number, URI base) {
    return PretendTikTok.id(number);
  }
}
