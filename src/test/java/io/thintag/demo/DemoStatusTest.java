package io.thintag.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DemoStatusTest extends DemoVisits {
  private static final Pattern OLDER = Pattern.compile("<([^>]*)>; rel=\"next\"");

  @Test
  void theServersShareStatusesUnderOneUriAndTwoIds() throws Exception {
    List<DemoPost> shared =
        WORLD.of(Network.MASTODON).stream()
            .filter(post -> Federation.A.idOf(post).isPresent())
            .filter(post -> Federation.B.idOf(post).isPresent())
            .toList();
    DemoPost post = shared.get(0);
    long onA = Federation.A.idOf(post).orElseThrow();
    long onB = Federation.B.idOf(post).orElseThrow();

    assertThat(shared).hasSizeBetween(100, 250);
    assertThat(onA).isNotEqualTo(onB);
    assertThat(text(patiently(status("a", onA)))).contains("\"uri\":\"" + post.nativeId() + "\"");
    assertThat(text(patiently(status("b", onB)))).contains("\"uri\":\"" + post.nativeId() + "\"");
    assertThat(patiently(status("b", onA)).statusCode()).isEqualTo(404);
  }

  private URI status(String base, long id) {
    return URI.create(server.uri() + "/" + base + "/api/v1/statuses/" + id);
  }

  @Test
  void statusesAreHtmlWithHashtagLinksCutAtTheDot() throws Exception {
    StringBuilder pages = new StringBuilder();
    Optional<URI> next = Optional.of(timeline("a", OrderedTag.GOOD_THINGS, "?limit=40"));
    while (next.isPresent()) {
      HttpResponse<byte[]> page = patiently(next.get());
      pages.append(text(page));
      next = link(page, OLDER);
    }

    assertThat(pages.toString())
        .contains("rel=\\\"tag\\\">#<span>อบต</span></a>.")
        .contains("{\"name\":\"อบต\",")
        .contains("&quot;")
        .contains("<br />")
        .contains("\"name\":\"otop\"");
  }

  @Test
  void repostsWrapWhatTheyPassOn() throws Exception {
    DemoPost repost = first(post -> post.lot() == DemoPost.Lot.REPOST);

    assertThat(text(patiently(home(repost))))
        .contains("\"reblog\":{")
        .contains("\"uri\":\"" + repost.nativeId() + "-original\"");
  }

  @Test
  void editsDeletionsAndGrownCountsShowInPhaseOneOnly() throws Exception {
    DemoPost deleted = first(post -> post.lot() == DemoPost.Lot.DELETED);
    DemoPost edited = first(post -> post.isEdited());
    URI gone = home(deleted);
    URI changed = home(edited);
    String before = text(patiently(changed));

    assertThat(patiently(gone).statusCode()).isEqualTo(200);
    assertThat(before).contains("\"edited_at\":null");
    server.advance();
    server.advance();

    assertThat(server.phase()).isEqualTo(1);
    HttpResponse<byte[]> missing = patiently(gone);
    assertThat(missing.statusCode()).isEqualTo(404);
    assertThat(text(missing)).isEqualTo("{\"error\":\"Record not found\"}");
    assertThat(text(patiently(changed)))
        .isNotEqualTo(before)
        .doesNotContain("\"edited_at\":null")
        .contains("\"uri\":\"" + edited.nativeId() + "\"");
  }

  private static DemoPost first(java.util.function.Predicate<DemoPost> which) {
    return WORLD.of(Network.MASTODON).stream().filter(which).findFirst().orElseThrow();
  }

  private URI home(DemoPost post) {
    boolean onA = Federation.hostOf(post.author()).equals(Federation.A.host());
    return status(onA ? "a" : "b", (onA ? Federation.A : Federation.B).idOf(post).orElseThrow());
  }

  @Test
  void brokenItemsLackWhatNoReaderCanDoWithout() throws Exception {
    DemoPost status = first(post -> post.lot() == DemoPost.Lot.BROKEN);

    assertThat(text(patiently(home(status)))).doesNotContain("\"created_at\":\"202505");
    assertThat(text(patiently(home(status))).split("\"account\"")[0]).doesNotContain("created_at");
  }
}
