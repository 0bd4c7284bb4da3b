package io.thintag.collect.tiktok;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.json.JsonMapper;
import io.thintag.collect.Cursor;
import io.thintag.collect.FakeSite;
import io.thintag.collect.Item;
import io.thintag.collect.Query;
import io.thintag.collect.Reading;
import io.thintag.collect.Recorded;
import io.thintag.collect.SourceException;
import io.thintag.collect.Wire;
import io.thintag.collect.wire.TestWires;
import io.thintag.post.Engagement;
import io.thintag.post.Post;
import io.thintag.post.PostKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import mockwebserver3.MockResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TikTokSourceTest {
  private static final String KEY = "k3y-of-client";
  private static final String SECRET = "s3cret/of+client";
  private static final JsonMapper JSON = JsonMapper.createDefault();

  private FakeSite site;
  private TestWires wires;
  private TikTokLogin login;

  @BeforeEach
  void start() {
    site = new FakeSite();
    wires = new TestWires();
    login = new TikTokLogin(KEY, SECRET, JSON, wires.clock);
  }

  @AfterEach
  void stop() {
    wires.close();
    site.close();
  }

  @Test
  void readsTwoRecordedPages() throws Exception {
    serveRecorded("research_video_query_page1_of_2", "research_video_query_page2_of_2");

    List<Item> items = read("2026-07-20T00:00:00Z", null, Cursor.START).items();

    assertThat(items).allMatch(Item.Found.class::isInstance);
    Post first = ((Item.Found) items.get(0)).post();
    assertThat(first.key()).isEqualTo(new PostKey("tiktok", "7320768196569599275"));
    assertThat(first.text()).isEqualTo("#duet with @MarvelKitties2022 #cats ");
    assertThat(first.hashtags()).containsExactly("cats", "duet");
    assertThat(first.account().handle()).isEqualTo("s.clovis");
    assertThat(first.publishedAt()).isEqualTo(Instant.ofEpochSecond(1_704_499_196L));
    assertThat(first.engagement()).isEqualTo(new Engagement(4L, 6L, 0L, 0L));
    assertThat(first.url())
        .hasToString("https://www.tiktok.com/@s.clovis/video/7320768196569599275");
    assertThat(ids(items)).contains("73207681965695992750");
    assertThat(items).noneMatch(item -> ((Item.Found) item).post().toString().contains("\0"));
  }

  @Test
  void takesARecordedAnswerWithoutVideosForAnEmptyOne() throws Exception {
    serveRecorded("research_video_query_empty");

    assertThat(read("2026-07-20T00:00:00Z", null, Cursor.START).items()).isEmpty();
  }

  @Test
  void namesWhatTheExampleOfTheDocumentationLacks() throws Exception {
    MockResponse example =
        FakeSite.answer(
            200,
            Recorded.text("collect/tiktok/research_video_query_docs_example.json")
                .replace("\"has_more\": true", "\"has_more\": false"));
    serve(example);

    assertThat(read("2026-07-20T00:00:00Z", null, Cursor.START).items())
        .hasSize(2)
        .allMatch(item -> ((Item.Broken) item).reason().equals("id is missing"));
  }

  @Test
  void takesSuccessWithoutDataForAnEmptyAnswer() throws Exception {
    serve(FakeSite.answer(200, "{\"error\":{\"code\":\"ok\",\"message\":\"\"}}"));

    assertThat(read("2026-07-20T00:00:00Z", null, Cursor.START).items()).isEmpty();
  }

  @Test
  void asksForSpansOfThirtyDaysOfUtc() throws Exception {
    serve(PretendTikTok.page(List.of(), 0, false));

    read("2026-05-31T17:00:00Z", "2026-08-31T17:00:00Z", Cursor.START);

    assertThat(questions())
        .containsExactly(
            question("20260531", "20260629", 100, 0),
            question("20260630", "20260729", 100, 0),
            question("20260730", "20260802", 100, 0));
    assertThat(site.requests().get(1).getTarget())
        .isEqualTo("/v2/research/video/query/?fields=" + Video.FIELDS);
  }

  @Test
  void readsTheLastDaysAgainUntilTheCampaignIsLongOver() throws Exception {
    serve(PretendTikTok.page(List.of(), 0, false));
    Cursor cursor = read("2026-07-20T00:00:00Z", "2026-08-04T17:00:00Z", Cursor.START).last();

    wires.clock.forward(Duration.ofDays(4)); // 6 August
    cursor = read("2026-07-20T00:00:00Z", "2026-08-04T17:00:00Z", cursor).last();
    wires.clock.forward(Duration.ofDays(2)); // 8 August
    cursor = read("2026-07-20T00:00:00Z", "2026-08-04T17:00:00Z", cursor).last();
    wires.clock.forward(Duration.ofDays(9));
    Cursor settled = read("2026-07-20T00:00:00Z", "2026-08-04T17:00:00Z", cursor).last();

    assertThat(questions())
        .containsExactly(
            question("20260720", "20260802", 100, 0),
            question("20260730", "20260804", 100, 0),
            question("20260803", "20260804", 100, 0));
    assertThat(settled).isEqualTo(cursor);
  }

  @Test
  void goesOnWithCursorAndSearchAndInSmallerPagesAfterAnInvalidCursor() throws Exception {
    MockResponse invalid =
        FakeSite.answer(400, Recorded.text("collect/tiktok/error_invalid_params.json"));
    serve(
        PretendTikTok.page(List.of(4, 3), 100, true),
        invalid,
        PretendTikTok.page(List.of(4), 50, true),
        PretendTikTok.page(List.of(3, 2), 52, false));

    List<Item> items = read("2026-07-20T00:00:00Z", null, Cursor.START).items();

    assertThat(ids(items)).contains(id(2), id(3), id(4));
    String going = "\"cursor\":%d,\"search_id\":\"72013885\"}";
    assertThat(questions().get(1)).contains("\"max_count\":100", going.formatted(100));
    assertThat(questions().get(2)).isEqualTo(question("20260720", "20260802", 50, 0));
    assertThat(questions().get(3)).contains("\"max_count\":50", going.formatted(50));
  }

  @Test
  void givesUpAfterTheSecondInvalidCursor() {
    MockResponse invalid = PretendTikTok.error(400, "invalid_params");
    MockResponse page = PretendTikTok.page(List.of(4, 3), 100, true);
    serve(page, invalid, page, invalid);

    assertThatThrownBy(() -> read("2026-07-20T00:00:00Z", null, Cursor.START))
        .isInstanceOf(SourceException.Unreadable.class)
        .hasMessageContaining("invalid_params");
  }

  @Test
  void changesKeyAndSecretForATokenOnceInTwoHours() throws Exception {
    serve(PretendTikTok.page(List.of(1), 0, false));
    Cursor cursor = read("2026-07-20T00:00:00Z", null, Cursor.START).last();
    cursor = read("2026-07-20T00:00:00Z", null, cursor).last();
    wires.clock.forward(Duration.ofMinutes(116));
    read("2026-07-20T00:00:00Z", null, cursor);

    List<String> targets = site.targets().stream().map(t -> t.replaceFirst("\\?.*", "")).toList();
    String search = "/v2/research/video/query/";
    assertThat(targets)
        .containsExactly("/v2/oauth/token/", search, search, "/v2/oauth/token/", search);
    assertThat(site.requests().get(0).getHeaders().get("Content-Type"))
        .isEqualTo("application/x-www-form-urlencoded");
    assertThat(PretendTikTok.body(site.requests().get(0)))
        .isEqualTo(
            "client_key=k3y-of-client&client_secret=s3cret%2Fof%2Bclient"
                + "&grant_type=client_credentials");
    assertThat(site.requests().get(1).getHeaders().get("Authorization"))
        .isEqualTo("Bearer clt.token-1");
    assertThat(wires.recorded).hasSize(3);
    assertThat(wires.recorded.toString()).doesNotContain("s3cret", "clt.token", KEY);
  }

  @Test
  void takesANewTokenOnceIfTheOldOneIsNotGood() throws Exception {
    serve(
        FakeSite.answer(401, Recorded.text("collect/tiktok/error_access_token_invalid.json")),
        PretendTikTok.page(List.of(1), 0, false));

    assertThat(ids(read("2026-07-20T00:00:00Z", null, Cursor.START).items()))
        .containsExactly(id(1));
    assertThat(site.requests().get(3).getHeaders().get("Authorization"))
        .isEqualTo("Bearer clt.token-2");
  }

  @ParameterizedTest
  @CsvSource({
    "401, access_token_invalid, Refused, THINTAG_TIKTOK_CLIENT_SECRET",
    "401, scope_not_authorized, Refused, research.data.basic",
    "400, scope_permission_missed, Refused, research.data.basic",
    "400, invalid_params, Unreadable, words",
    "429, rate_limit_exceeded, RateLimited, wait",
    "429, daily_quota_limit_exceeded, QuotaSpent, used up",
    "500, internal_error, Unavailable, out of order",
    "503, , Unavailable, 503"
  })
  void knowsTheErrorsOfThePlatform(int status, @Nullable String code, String kind, String message) {
    serve(PretendTikTok.error(status, code == null ? "" : code));

    assertThatThrownBy(() -> read("2026-07-20T00:00:00Z", null, Cursor.START))
        .hasMessageContaining(message)
        .satisfies(e -> assertThat(e.getClass().getSimpleName()).isEqualTo(kind));
  }

  @Test
  void waitsForTheNextDayOfUtcWhenTheQuotaIsSpent() {
    wires.clock.forward(Duration.ofHours(18)); // in Bangkok it is tomorrow already
    serve(PretendTikTok.error(429, "daily_quota_limit_exceeded"));

    assertThatThrownBy(() -> read("2026-07-20T00:00:00Z", null, Cursor.START))
        .isInstanceOfSatisfying(
            SourceException.QuotaSpent.class,
            e -> assertThat(e.until()).isEqualTo(Instant.parse("2026-08-03T00:00:00Z")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"invalid_client", "unauthorized_client"})
  void saysWhichKeysToCheckWhenTheyAreNoGood(String error) {
    site.answering(
        request -> FakeSite.answer(400, "{\"error\":\"" + error + "\",\"log_id\":\"1\"}"));

    assertThatThrownBy(() -> read("2026-07-20T00:00:00Z", null, Cursor.START))
        .isInstanceOf(SourceException.Refused.class)
        .hasMessageContaining(TikTokLogin.KEY)
        .hasMessageContaining(TikTokLogin.SECRET);
  }

  @Test
  void namesTheKeysThatAreMissing() {
    assertThat(new TikTokLogin(null, " ", JSON, wires.clock).missing())
        .containsExactly("THINTAG_TIKTOK_CLIENT_KEY", "THINTAG_TIKTOK_CLIENT_SECRET");
    assertThat(login.missing()).isEmpty();
  }

  @Test
  void readsKnownVideosAgainAndTellsWhichAreGone() throws Exception {
    serve(PretendTikTok.page(List.of(1), 100, true), PretendTikTok.page(List.of(3), 200, false));

    List<Item> items = refresh(Refreshing.REF, 3, 1, 2);

    assertThat(ids(items)).containsExactly(id(1), id(3));
    assertThat(items).contains(new Item.Gone(new PostKey("tiktok", id(2))));
    assertThat(questions().get(0))
        .contains("\"operation\":\"IN\"", "\"field_name\":\"video_id\"", id(1), id(2), id(3))
        .contains("\"start_date\":\"20260801\",\"end_date\":\"20260801\"");
  }

  @Test
  void doesNotCallAllOfThemGone() {
    serve(PretendTikTok.page(List.of(), 0, false));

    assertThatThrownBy(() -> refresh(Refreshing.REF, 1, 2))
        .isInstanceOf(SourceException.Unreadable.class)
        .hasMessageContaining("got none");
  }

  @Test
  void saysNothingOfVideosThatItDidNotFindItself() throws Exception {
    assertThat(refresh(null, 1, 2)).isEmpty();
    assertThat(site.requests()).isEmpty();
  }

  @Test
  void asksInBatchesOfFewDays() throws Exception {
    int days = 86_400;
    serve(
        PretendTikTok.page(List.of(0), 0, false), PretendTikTok.page(List.of(40 * days), 0, false));

    List<Item> items = refresh(Refreshing.REF, 40 * days, 0);

    assertThat(ids(items)).containsExactly(id(0), id(40 * days));
    assertThat(questions()).hasSize(2).allMatch(body -> body.contains("\"operation\":\"EQ\""));
  }

  private record Result(List<Item> items, Cursor last) {}

  private Result read(String from, @Nullable String until, Cursor cursor) throws SourceException {
    return read(
        new Query.Tag(
            site.url("/"),
            "ของดีบ้านเรา",
            Instant.parse(from),
            until == null ? null : Instant.parse(until)),
        cursor);
  }

  private Result read(Query query, Cursor cursor) throws SourceException {
    Wire wire =
        wires.wire(
            TestWires.settings(1, Duration.ZERO, site.url("/")), login, new TikTokAnswers(JSON));
    List<Item> items = new ArrayList<>();
    Reading.Result result =
        new Reading(new TikTokSource(JSON, 100, wires.clock), query, wire)
            .from(cursor, (page, before, exchanges) -> items.addAll(page.items()));
    return new Result(items, result.last());
  }

  private List<Item> refresh(@Nullable String ref, int... numbers) throws SourceException {
    List<Query.Known> known =
        IntStream.of(numbers)
            .mapToObj(number -> new Query.Known(new PostKey("tiktok", id(number)), ref))
            .toList();
    return read(new Query.Refresh(site.url("/"), known), Cursor.START).items();
  }

  /** Gives out tokens, and to searches these answers in turn, the last one again and again. */
  private void serve(MockResponse... answers) {
    site.answering(
        request -> {
          if (request.getTarget().startsWith("/v2/oauth/token/")) {
            long token = site.targets().stream().filter(t -> t.contains("/token/")).count();
            return FakeSite.answer(
                200,
                "{\"access_token\":\"clt.token-%d\",\"expires_in\":7200,\"token_type\":\"Bearer\"}"
                    .formatted(token));
          }
          return answers[Math.min(questions().size(), answers.length) - 1];
        });
  }

  private void serveRecorded(String... names) {
    serve(
        Arrays.stream(names)
            .map(name -> FakeSite.answer(200, Recorded.text("collect/tiktok/" + name + ".json")))
            .toArray(MockResponse[]::new));
  }

  private List<String> questions() {
    return site.requests().stream()
        .filter(request -> request.getTarget().startsWith("/v2/research/"))
        .map(PretendTikTok::body)
        .toList();
  }

  private static String question(String start, String end, int count, int offset) {
    return """
        {"query":{"and":[{"operation":"EQ","field_name":"hashtag_name",\
        "field_values":["ของดีบ้านเรา"]}]},"start_date":"%s","end_date":"%s",\
        "max_count":%d,"cursor":%d}"""
        .formatted(start, end, count, offset);
  }

  private static String id(int number) {
    return PretendTikTok.id(number);
  }

  private static List<String> ids(List<Item> items) {
    return items.stream()
        .filter(Item.Found.class::isInstance)
        .map(item -> ((Item.Found) item).post().key().nativeId())
        .toList();
  }
}
