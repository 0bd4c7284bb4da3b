package io.thintag.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.thintag.area.Gazetteer;
import io.thintag.demo.DemoServer.Options;
import io.thintag.demo.Office.Medium;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the platforms of the pretend internet answer beside what the sources read of them. */
class DemoPlatformsTest {
  private static final DemoWorld WORLD = DemoWorld.create(Gazetteer.load(), 3, 8_000);
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-11-21T05:00:00Z"), ZoneOffset.UTC);
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static DemoServer server;

  @BeforeAll
  static void start() {
    server = DemoServer.start(WORLD, NOON, new Options(0, Optional.empty()));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(server.uri() + path))
        .header("Authorization", "Bearer " + Platform.SECRET);
  }

  private static HttpResponse<String> get(String path) throws Exception {
    return CLIENT.send(request(path).build(), BodyHandlers.ofString());
  }

  private static HttpResponse<String> post(String path, String body) throws Exception {
    HttpRequest request = request(path).POST(BodyPublishers.ofString(body)).build();
    return CLIENT.send(request, BodyHandlers.ofString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/facebook/v25.0/1/posts?access_token=other",
        "/instagram/v25.0/me/accounts",
        "/threads/v1.0/me",
        "/youtube/youtube/v3/videos?id=1&key=other"
      })
  void aWrongKeyIsRefused(String path) throws Exception {
    HttpResponse<String> answer = get(path);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).containsAnyOf("\"code\":190", "\"reason\":\"keyInvalid\"");
  }

  @Test
  void aPageThatTheTokenMayNotSeeIsAsGoodAsGone() throws Exception {
    Office page =
        WORLD.offices(Medium.FACEBOOK).stream()
            .filter(Office::isHidden)
            .findFirst()
            .orElseGet(() -> WORLD.offices(Medium.FACEBOOK).get(0));
    String path = "/facebook/v25.0/%s/posts?access_token=demo-token";

    assertThat(get(path.formatted("100000000000000")).body())
        .contains("\"code\":100,\"error_subcode\":33");
    if (page.isHidden()) {
      assertThat(get(path.formatted(page.author().nativeId())).body())
          .contains("\"code\":100,\"error_subcode\":33");
    }
  }

  @Test
  void aListMayGoOnAfterAnEmptyPage() throws Exception {
    Office page = WORLD.offices(Medium.FACEBOOK).get(2);
    String path =
        "/facebook/v25.0/"
            + page.author().nativeId()
            + "/published_posts?access_token=demo-token&limit=5&after=";

    HttpResponse<String> empty = get(path + GraphAnswers.cursor("A5"));
    HttpResponse<String> full = get(path + GraphAnswers.cursor("B5"));

    assertThat(empty.body()).contains("\"data\":[]").contains("\"next\":\"");
    assertThat(empty.headers().firstValue("X-App-Usage")).isPresent();
    assertThat(full.body()).contains("\"message\":");
  }

  @Test
  void theSearchesOfADayComeToAnEnd() {
    YouTubeApi youTube = new YouTubeApi(WORLD, NOON);
    Visit search =
        new Visit(
            "http://127.0.0.1",
            List.of("youtube", "youtube", "v3", "search"),
            Map.of("key", Platform.SECRET, "q", "#" + OrderedTag.STORIES.text()),
            new Visit.Sent("GET", "", "", ""),
            0);
    for (int i = 0; i < 900; i++) {
      assertThat(youTube.answer(search).status()).isEqualTo(200);
    }

    Answer spent = youTube.answer(search);

    assertThat(spent.status()).isEqualTo(429);
    assertThat(new String(spent.body(), UTF_8)).contains("defaultSearchListPerDayPerProject");
  }

  @ParameterizedTest
  @CsvSource({
    "20261120,'\"status\":\"ready\",\"followers\":3087'",
    "20261121,'\"status\":\"unready\"'",
    "20250228,'\"status\":\"out_of_service\"'"
  })
  void lineCountsDaysOnceTheyAreOver(String day, String told) throws Exception {
    assertThat(get("/line/v2/bot/insight/followers?date=" + day).body()).contains(told);
  }

  @Test
  void theTwoAccountsOfLineAreToldApartByTheirTokens() throws Exception {
    URI day = URI.create(server.uri() + "/line/v2/bot/insight/followers?date=20250601");
    HttpRequest other =
        HttpRequest.newBuilder(day).header("Authorization", "Bearer demo-token-2").build();
    HttpRequest stranger = HttpRequest.newBuilder(day).build();

    assertThat(CLIENT.send(other, BodyHandlers.ofString()).body()).contains("\"followers\":371");
    assertThat(CLIENT.send(stranger, BodyHandlers.ofString()).statusCode()).isEqualTo(401);
  }

  @Test
  void tikTokTellsVideosOfATagAndOfADayInPagesThatMayBeShort() throws Exception {
    String body =
        "{\"query\":{\"and\":[{\"operation\":\"EQ\",\"field_name\":\"hashtag_name\",\"field_values\":[\""
            + OrderedTag.GOOD_THINGS.text()
            + "\"]}]},\"start_date\":\"20250520\",\"end_date\":\"20250618\",\"max_count\":10,\"cursor\":0}";

    HttpResponse<String> page = post("/tiktok/v2/research/video/query/?fields=id", body);

    assertThat(page.body()).contains("\"has_more\":true").contains("\"code\":\"ok\"");
    assertThat(page.body().split("\"video_description\"")).hasSize(7);
    assertThat(post("/tiktok/v2/research/video/query/", "{}").body()).contains("invalid_params");
  }

  @Test
  void tikTokEmbedsAVideoByItsLink() throws Exception {
    DemoPost video = WORLD.of(Network.TIKTOK).get(0);
    String link =
        "https://www.tiktok.com/@" + video.author().handle() + "/video/" + video.nativeId();

    assertThat(get("/tiktok/oembed?url=" + Addresses.encode(link)).body())
        .contains("\"embed_product_id\":\"" + video.nativeId() + "\"");
    assertThat(get("/tiktok/oembed?url=nothing").statusCode()).isEqualTo(400);
  }

  @Test
  void youTubeShowsEverybodyAVideoByItsLink() throws Exception {
    DemoPost video = WORLD.of(Network.YOUTUBE).get(0);
    String link = "https://www.youtube.com/watch?v=" + video.nativeId();

    assertThat(get("/youtube/oembed?format=json&url=" + Addresses.encode(link)).body())
        .contains("\"author_name\":\"" + video.author().name() + "\"");
    assertThat(get("/youtube/watch?v=" + video.nativeId()).body())
        .contains("\"channelId\":\"" + video.author().nativeId() + "\"")
        .contains("\"shortDescription\":\"");
    assertThat(get("/youtube/oembed?format=json&url=nothing").statusCode()).isEqualTo(400);
    assertThat(get("/youtube/watch?v=none").statusCode()).isEqualTo(404);
  }

  @Test
  void xFindsWhatNobodyCollects() throws Exception {
    String query = Addresses.encode("#" + OrderedTag.GOOD_THINGS.text() + " -is:retweet");

    assertThat(get("/x/2/tweets/search/recent?max_results=10&query=" + query).body())
        .contains("\"public_metrics\"")
        .contains("\"result_count\":10");
    assertThat(WORLD.posts()).noneMatch(post -> post.platform().equals(DemoPost.X));
  }
}
