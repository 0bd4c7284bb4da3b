package io.thintag.collect.instagram;

import io.micronaut.json.JsonMapper;
import io.thintag.collect.FakeSite;
import io.thintag.collect.Query;
import io.thintag.collect.Source;
import io.thintag.collect.SourceContract;
import io.thintag.post.Account;
import java.net.URI;
import java.util.List;

final class DiscoveryContractTest extends SourceContract {

  @Override
  protected Source source() {
    return new InstagramSource(JsonMapper.createDefault(), 2, PretendInstagram.ASKER);
  }

  @Override
  protected Query query(URI base) {
    Account account = new Account("instagram", null, "@BanRai.SAO", "อบต.บ้านไร่");
    return new Query.Channel(base, account, PretendInstagram.FIRST, null);
  }

  @Override
  protected void serve(FakeSite site, List<List<Integer>> pages) {
    site.answering(request -> PretendInstagram.discovery(request, pages, PretendInstagram::medium));
  }

  @Override
  protected void serveCircle(FakeSite site) {
    site.answering(
        request -> {
          boolean one = PretendInstagram.after(request) == 1;
          return PretendInstagram.discovered(
              List.of(one ? 2 : 1), PretendInstagram::medium, one ? "2" : "1");
        });
  }

  @Override
  protected void serveVanishedField(FakeSite site) {
    List<List<Integer>> pages = List.of(List.of(3, 2, 1));
    site.answering(
        request -> PretendInstagram.discovery(request, pages, PretendInstagram::vanished));
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
