package io.thintag.collect.threads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.json.JsonMapper;
import io.thintag.collect.Credential.Proof;
import io.thintag.collect.Cursor;
import io.thintag.collect.FakeSite;
import io.thintag.collect.Item;
import io.thintag.collect.KeyCredential;
import io.thintag.collect.Query;
import io.thintag.collect.Reading;
import io.thintag.collect.Recorded;
import io.thintag.collect.Source;
import io.thintag.collect.SourceException;
import io.thintag.collect.wire.TestWires;
import io.thintag.post.Account;
import io.thintag.post.Engagement;
import io.thintag.post.MediaKind;
import io.thintag.post.Post;
import io.thintag.post.PostKey;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ThreadsSourceTest {
  private static final JsonMapper JSON = JsonMapper.createDefault();
  private static final Instant FROM = Instant.parse("2023-08-01T00:00:00Z");

  private final FakeSite site = new FakeSite();
  private final TestWires wires = new TestWires();
  private final Source source = new ThreadsSource(JSON, 100);

  @AfterEach
  void close() {
    wires.close();
    site.close();
  }

  @Test
  void isOffUntilThereIsAToken() {
    var settings = TestWires.settings(3, Duration.ZERO, site.url("/"));
    var without = new ThreadsBeans().threads(settings, JSON, " ");
    var with = new ThreadsBeans().threads(settings, JSON, "token");

    assertThat(without.credential().missing()).containsExactly("THINTAG_THREADS_TOKEN");
    assertThat(with.credential().missing()).isEmpty();
  }

  @Test
  void readsTheDocumentedAnswer() throws Exception {
    serve("{\"username\":\"somebody_else\"}", "keyword_search_docs_example");

    Read read = read(Cursor.START);

    assertThat(read.items())
        .containsExactly(
            new Item.Found(
                new Post(
                    new PostKey("threads", "1234567890"),
                    "first thread",
                    List.of("ของดีบ้านเรา"),
                    new Account("threads", null, "threadsapitestuser", null),
                    URI.create("https://www.threads.net/@/post/abcdefg"),
                    Instant.parse("2023-10-17T05:42:03Z"),
                    null,
                    Engagement.UNKNOWN,
                    MediaKind.TEXT,
                    false)));
    assertThat(read.result().last().value()).contains("foreign=1");
  }

  @Test
  void callsAnAnswerWithOnlyTheOwnersPostsNotApproved() {
    serve("{\"username\":\"ThreadsApiTestUser\"}", "keyword_search_docs_example");

    assertThatThrownBy(() -> read(Cursor.START))
        .isInstanceOf(SourceException.Refused.class)
        .hasMessageContaining("not approved")
        .hasMessageContaining("threads_keyword_search");
  }

  @Test
  void waitsForTheLastPageBeforeItCallsASearchNotApproved() throws Exception {
    site.answering(
        request ->
            PretendThreads.answer(
                request,
                List.of(List.of(9, 8), List.of(7), List.of()),
                number -> number > 7 ? PretendThreads.own(number) : PretendThreads.post(number)));

    assertThat(read(Cursor.START).items()).hasSize(3);
  }

  @Test
  void callsASearchNotApprovedThoughItsLastPageIsEmpty() {
    site.answering(
        request ->
            PretendThreads.answer(
                request, List.of(List.of(9, 8), List.of(7), List.of()), PretendThreads::own));

    assertThatThrownBy(() -> read(Cursor.START))
        .isInstanceOf(SourceException.Refused.class)
        .hasMessageContaining("not approved");
  }

  @Test
  void asksForTheOwnerOnlyUntilSomebodyElseWasSeen() throws Exception {
    site.answering(
        request ->
            PretendThreads.answer(request, List.of(List.of(2), List.of(1)), PretendThreads::post));
    Cursor settled = read(Cursor.START).result().last();
    site.answering(
        request -> PretendThreads.answer(request, List.of(List.of(3)), PretendThreads::own));

    assertThat(read(settled).items()).hasSize(1);
    assertThat(site.targets()).filteredOn(target -> target.contains("/me?")).hasSize(1);
  }

  @Test
  void searchesForTheTagAmongTheNewestPosts() throws Exception {
    serve("{\"username\":\"a\"}", "keyword_search_docs_example");

    read(Cursor.START);

    var asked = site.requests().get(0).getUrl();
    assertThat(asked.encodedPath()).isEqualTo("/v1.0/keyword_search");
    assertThat(asked.queryParameter("q")).isEqualTo("ของดีบ้านเรา");
    assertThat(asked.queryParameter("search_mode")).isEqualTo("TAG");
    assertThat(asked.queryParameter("search_type")).isEqualTo("RECENT");
    assertThat(asked.queryParameter("since")).isEqualTo("1690848000");
    assertThat(asked.queryParameter("access_token")).isEqualTo("hush-hush");
  }

  @Test
  void namesTheFieldThatIsMissing() throws Exception {
    serve("{\"username\":\"a\"}", "media_list_replies");

    assertThat(read(Cursor.START).items())
        .as("one id stands on this page three times")
        .containsExactly(new Item.Broken("1234567890", "username is missing", 0));
  }

  @ParameterizedTest
  @CsvSource({
    "TEXT_POST, TEXT, false", "IMAGE, IMAGE, false", "CAROUSEL_ALBUM, IMAGE, false",
    "VIDEO, VIDEO, false", "AUDIO, AUDIO, false", "REPOST_FACADE, UNKNOWN, true"
  })
  void tellsWhatAPostShows(String kind, MediaKind media, boolean repost) throws Exception {
    String single = Recorded.text("collect/threads/media_single.json").replace("TEXT_POST", kind);
    site.answering(
        request ->
            FakeSite.answer(
                200,
                request.getTarget().contains("/me?")
                    ? "{\"username\":\"a\"}"
                    : "{\"data\":[" + single + "]}"));

    Post post = ((Item.Found) read(Cursor.START).items().get(0)).post();

    assertThat(post.media()).isEqualTo(media);
    assertThat(post.repost()).isEqualTo(repost);
  }

  @Test
  void understandsItsErrors() {
    site.always(FakeSite.answer(400, Recorded.text("collect/threads/error_100_33.json")));

    assertThatThrownBy(() -> read(Cursor.START)).isInstanceOf(SourceException.NotFound.class);
  }

  @Test
  void namesTheRightThatTheTokenLacks() {
    site.always(FakeSite.answer(400, "{\"error\":{\"code\":10,\"message\":\"no\"}}"));

    assertThatThrownBy(() -> read(Cursor.START))
        .isInstanceOf(SourceException.Refused.class)
        .hasMessageContaining("threads_keyword_search");
  }

  private void serve(String me, String recorded) {
    site.answering(
        request ->
            FakeSite.answer(
                200,
                request.getTarget().contains("/me?")
                    ? me
                    : Recorded.text("collect/threads/" + recorded + ".json")));
  }

  private Read read(Cursor from) throws SourceException {
    URI base = site.url("/v1.0");
    List<Item> items = new ArrayList<>();
    Reading.Result result =
        new Reading(
                source,
                new Query.Tag(base, "ของดีบ้านเรา", FROM, null),
                wires.wire(
                    TestWires.settings(3, Duration.ZERO, base),
                    KeyCredential.required(
                        "hush-hush", "X", secret -> Proof.parameter("access_token", secret)),
                    ThreadsBeans.answers(JSON)))
            .from(from, (page, before, exchanges) -> items.addAll(page.items()));
    return new Read(items, result);
  }

  private record Read(List<Item> items, Reading.Result result) {}
}
