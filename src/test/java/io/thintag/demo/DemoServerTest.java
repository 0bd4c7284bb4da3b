package io.thintag.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thintag.area.Gazetteer;
import io.thintag.demo.DemoServer.Options;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DemoServerTest {
  private static final DemoWorld WORLD = DemoWorld.create(Gazetteer.load(), 7, 8_000);
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-11-21T05:00:00Z"), ZoneOffset.UTC);
  private static final Pattern STATUS_ID = Pattern.compile("(?:^\\[|\\},)\\{\"id\":\"(\\d+)\"");
  private static final Pattern URI_FIELD = Pattern.compile("\"uri\":\"([^\"]*/statuses/\\d+)\"");
  private static final Pattern ARTICLE = Pattern.compile("<a rel=\"bookmark\" href=\"([^\"]*)\"");
  private static final Pattern PASSING = Pattern.compile("\"code\":(2|80000)\\b");
  private static final Pattern VIDEO = Pattern.compile("<yt:videoId>([^<]*)</yt:videoId>");
  private static final Pattern OLDER = Pattern.compile("<([^>]*)>; rel=\"next\"");
  private static final Pattern NEWER = Pattern.compile("<([^>]*)>; rel=\"prev\"");

  private final HttpClient client = HttpClient.newHttpClient();
  private DemoServer server;

  @BeforeEach
  void start() {
    server = DemoServer.start(WORLD, NOON, new Options(0, Optional.empty()));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private HttpResponse<byte[]> get(URI uri, String... headers) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), BodyHandlers.ofByteArray());
  }

  /** Asks again, as every polite visitor does, until what goes wrong now and then is over. */
  private HttpResponse<byte[]> patiently(URI uri) throws Exception {
    for (int attempt = 0; attempt < 3; attempt++) {
      HttpResponse<byte[]> response = get(uri);
      boolean passing = PASSING.matcher(text(response)).find();
      if (response.statusCode() < 429 && !passing) {
        return response;
      }
    }
    throw new IOException("no good answer from " + uri);
  }

  private URI timeline(String base, OrderedTag tag, String query) {
    return URI.create(
        server.uri()
            + "/"
            + base
            + "/api/v1/timelines/tag/"
            + Addresses.encode(tag.text())
            + query);
  }

  private static String text(HttpResponse<byte[]> response) {
    return new String(response.body(), UTF_8);
  }

  private static List<String> all(Pattern pattern, String text) {
    List<String> found = new ArrayList<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  private static Optional<URI> link(HttpResponse<byte[]> response, Pattern rel) {
    return response
        .headers()
        .firstValue("Link")
        .map(rel::matcher)
        .filter(Matcher::find)
        .map(found -> URI.create(found.group(1)));
  }

  @ParameterizedTest
  @CsvSource({"A,a", "B,b"})
  void walkingBackATimelineMeetsEveryStatusOnceNewestFirst(Federation which, String base)
      throws Exception {
    for (OrderedTag tag : OrderedTag.values()) {
      List<Long> ids = new ArrayList<>();
      Optional<URI> next = Optional.of(timeline(base, tag, "?limit=40"));
      while (next.isPresent()) {
        HttpResponse<byte[]> page = patiently(next.get());
        all(STATUS_ID, text(page)).forEach(id -> ids.add(Long.valueOf(id)));
        next = link(page, OLDER);
      }

      Set<Long> expected =
          WORLD.of(Network.MASTODON).stream()
              .filter(post -> post.first().tags().contains(tag))
              .flatMap(post -> which.idOf(post).stream())
              .collect(Collectors.toSet());
      assertThat(ids).doesNotHaveDuplicates().isSortedAccordingTo((a, b) -> Long.compare(b, a));
      assertThat(new HashSet<>(ids)).isEqualTo(expected);
    }
  }

  @Test
  void theEndOfATimelineIsAnEmptyPageWithoutLinks() throws Exception {
    HttpResponse<byte[]> end = patiently(timeline("a", OrderedTag.GOOD_THINGS, "?max_id=1"));

    assertThat(text(end)).isEqualTo("[]");
    assertThat(end.headers().firstValue("Link")).isEmpty();
  }

  @Test
  void minIdGivesThePageRightAboveTheIdWhileSinceIdGivesTheNewest() throws Exception {
    List<Long> ids = ids(timeline("a", OrderedTag.GOOD_THINGS, "?limit=40"));
    List<Long> older =
        ids(timeline("a", OrderedTag.GOOD_THINGS, "?limit=40&max_id=" + ids.get(39)));
    long start = older.get(20);

    assertThat(ids(timeline("a", OrderedTag.GOOD_THINGS, "?limit=5&min_id=" + start)))
        .containsExactlyElementsOf(older.subList(15, 20));
    assertThat(ids(timeline("a", OrderedTag.GOOD_THINGS, "?limit=5&since_id=" + start)))
        .containsExactlyElementsOf(ids.subList(0, 5));
    assertThat(
            ids(
                timeline(
                    "a",
                    OrderedTag.GOOD_THINGS,
                    "?limit=40&min_id=" + start + "&max_id=" + older.get(10))))
        .containsExactlyElementsOf(older.subList(11, 20));
  }

  private List<Long> ids(URI uri) throws Exception {
    return all(STATUS_ID, text(patiently(uri))).stream().map(Long::valueOf).toList();
  }

  @Test
  void walkingForwardFromAnOldIdMeetsTheSameStatusesAsWalkingBack() throws Exception {
    Set<Long> forward = new LinkedHashSet<>();
    Optional<URI> next = Optional.of(timeline("b", OrderedTag.LOCAL_TRAVEL, "?limit=40&min_id=1"));
    while (next.isPresent()) {
      HttpResponse<byte[]> page = patiently(next.get());
      all(STATUS_ID, text(page)).forEach(id -> forward.add(Long.valueOf(id)));
      next = link(page, NEWER);
    }

    assertThat(forward)
        .hasSize(
            (int)
                WORLD.of(Network.MASTODON).stream()
                    .filter(post -> post.first().tags().contains(OrderedTag.LOCAL_TRAVEL))
                    .filter(post -> Federation.B.idOf(post).isPresent())
                    .count());
  }

  @ParameterizedTest
  @CsvSource({"'',20", "?limit=5,5", "?limit=100,40", "?limit=0,1", "?limit=x,20"})
  void pagesAreAsLongAsAskedWithinMastodonsLimits(String query, int length) throws Exception {
    assertThat(ids(timeline("a", OrderedTag.GOOD_THINGS, query))).hasSize(length);
  }

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
  void aTagIsFoundInAnyUnicodeForm() throws Exception {
    String decomposed = "เรื่องเล่าจากชุมชน".replace("ำ", "ํา");
    URI uri =
        URI.create(
            server.uri() + "/a/api/v1/timelines/tag/" + Addresses.encode(decomposed) + "?limit=3");

    assertThat(ids(uri)).hasSize(3);
  }

  @Test
  void aTagThatNobodyUsesHasAnEmptyTimeline() throws Exception {
    URI uri = URI.create(server.uri() + "/a/api/v1/timelines/tag/nothing");

    assertThat(text(patiently(uri))).isEqualTo("[]");
  }

  @Test
  void theAllowanceIsToldWithAnIsoTime() throws Exception {
    HttpResponse<byte[]> page = patiently(timeline("a", OrderedTag.STORIES, "?limit=1"));

    assertThat(page.headers().firstValue("X-RateLimit-Limit")).contains("30000");
    assertThat(page.headers().firstValue("X-RateLimit-Remaining")).contains("29999");
    assertThat(page.headers().firstValue("X-RateLimit-Reset")).contains("2026-11-21T05:05:00Z");
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

  @Test
  void everyFeedListsAllItemsOfItsSiteAndAnsweredValidatorsSpareTheBody() throws Exception {
    for (DemoAccount account : server.accounts()) {
      if (account.source().equals("feed") && account.platform().equals("web")) {
        HttpResponse<byte[]> feed = patiently(account.address());
        Office site = office(account);
        String xml = decoded(feed, site);
        for (DemoPost post : WORLD.postsOf(site)) {
          assertThat(xml).contains(post.nativeId());
        }
        String etag = feed.headers().firstValue("ETag").orElseThrow();
        assertThat(get(account.address(), "If-None-Match", etag).statusCode()).isIn(304, 500);
      }
    }
  }

  private static Office office(DemoAccount account) {
    return java.util.Arrays.stream(Office.Medium.values())
        .flatMap(medium -> WORLD.offices(medium).stream())
        .filter(office -> office.author().nativeId().equals(account.nativeId()))
        .findFirst()
        .orElseThrow();
  }

  private static String decoded(HttpResponse<byte[]> feed, Office site) {
    return new String(feed.body(), RssFeed.isOld(site) ? Charset.forName("x-windows-874") : UTF_8);
  }

  @Test
  void oldSitesWriteWindows874WhateverTheyClaim() throws Exception {
    Set<String> types = new HashSet<>();
    for (DemoAccount account : server.accounts()) {
      if (account.source().equals("feed")
          && account.platform().equals("web")
          && RssFeed.isOld(office(account))) {
        HttpResponse<byte[]> feed = patiently(account.address());
        types.add(feed.headers().firstValue("Content-Type").orElseThrow());
        assertThat(new String(feed.body(), Charset.forName("x-windows-874")))
            .contains("ข่าวสารและกิจกรรม")
            .doesNotContain("\uFFFD");
        assertThat(new String(feed.body(), UTF_8)).contains("\uFFFD");
      }
    }
    assertThat(types).hasSizeGreaterThan(1);
  }

  @Test
  void channelsAndArticlesAreServedUnderTheirOwnIds() throws Exception {
    for (DemoAccount account : served(server)) {
      HttpResponse<byte[]> answer = patiently(account.address());
      assertThat(answer.statusCode()).isEqualTo(200);
      if (account.platform().equals("youtube")) {
        assertThat(all(VIDEO, text(answer)))
            .hasSizeBetween(1, YouTubeFeed.MOST_ENTRIES)
            .allMatch(
                WORLD.postsOf(office(account)).stream().map(DemoPost::nativeId).toList()::contains);
      } else if (account.source().equals("page")) {
        for (String path : all(ARTICLE, text(answer))) {
          assertThat(text(patiently(server.uri().resolve(path))))
              .contains("<link rel=\"canonical\" href=\"" + path + "\">");
        }
      }
    }
  }

  @Test
  void idsAndTextsDoNotDependOnThePort() throws Exception {
    try (DemoServer other = DemoServer.start(WORLD, NOON, new Options(0, Optional.empty()))) {
      List<DemoAccount> here = served(server);
      List<DemoAccount> there = served(other);
      for (int i = 0; i < here.size(); i += 7) {
        assertThat(patiently(here.get(i).address()).body())
            .isEqualTo(patiently(there.get(i).address()).body());
      }
      URI timeline = timeline("a", OrderedTag.GOOD_THINGS, "");
      URI twin = URI.create(other.uri() + timeline.getRawPath());
      assertThat(patiently(timeline).body()).isEqualTo(patiently(twin).body());
      assertThat(all(URI_FIELD, text(patiently(timeline))))
          .allMatch(uri -> uri.contains(".example/"));
    }
  }

  @Test
  void nowAndThenSomethingGoesWrongAndHealsWhenAskedAgain() throws Exception {
    List<Integer> statuses = new ArrayList<>();
    List<String> waits = new ArrayList<>();
    for (int i = 0; i < 670; i++) {
      HttpResponse<byte[]> response = get(timeline("a", OrderedTag.STORIES, "?limit=1"));
      statuses.add(response.statusCode());
      response.headers().firstValue("Retry-After").ifPresent(waits::add);
    }

    assertThat(statuses.stream().filter(status -> status == 500)).hasSize(6);
    assertThat(statuses.stream().filter(status -> status == 429)).hasSize(2);
    assertThat(waits).containsExactly("1", "0");
    for (int i = 1; i < statuses.size(); i++) {
      assertThat(statuses.get(i) == 200 || statuses.get(i - 1) == 200).isTrue();
    }
  }

  @Test
  void whatHasMovedOnStaysSoOverARestart(@TempDir Path home) {
    Optional<Path> memory = Optional.of(home.resolve("demo.properties"));
    int port;
    try (DemoServer own = DemoServer.start(WORLD, NOON, new Options(0, memory))) {
      port = own.port();
      assertThat(own.phase()).isZero();
      own.advance();
    }
    try (DemoServer again = DemoServer.start(WORLD, NOON, new Options(port, memory))) {
      assertThat(again.phase()).isEqualTo(1);
    }
  }

  /** Those that are read at an address of their own and not by an API. */
  private static List<DemoAccount> served(DemoServer server) {
    return server.accounts().stream()
        .filter(account -> account.address().getPort() == server.port())
        .toList();
  }

  @Test
  void aHomeIsNotFilledFromTwoWorlds(@TempDir Path home) {
    Optional<Path> memory = Optional.of(home.resolve("demo.properties"));
    DemoServer.start(WORLD, NOON, new Options(0, memory)).close();
    DemoWorld other = DemoWorld.create(Gazetteer.load(), 8, 2_000);

    assertThatThrownBy(() -> DemoServer.start(other, NOON, new Options(0, memory)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(home.toString())
        .hasMessageContaining("thintag.demo.")
        .hasMessageContaining("THINTAG_HOME");
  }

  @Test
  void aTakenPortIsSaidInPlainWords() {
    Options same = new Options(server.port(), Optional.empty());

    assertThatThrownBy(() -> DemoServer.start(WORLD, NOON, same))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(Integer.toString(server.port()))
        .hasMessageContaining("thintag.demo.port");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/nowhere",
        "/a/api/v1/statuses/1",
        "/a/api/v1/statuses/xyz",
        "/web/none/feed/",
        "/youtube/feeds/videos.xml",
        "/web/none/news/1"
      })
  void whatDoesNotExistIsNotFound(String path) throws Exception {
    assertThat(get(URI.create(server.uri() + path)).statusCode()).isEqualTo(404);
  }

  @Test
  void robotsTxtLetsReadersIn() throws Exception {
    HttpResponse<byte[]> robots = get(URI.create(server.uri() + "/robots.txt"));

    assertThat(text(robots)).startsWith("User-agent: *\nDisallow: /web/*/admin/");
  }
}
