package io.thintag.collect.page;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.json.JsonMapper;
import io.thintag.collect.Cursor;
import io.thintag.collect.FakeSite;
import io.thintag.collect.Query;
import io.thintag.collect.Source;
import io.thintag.collect.SourceContract;
import io.thintag.collect.SourceException;
import io.thintag.collect.wire.TestWires;
import io.thintag.post.Account;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.Test;

final class PageContractTest extends SourceContract {

  @Override
  protected Source source() {
    return new PageSource(JsonMapper.createDefault(), List.of(pretend(site.url("/news"))), 3);
  }

  static PageSite pretend(URI listUrl) {
    return new PageSite("banrai", listUrl, ".item", null, ".body", ".date", null, "5301001");
  }

  @Override
  protected Query query(URI base) {
    return new Query.KnownAccount(
        new Account("web", "banrai.example", null, "อบต.บ้านไร่"),
        base.resolve("/news"),
        Instant.parse("2025-03-20T00:00:00Z"));
  }

  @Override
  protected void serve(FakeSite site, List<List<Integer>> pages) {
    PretendWebsite.of(pages, PretendWebsite::article).openAt(site);
  }

  @Override
  protected void serveCircle(FakeSite site) {
    new PretendWebsite()
        .list(0, List.of(1), 1)
        .list(1, List.of(2), 0)
        .page("/news/1", PretendWebsite.article(1))
        .page("/news/2", PretendWebsite.article(2))
        .openAt(site);
  }

  @Override
  protected void serveVanishedField(FakeSite site) {
    PretendWebsite.of(
            List.of(List.of(3, 2, 1)),
            number ->
                number == 2
                    ? PretendWebsite.article(2).replace("class=\"date\"", "")
                    : PretendWebsite.article(number))
        .openAt(site);
  }

  @Override
  protected String vanishedField() {
    return "date selector «.date»";
  }

  @Override
  protected String nativeId(int number, URI base) {
    return base.resolve("/news/" + number).toString();
  }

  @Override
  protected MockResponse wrongKind() {
    return FakeSite.answer(200, "{}", "Content-Type", "application/json");
  }

  /** A list page on which the site's selector finds nothing is a changed site, not an empty one. */
  @Override
  @Test
  protected void takesAnEmptyAnswerForWhatItIs() {
    serve(site, List.of(List.of()));

    try (TestWires wires = new TestWires()) {
      assertThatThrownBy(() -> source().fetch(query(site.url("/")), Cursor.START, wires.wire(1)))
          .isInstanceOf(SourceException.Unreadable.class)
          .hasMessageContaining(".item");
    }
  }
}
