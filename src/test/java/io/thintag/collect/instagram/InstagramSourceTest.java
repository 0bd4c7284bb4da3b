package io.thintag.collect.instagram;

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
import io.thintag.collect.graph.PretendGraph;
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
import java.util.stream.IntStream;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class InstagramSourceTest {
  private static final JsonMapper JSON = JsonMapper.createDefault();
  private static final Instant LONG_AGO = Instant.parse("2010-01-01T00:00:00Z");
  private static final Account REGISTERED = new Account("instagram", null, "@Meta.Dev", "Meta");

  private final FakeSite site = new FakeSite();
  private final TestWires wires = new TestWires();
  private final Source source = new InstagramSource(JSON, 100, PretendInstagram.ASKER);

  @AfterEach
  void close() {
    wires.close();
    site.close();
  }

  @Test
  void isOffUntilThereIsAToken() {
    var settings = TestWires.settings(3, Duration.ZERO, site.url("/"));
    var without = new InstagramBeans().instagram(settings, JSON, " ", null, 30);
    var with = new InstagramBeans().instagram(settings, JSON, "token", null, 30);

    assertThat(without.credential().missing()).containsExactly("THINTAG_INSTAGRAM_TOKEN");
    assertThat(with.credential().missing()).isEmpty();
  }

  @Test
  void searchesForTheHashtagOnceAndForItsMediaAgainAndAgain() throws Exception {
    serveRecordedTag("hashtag_recent_media_page1_of_2", "hashtag_recent_media_page2_of_2");

    Cursor settled = read(source, tag(), Cursor.START).result().last();
    Read again = read(source, tag(), settled);

    assertThat(settled).isEqualTo(new Cursor("hashtag=17841562426109234"));
    assertThat(wires.spent).as("each sending names the hashtag").containsEntry("hashtags", 5L);
    assertThat(again.result().last()).isEqualTo(settled);
    assertThat(site.targets()).filteredOn(t -> t.contains("/ig_hashtag_search?")).hasSize(1);
    assertThat(site.targets())
        .filteredOn(t -> t.startsWith("/v25.0/17841562426109234/recent_media?"))
        .hasSize(4);
    assertThat(again.items())
        .as("recorded without times")
        .hasSize(10)
        .first()
        .isEqualTo(new Item.Broken("18088158883149835", "timestamp is missing", 0));
  }

  @Test
  void asksInTheNameOfItsAccountForTheTagWithoutHash() throws Exception {
    serveTag(List.of(List.of(1)));

    read(source, tag(), Cursor.START);

    var search = site.requests().get(0).getUrl();
    assertThat(search.queryParameter("user_id")).isEqualTo(PretendInstagram.ASKER);
    assertThat(search.queryParameter("q")).isEqualTo("ของดีบ้านเรา");
    assertThat(search.queryParameter("access_token")).isEqualTo("hush-hush");
    var recent = site.requests().get(1).getUrl();
    assertThat(recent.queryParameter("user_id")).isEqualTo(PretendInstagram.ASKER);
    assertThat(recent.queryParameter("limit")).isEqualTo("50");
  }

  @Test
  void readsRecordedCaptionsOfManyScripts() throws Exception {
    String recorded =
        Recorded.text("collect/instagram/hashtag_top_media_first_page.json")
            .replace(
                "\"media_type\":", "\"timestamp\":\"2020-02-14T10:00:00+0000\",\"media_type\":")
            .replaceAll("\"next\":\"[^\"]*\"", "\"last\":0");
    site.answering(
        request ->
            FakeSite.answer(
                200,
                request.getTarget().contains("ig_hashtag_search")
                    ? recorded("hashtag_search")
                    : recorded));

    Read read = read(source, tag(), Cursor.START);

    assertThat(read.items()).hasSize(25).allMatch(Item.Found.class::isInstance);
    Post first = ((Item.Found) read.items().get(0)).post();
    assertThat(first.hashtags()).containsExactly("ของดีบ้านเรา");
    assertThat(first.account().key()).isEmpty();
    assertThat(first.text()).contains("❤️").contains("#makkah__madinah");
    assertThat(first.engagement()).isEqualTo(new Engagement(null, 997L, 10L, null));
  }

  @Test
  void readsOnThoughThePlaceIsTheSameOnEveryPageUntilNothingIsNew() throws Exception {
    int[] asked = {0};
    site.answering(
        request ->
            request.getTarget().contains("ig_hashtag_search")
                ? PretendInstagram.search(request, List.of(), PretendInstagram::medium)
                : samePlace(Math.min(asked[0]++, 3)));

    Read read = read(source, tag(), Cursor.START);

    assertThat(read.items()).as("three pages, then the first again").hasSize(8);
    assertThat(asked[0]).isEqualTo(4);
    assertThat(read.result().last()).isEqualTo(new Cursor("hashtag=178"));
  }

  @Test
  void endsAHashtagThatNeverEnds() throws Exception {
    site.answering(
        request -> {
          String after = request.getUrl().queryParameter("after");
          int page = after == null ? 0 : Integer.parseInt(after);
          return request.getTarget().contains("ig_hashtag_search")
              ? PretendInstagram.search(request, List.of(), PretendInstagram::medium)
              : PretendGraph.page(
                  IntStream.range(page * 50, page * 50 + 50).boxed().toList(),
                  PretendInstagram::medium,
                  Integer.toString(page + 1));
        });

    assertThat(read(source, tag(), Cursor.START).items()).hasSize(1_000);
  }

  @Test
  void takesAHashtagThatNobodyUsedForNoPostsButTriesAgain() throws Exception {
    site.first(
        FakeSite.answer(
            400,
            "{\"error\":{\"code\":24,\"error_subcode\":2207024,"
                + "\"message\":\"The requested resource does not exist\"}}"));
    Read none = read(source, tag(), Cursor.START);
    serveTag(List.of(List.of(1)));

    assertThat(none.items()).isEmpty();
    assertThat(read(source, tag(), none.result().last()).items()).hasSize(1);
  }

  @Test
  void beginsAnewWhenItsPlaceIsLost() throws Exception {
    serveTag(List.of(List.of(2), List.of(1)));
    site.first(FakeSite.answer(400, recorded("error_100_2108006")));

    Read lost = read(source, tag(), new Cursor("hashtag=178&next=after%3D1"));

    assertThat(lost.result().last()).isEqualTo(new Cursor("hashtag=178"));
    assertThat(read(source, tag(), lost.result().last()).items()).hasSize(2);
  }

  @Test
  void readsTheRecordedMediaOfAnAccount() throws Exception {
    site.answering(
        request -> {
          String fields = String.valueOf(request.getUrl().queryParameter("fields"));
          boolean first = !fields.contains(".after(after)");
          return first
              ? FakeSite.answer(200, recorded("business_discovery_page1_of_2"))
              : FakeSite.answer(
                  200,
                  recorded("business_discovery_page2_of_2")
                      .replace("\"after\":\"after\"", "\"x\":0"));
        });

    Read read = read(source, channel(REGISTERED), Cursor.START);

    assertThat(read.items()).hasSize(4).allMatch(Item.Found.class::isInstance);
    assertThat(((Item.Found) read.items().get(0)).post())
        .satisfies(post -> assertThat(post.text()).startsWith("To attract new players"))
        .usingRecursiveComparison()
        .ignoringFields("text")
        .isEqualTo(
            new Post(
                new PostKey("instagram", "17885103395504675"),
                "",
                List.of(),
                REGISTERED,
                URI.create("https://www.instagram.com/p/CSr71Gzlqo4/"),
                Instant.parse("2021-08-17T19:00:42Z"),
                null,
                new Engagement(null, 87L, 11L, null),
                MediaKind.IMAGE,
                false));
    assertThat(site.requests().get(0).getUrl().encodedPath())
        .isEqualTo("/v25.0/" + PretendInstagram.ASKER);
    assertThat(site.requests().get(0).getUrl().queryParameter("fields"))
        .startsWith("business_discovery.username(meta.dev){id,username,name,media.limit(50){id,");
  }

  @Test
  void readsOtherRecordedMediaWithAlbumsAndWithoutCaptions() throws Exception {
    for (String list :
        List.of(recorded("user_media_page1_of_2"), recorded("user_media_page2_of_2"))) {
      site.answering(
          request ->
              String.valueOf(request.getUrl().queryParameter("fields")).contains(".after(")
                  ? PretendInstagram.discovered(List.of(), PretendInstagram::medium, null)
                  : FakeSite.answer(200, "{\"business_discovery\":{\"media\":" + list + "}}"));

      assertThat(read(source, channel(REGISTERED), Cursor.START).items())
          .isNotEmpty()
          .allMatch(Item.Found.class::isInstance);
    }
  }

  @Test
  void knowsAnAccountThatShowsNothing() throws Exception {
    site.answering(request -> FakeSite.answer(200, "{\"business_discovery\":{\"id\":\"5\"}}"));

    assertThat(read(source, channel(REGISTERED), Cursor.START).items()).isEmpty();
  }

  @Test
  void asksForNoAccountWithoutAUserName() {
    for (Account account :
        List.of(
            new Account("instagram", "178", null, null),
            new Account("instagram", null, "a){id},x(", null))) {
      assertThatThrownBy(() -> read(source, channel(account), Cursor.START))
          .isInstanceOf(SourceException.Refused.class)
          .hasMessageContaining("without an Instagram user name");
    }
    assertThat(site.requests()).isEmpty();
  }

  @Test
  void tellsAnAccountThatIsNotThere() {
    site.always(
        FakeSite.answer(
            400,
            "{\"error\":{\"code\":110,\"message\":\"Invalid user id\",\"error_subcode\":2207013}}"));

    assertThatThrownBy(() -> read(source, channel(REGISTERED), Cursor.START))
        .isInstanceOf(SourceException.NotFound.class);
  }

  @Test
  void looksUpItsAccountOnceIfNoneIsSet() throws Exception {
    serveTag(List.of(List.of(1)));
    site.first(
        FakeSite.answer(
            200,
            "{\"data\":[{\"id\":\"1\"},{\"instagram_business_account\":{\"id\":\"999\"},\"id\":\"2\"}]}"));
    Source unset = new InstagramSource(JSON, 50, " ");

    Cursor settled = read(unset, tag(), Cursor.START).result().last();
    read(unset, tag(), settled);

    assertThat(site.targets()).filteredOn(t -> t.contains("/me/accounts?")).hasSize(1);
    assertThat(site.requests().get(1).getUrl().queryParameter("user_id")).isEqualTo("999");
    assertThat(settled).isEqualTo(new Cursor("hashtag=178&user=999"));
  }

  @Test
  void saysWhatToDoIfNoAccountIsConnected() {
    site.always(FakeSite.answer(200, "{\"data\":[]}"));

    assertThatThrownBy(() -> read(new InstagramSource(JSON, 50, null), tag(), Cursor.START))
        .isInstanceOf(SourceException.Refused.class)
        .hasMessageContaining("THINTAG_INSTAGRAM_USER_ID");
  }

  private static MockResponse samePlace(int page) {
    List<Integer> numbers = page < 3 ? List.of(2 * page, 2 * page + 1) : List.of(0, 1);
    return PretendGraph.page(numbers, PretendInstagram::medium, "after");
  }

  private void serveTag(List<List<Integer>> pages) {
    site.answering(request -> PretendInstagram.search(request, pages, PretendInstagram::medium));
  }

  private void serveRecordedTag(String first, String second) {
    site.answering(
        request -> {
          if (request.getTarget().contains("ig_hashtag_search")) {
            return FakeSite.answer(200, recorded("hashtag_search"));
          }
          boolean top = request.getUrl().queryParameter("after") == null;
          return FakeSite.answer(200, recorded(top ? first : second));
        });
  }

  private static String recorded(String name) {
    return Recorded.text("collect/instagram/" + name + ".json");
  }

  private Query tag() {
    return new Query.Tag(site.url("/v25.0"), "ของดีบ้านเรา", LONG_AGO, null);
  }

  private Query channel(Account account) {
    return new Query.Channel(site.url("/v25.0"), account, LONG_AGO, null);
  }

  private Read read(Source from, Query query, Cursor at) throws SourceException {
    List<Item> items = new ArrayList<>();
    Reading.Result result =
        new Reading(
                from,
                query,
                wires.wire(
                    TestWires.settings(3, Duration.ZERO, site.url("/v25.0")),
                    KeyCredential.required(
                        "hush-hush", "X", secret -> Proof.parameter("access_token", secret)),
                    InstagramBeans.answers(JSON)))
            .from(at, (page, before, exchanges) -> items.addAll(page.items()));
    return new Read(items, result);
  }

  private record Read(List<Item> items, Reading.Result result) {}
}
