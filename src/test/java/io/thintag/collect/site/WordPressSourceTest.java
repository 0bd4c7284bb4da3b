package io.thintag.collect.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.json.JsonMapper;
import io.thintag.collect.Credential;
import io.thintag.collect.Cursor;
import io.thintag.collect.FakeSite;
import io.thintag.collect.Item;
import io.thintag.collect.Query;
import io.thintag.collect.Reading;
import io.thintag.collect.Recorded;
import io.thintag.collect.SourceException;
import io.thintag.collect.wire.TestWires;
import io.thintag.post.Account;
import io.thintag.post.Post;
import io.thintag.post.PostKey;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class WordPressSourceTest {
  private static final JsonMapper JSON = JsonMapper.createDefault();
  private static final Account ACCOUNT = new Account("web", "banrai.example", null, "อบต.บ้านไร่");
  private static final Instant FROM = Instant.parse("2025-03-20T00:00:00Z");

  private final FakeSite site = new FakeSite();
  private final TestWires wires = new TestWires();

  @AfterEach
  void close() {
    wires.close();
    site.close();
  }

  @Test
  void readsRecordedPosts() throws Exception {
    posts(
        request ->
            json(
                "["
                    + Recorded.text("collect/site/wp_posts_single_1649.json")
                    + ","
                    + Recorded.text("collect/site/wp_posts_single_1306.json")
                    + "]"));

    List<Item> items = read(Cursor.START).items();

    assertThat(items).hasSize(2).allMatch(Item.Found.class::isInstance);
    Post post = ((Item.Found) items.get(1)).post();
    assertThat(post.key()).isEqualTo(new PostKey("web", "http://design-lab.tuqulore.com/?p=1306"));
    assertThat(post.url())
        .isEqualTo(URI.create("https://design-lab.tuqulore.com/meeting-skills-1/"));
    assertThat(post.publishedAt()).isEqualTo(Instant.parse("2016-10-06T02:20:35Z"));
    assertThat(post.editedAt()).isEqualTo(Instant.parse("2016-10-06T14:19:43Z"));
    assertThat(post.text())
        .startsWith("持ち帰る、ということを少しずつやめてみる\n")
        .contains("ミーティング")
        .doesNotContain("<p>");
    assertThat(post.account()).isEqualTo(ACCOUNT);
    assertThat(post.engagement().views()).isNull();
  }

  @Test
  void asksForPostsSinceTheCampaignBeganAndThenForNewAndChangedOnes() throws Exception {
    posts(request -> pages(request, List.of(List.of(2, 1))));
    Cursor first = read(Cursor.START).last();
    site.answering(request -> pages(request, List.of(List.of())));

    Cursor second = read(first).last();

    assertThat(asked("after")).containsExactly("2025-03-19T00:00:00Z", "2026-07-31T02:00:02Z", "-");
    assertThat(asked("modified_after")).containsExactly("-", "-", "2026-08-01T02:00:02Z");
    assertThat(asked("orderby")).containsExactly("date", "date", "modified");
    assertThat(asked("per_page")).containsOnly("20");
    assertThat(second).isEqualTo(first);
  }

  @Test
  void readsAChangedPostAgain() throws Exception {
    posts(request -> pages(request, List.of(List.of(1))));
    Cursor first = read(Cursor.START).last();
    String later =
        WordPressSite.post(1)
            .replace("modified_gmt\":\"2026-08-01T02:00:01", "modified_gmt\":\"2026-08-01T05:00:00")
            .replace("เนื้อความ", "แก้แล้ว");
    site.answering(request -> json(asksForChanges(request) ? "[" + later + "]" : "[]"));

    Read again = read(first);

    assertThat(again.items())
        .singleElement()
        .isInstanceOfSatisfying(
            Item.Found.class,
            found -> {
              assertThat(found.post().text()).contains("แก้แล้ว");
              assertThat(found.post().editedAt()).isEqualTo(Instant.parse("2026-08-01T05:00:00Z"));
            });
    read(again.last());
    assertThat(asked("modified_after")).endsWith("2026-08-01T05:00:00Z");
  }

  @Test
  void stopsAtWhatIsKnownWhereTheSiteDoesNotKnowTheQuestion() throws Exception {
    List<List<Integer>> all = List.of(List.of(9, 8), List.of(7, 6), List.of(5, 4));
    posts(request -> pages(request, all));
    Cursor first = read(Cursor.START).last();
    int before = site.requests().size();

    read(first);

    assertThat(site.requests().subList(before, site.requests().size()))
        .filteredOn(WordPressSourceTest::asksForChanges)
        .hasSize(1);
  }

  @Test
  void takesAPagePastTheEndForTheEndWhereTheNumberOfPagesIsNotTold() throws Exception {
    String full = String.join(",", Collections.nCopies(20, WordPressSite.post(3)));
    posts(
        request ->
            WordPressSite.parameter(request, "page").equals("1")
                ? json("[" + full + "]")
                : FakeSite.answer(400, Recorded.text("collect/site/wp_error_invalid_page.json")));

    Read read = read(Cursor.START);

    assertThat(read.items()).hasSize(20);
    assertThat(asked("page")).containsExactly("1", "2");
  }

  @Test
  void asksForHalfAsManyWhereFewerAreAllowed() throws Exception {
    posts(
        request ->
            Integer.parseInt(WordPressSite.parameter(request, "per_page")) > 10
                ? FakeSite.answer(
                    400,
                    "{\"code\":\"rest_invalid_param\",\"message\":\"พารามิเตอร์ไม่ถูกต้อง: per_page\"}")
                : pages(request, List.of(List.of(2), List.of(1))));

    Read read = read(Cursor.START);

    assertThat(read.items()).hasSize(2);
    assertThat(asked("per_page")).containsExactly("20", "10", "10");
    read(read.last());
    assertThat(asked("per_page")).endsWith("10", "10");
  }

  @Test
  void givesUpWhereNoQuestionIsTaken() {
    posts(request -> FakeSite.answer(400, "{\"code\":\"rest_invalid_param\"}"));

    assertThatThrownBy(() -> read(Cursor.START))
        .isInstanceOf(SourceException.Unreadable.class)
        .hasMessageContaining("rest_invalid_param");
    assertThat(asked("per_page")).containsExactly("20", "10");
  }

  @ParameterizedTest
  @CsvSource({
    "404,rest_no_route",
    "403,rest_forbidden",
    "401,rest_not_logged_in",
    "401,rest_cannot_access"
  })
  void saysThatTheInterfaceIsSwitchedOff(int status, String code) {
    posts(
        request ->
            FakeSite.answer(status, "{\"code\":\"" + code + "\",\"message\":\"ไม่อนุญาต\"}"));

    assertThatThrownBy(() -> read(Cursor.START))
        .isInstanceOf(SourceException.NotFound.class)
        .hasMessageContaining(code);
  }

  @Test
  void costsNothingWhereNothingChanged() throws Exception {
    posts(
        request ->
            "\"v1\"".equals(request.getHeaders().get("If-None-Match"))
                ? FakeSite.answer(304, "")
                : FakeSite.answer(
                    200,
                    "[" + (asksForChanges(request) ? "" : WordPressSite.post(1)) + "]",
                    "ETag",
                    "\"v1\""));
    Cursor known = read(read(Cursor.START).last()).last();

    Read again = read(known);

    assertThat(again.items()).isEmpty();
    assertThat(again.last()).isEqualTo(known);
    assertThat(site.requests().get(site.requests().size() - 2).getHeaders().get("If-None-Match"))
        .isEqualTo("\"v1\"");
  }

  @Test
  void readsALongHistoryInSeveralVisits() throws Exception {
    List<List<Integer>> history = Collections.nCopies(15, List.of(1));
    posts(request -> pages(request, history));

    Cursor first = read(Cursor.START).last();
    assertThat(asked("page")).hasSize(10).endsWith("10");

    read(first);

    assertThat(asked("page")).hasSize(16).containsSubsequence("10", "10", "11", "15");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "<html>ปิดปรับปรุง</html>", "", "\"x\"", "[{\"id\":"})
  void takesNothingElseForPosts(String body) {
    posts(request -> FakeSite.answer(200, body, "Content-Type", "text/html"));

    assertThatThrownBy(() -> read(Cursor.START))
        .isInstanceOf(SourceException.Unreadable.class)
        .hasMessageContaining("expected");
  }

  @Test
  void understandsAddressesThatAreNotFine() throws Exception {
    site.answering(
        request ->
            "/wp/v2/posts".equals(request.getUrl().queryParameter("rest_route"))
                ? json("[" + WordPressSite.post(1) + "]")
                : FakeSite.answer(404, ""));

    assertThat(read(Cursor.START, site.url("/index.php?rest_route=/")).items()).hasSize(1);
  }

  @Test
  void readsOddPosts() throws Exception {
    posts(
        request ->
            json(
                """
                [{"guid":{"rendered":"https://b.example/?post_type=news&#038;p=5"},"date_gmt":"2569-08-01T02:00:00",
                "title":{"rendered":"งาน &#8220;ของดี&#8221; &amp; ตลาด"},"content":{"rendered":"","protected":true},
                "excerpt":{"rendered":"<p>ย่อ [&hellip;]</p>"},"link":"/5","modified_gmt":"0000-00-00 00:00:00"},
                {"guid":{"rendered":"17"},"link":"https://b.example/17","date":"2026-08-01T09:00:00","date_gmt":null,
                "title":"ข่าว"},
                {"link":"https://b.example/18","date_gmt":"2026-08-01T02:00:00"}, 7,
                {"link":"https://b.example/19","title":"ข่าว","date_gmt":"2027-08-01T02:00:00"}]"""));

    List<Item> items = read(Cursor.START).items();

    Post odd = ((Item.Found) items.get(0)).post();
    assertThat(odd.key().nativeId()).isEqualTo("https://b.example/?post_type=news&p=5");
    assertThat(odd.text()).isEqualTo("งาน “ของดี” & ตลาด\nย่อ […]");
    assertThat(odd.publishedAt()).isEqualTo(Instant.parse("2026-08-01T02:00:00Z"));
    Post local = ((Item.Found) items.get(1)).post();
    assertThat(local.key().nativeId()).isEqualTo("https://b.example/17");
    assertThat(local.publishedAt()).isEqualTo(Instant.parse("2026-08-01T02:00:00Z"));
    assertThat(items.get(2).toString()).contains("title and content are missing");
    assertThat(items.get(3).toString()).contains("guid and link are missing");
    assertThat(items.get(4).toString()).contains("date_gmt lies in the future");
  }

  private void posts(Function<RecordedRequest, MockResponse> rule) {
    site.answering(
        request ->
            request.getUrl().encodedPath().equals("/wp-json/wp/v2/posts")
                ? rule.apply(request)
                : FakeSite.answer(404, ""));
  }

  private static MockResponse pages(RecordedRequest request, List<List<Integer>> pages) {
    return WordPressSite.answer(request, pages, "nothing of it");
  }

  private static MockResponse json(String body) {
    return FakeSite.answer(200, body, "Content-Type", "application/json");
  }

  private static boolean asksForChanges(RecordedRequest request) {
    return request.getUrl().queryParameter("modified_after") != null;
  }

  private List<String> asked(String parameter) {
    return site.requests().stream()
        .map(request -> request.getUrl().queryParameter(parameter))
        .map(value -> value == null ? "-" : value)
        .toList();
  }

  private Read read(Cursor from) throws SourceException {
    return read(from, site.url(WordPressSite.PATH));
  }

  private Read read(Cursor from, URI root) throws SourceException {
    List<Item> items = new ArrayList<>();
    Reading.Result result =
        new Reading(
                new WordPressSource(JSON, 20),
                new Query.KnownAccount(ACCOUNT, root, FROM),
                wires.wire(
                    TestWires.settings(1, Duration.ZERO),
                    Credential.NONE,
                    new WordPressAnswers(JSON)))
            .from(from, (page, before, exchanges) -> items.addAll(page.items()));
    return new Read(items, result.last());
  }

  private record Read(List<Item> items, Cursor last) {}
}
