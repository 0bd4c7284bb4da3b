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
import java.net.http.HttpRequest.BodyPublishers;
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
  private static final Pattern NEXT_LIST = Pattern.compile("<a rel=\"next\" href=\"([^\"]*)\"");
  private static final Pattern ID = Pattern.compile("\"id\":\"(\\d+)\"");
  private static final Pattern AFTER = Pattern.compile("\"after\":\"([^\"]*)\"");
  private static final Pattern ACCESS = Pattern.compile("\"accessJwt\":\"([^\"]*)\"");
  private static final Pattern CURSOR = Pattern.compile("\"cursor\":\"([^\"]*)\"");
  private static final Pattern PASSING = Pattern.compile("\"code\":(2|80000)\\b");
  private static final Pattern GRAPH_NEXT = Pattern.compile("\"next\":\"([^\"]*)\"");
  private static final Pattern PAGE_TOKEN = Pattern.compile("\"nextPageToken\":\"([^\"]*)\"");
  private static final Pattern UPLOADS = Pattern.compile("\"uploads\":\"([^\"]*)\"");
  private static final Pattern VIDEO = Pattern.compile("<yt:videoId>([^<]*)</yt:videoId>");
  private static final Pattern OLDER = Pattern.compile("<([^>]*)>; rel=\"next\"");
  private static final Pattern NEWER = Pattern.compile("<([^>]*)>; rel=\"prev\"");

  private final HttpClient client = HttpClient.newHttpClient();
  private DemoServer server;

  @BeforeEach
  void start() {
    server = DemoServer.start(WORLD, NOON, new Options(0, false, Optional.empty()));
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
    try (DemoServer other =
        DemoServer.start(WORLD, NOON, new Options(0, false, Optional.empty()))) {
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
  void phaseOneBeginsByItselfOnceEverythingWasReadAndOutlastsARestart(@TempDir Path home)
      throws Exception {
    Optional<Path> memory = Optional.of(home.resolve("demo.properties"));
    int port;
    try (DemoServer own = DemoServer.start(WORLD, NOON, new Options(0, true, memory))) {
      port = own.port();
      for (DemoAccount account : served(own)) {
        HttpResponse<byte[]> answer = patiently(account.address());
        if (account.source().equals("page")) {
          readArticles(own, answer);
        }
      }
      readPlatforms(own);
      assertThat(own.phase()).isZero();
      for (URI mastodon : own.mastodonServers()) {
        for (OrderedTag tag : OrderedTag.values()) {
          patiently(
              URI.create(
                  mastodon
                      + "/api/v1/timelines/tag/"
                      + Addresses.encode(tag.text())
                      + "?max_id=1"));
        }
      }
      assertThat(own.phase()).isEqualTo(1);
    }
    try (DemoServer again = DemoServer.start(WORLD, NOON, new Options(port, true, memory))) {
      assertThat(again.phase()).isEqualTo(1);
    }
  }

  /** Those that are read at an address of their own and not by an API. */
  private static List<DemoAccount> served(DemoServer server) {
    return server.accounts().stream()
        .filter(account -> account.address().getPort() == server.port())
        .toList();
  }

  private void readPlatforms(DemoServer own) throws Exception {
    for (Office page : WORLD.offices(Office.Medium.FACEBOOK)) {
      if (!page.isHidden()) {
        readGraph(own, "/facebook/v25.0/" + page.author().nativeId() + "/posts?limit=100");
      }
    }
    for (Office channel : WORLD.offices(Office.Medium.CHANNEL)) {
      String id = channel.author().nativeId();
      String told =
          text(patiently(api(own, "/youtube/youtube/v3/channels?key=demo-token&id=" + id)));
      readVideos(own, "playlistItems?playlistId=" + all(UPLOADS, told).get(0));
    }
    for (Office account : WORLD.offices(Office.Medium.INSTAGRAM)) {
      readMedia(own, account.author().handle());
    }
    for (OrderedTag tag : OrderedTag.values()) {
      String name = Addresses.encode(tag.text());
      readGraph(own, "/threads/v1.0/keyword_search?limit=100&q=" + name);
      String found =
          text(
              patiently(
                  api(
                      own,
                      "/instagram/v25.0/ig_hashtag_search?access_token=demo-token&q=" + name)));
      readGraph(own, "/instagram/v25.0/" + all(ID, found).get(0) + "/recent_media?limit=50");
      readPosts(own, name);
      readVideos(own, "search?q=" + Addresses.encode("#" + tag.text()));
    }
  }

  private void readMedia(DemoServer own, String user) throws Exception {
    Optional<String> after = Optional.of("");
    while (after.isPresent()) {
      String from = after.get().isEmpty() ? "" : ".after(" + after.get() + ")";
      String fields =
          "business_discovery.username(" + user + "){id,media.limit(50)" + from + "{id}}";
      String page =
          text(
              patiently(
                  api(
                      own,
                      "/instagram/v25.0/17841400000000001?access_token=demo-token&fields="
                          + Addresses.encode(fields))));
      after = all(AFTER, page).stream().findFirst();
    }
  }

  private void readPosts(DemoServer own, String name) throws Exception {
    URI session = api(own, "/bluesky/xrpc/com.atproto.server.createSession");
    String words =
        "{\"identifier\":\"" + BlueskySite.IDENTIFIER + "\",\"password\":\"demo-token\"}";
    String opened = "";
    while (!opened.contains("accessJwt")) {
      HttpRequest login =
          HttpRequest.newBuilder(session).POST(BodyPublishers.ofString(words)).build();
      opened = client.send(login, BodyHandlers.ofString()).body();
    }
    String bearer = "Bearer " + all(ACCESS, opened).get(0);
    Optional<String> cursor = Optional.of("");
    while (cursor.isPresent()) {
      URI search =
          api(
              own,
              "/bluesky/xrpc/app.bsky.feed.searchPosts?limit=100&tag="
                  + name
                  + "&cursor="
                  + cursor.get());
      HttpResponse<byte[]> page = get(search, "Authorization", bearer);
      if (page.statusCode() == 200) {
        cursor = all(CURSOR, text(page)).stream().findFirst();
      }
    }
  }

  private static URI api(DemoServer own, String path) {
    return URI.create(own.uri() + path);
  }

  private void readGraph(DemoServer own, String path) throws Exception {
    Optional<URI> next = Optional.of(api(own, path + "&access_token=demo-token"));
    while (next.isPresent()) {
      String page = text(patiently(next.get()));
      URI now = next.get();
      next =
          all(GRAPH_NEXT, page).stream()
              .map(URI::create)
              .filter(address -> !afterOf(address).equals(afterOf(now)))
              .findFirst();
    }
  }

  private static String afterOf(URI address) {
    return Addresses.parameters(address.getRawQuery()).getOrDefault("after", "");
  }

  private void readVideos(DemoServer own, String question) throws Exception {
    String path = "/youtube/youtube/v3/" + question + "&maxResults=50&key=demo-token";
    Optional<String> token = Optional.of("");
    while (token.isPresent()) {
      String page = text(patiently(api(own, path + "&pageToken=" + Addresses.encode(token.get()))));
      token = all(PAGE_TOKEN, page).stream().findFirst();
    }
  }

  private void readArticles(DemoServer own, HttpResponse<byte[]> list) throws Exception {
    Optional<URI> next = Optional.empty();
    HttpResponse<byte[]> page = list;
    do {
      for (String path : all(ARTICLE, text(page))) {
        patiently(own.uri().resolve(path));
      }
      next = all(NEXT_LIST, text(page)).stream().map(own.uri()::resolve).findFirst();
      if (next.isPresent()) {
        page = patiently(next.get());
      }
    } while (next.isPresent());
  }

  @Test
  void aHomeIsNotFilledFromTwoWorlds(@TempDir Path home) {
    Optional<Path> memory = Optional.of(home.resolve("demo.properties"));
    DemoServer.start(WORLD, NOON, new Options(0, false, memory)).close();
    DemoWorld other = DemoWorld.create(Gazetteer.load(), 8, 2_000);

    assertThatThrownBy(() -> DemoServer.start(other, NOON, new Options(0, false, memory)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(home.toString())
        .hasMessageContaining("thintag.demo.")
        .hasMessageContaining("THINTAG_HOME");
  }

  @Test
  void aTakenPortIsSaidInPlainWords() {
    Options same = new Options(server.port(), false, Optional.empty());

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
