package io.thintag.collect.youtube;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.json.JsonMapper;
import io.thintag.collect.Cursor;
import io.thintag.collect.FakeSite;
import io.thintag.collect.Item;
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
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mockwebserver3.MockResponse;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What YouTube really answered. */
final class RecordedVideosTest {
  private static final Instant LONG_AGO = Instant.parse("2005-01-01T00:00:00Z");

  private final FakeSite site = new FakeSite();
  private final TestWires wires = new TestWires();
  private final Source source = new YouTubeSource(JsonMapper.createDefault(), 50);

  @AfterEach
  void close() {
    wires.close();
    site.close();
  }

  @Test
  void readsAThaiVideoWithItsCounts() throws Exception {
    site.answering(request -> recorded("videos_list_thai_statistics"));

    assertThat(posts(refresh("9_5NMupqrgw")))
        .containsExactly(
            new Post(
                new PostKey("youtube", "9_5NMupqrgw"),
                """
                ลูกหมู 3 ตัว (ลูกหมูสามตัว) เรื่องราวสำหรับเด็ก ภาพเคลื่อนไหว การ์ตูน
                ลูกหมู 3 ตัว (ลูกหมูสามตัว) + หมาป่าและเด็กเจ็ด | นิทานสำหรับเด็ก ภาพเคลื่อนไหว การ์ตูน

                กรุณาสมัครสมาชิกฟรี: https://goo.gl/8Y9WxM""",
                List.of(),
                new Account(
                    "youtube",
                    "UCdRQtmJ3k2dsBbJ1QEdsiwQ",
                    null,
                    "นิทานก่อนนอนสําหรับเด็ก - Thai Fairy Tales for Kids"),
                URI.create("https://www.youtube.com/watch?v=9_5NMupqrgw"),
                Instant.parse("2018-07-02T10:30:01Z"),
                null,
                new Engagement(11_222_271L, 25_897L, 57L, null),
                MediaKind.VIDEO,
                false));
  }

  @Test
  void readsNewCountsOfTheSameVideo() throws Exception {
    site.answering(
        request ->
            PretendYouTube.ok(
                PretendYouTube.items(
                    "videoList",
                    Recorded.text("collect/youtube/video_resource_later.json"),
                    null)));
    site.first(recorded("videos_list_statistics"));

    Post before = posts(refresh("D-lhorsDlUQ")).get(0);
    Post after = posts(refresh("D-lhorsDlUQ")).get(0);

    assertThat(before.engagement()).isEqualTo(new Engagement(7920L, 190L, 32L, null));
    assertThat(after.engagement()).isEqualTo(new Engagement(8087L, 190L, 32L, null));
    assertThat(after.text()).isEqualTo(before.text());
  }

  @Test
  void knowsNoCountsWhereNoneAreTold() throws Exception {
    site.answering(request -> recorded("videos_list_two"));

    assertThat(posts(refresh("D-lhorsDlUQ", "ovdbrdCIP7U")))
        .hasSize(2)
        .allMatch(post -> post.engagement().equals(Engagement.UNKNOWN));
  }

  @ParameterizedTest
  @CsvSource({"videos_list_empty_deleted", "list_zero_items"})
  void callsAVideoGoneThatTheAnswerLeavesOut(String body) throws Exception {
    site.answering(request -> recorded(body));

    assertThat(refresh("9_5NMupqrgw"))
        .containsExactly(new Item.Gone(new PostKey("youtube", "9_5NMupqrgw")));
  }

  @ParameterizedTest
  @CsvSource({
    "search_list_thai_TH,10",
    "search_list_page1_of_2,25",
    "search_list_page2_of_2,25",
    "search_list_by_channel,5",
    "search_list_live_events,25",
  })
  void asksForEveryHitOfASearchInOneCall(String body, int hits) throws Exception {
    site.answering(
        request ->
            PretendYouTube.method(request.getUrl()).equals("search")
                ? PretendYouTube.ok(
                    Recorded.text("collect/youtube/" + body + ".json")
                        .replaceAll("\"nextPageToken\": ?\"[^\"]*\",", ""))
                : recorded("videos_list_thai_statistics"));

    List<Item> items = read(new Query.Tag(site.url("/"), "นิทาน", LONG_AGO, null));

    HttpUrl videos = site.requests().get(1).getUrl();
    assertThat(videos.queryParameter("id").split(",")).hasSize(hits).doesNotHaveDuplicates();
    assertThat(site.requests()).hasSize(2);
    assertThat(items).as("the word is there and a keyword, but no hashtag").isEmpty();
  }

  @Test
  void asksNothingMoreWhenASearchFindsNothing() throws Exception {
    site.answering(request -> recorded("search_list_empty_TH"));

    assertThat(read(new Query.Tag(site.url("/"), "ของดีบ้านเรา", LONG_AGO, null))).isEmpty();
    assertThat(site.requests()).hasSize(1);
  }

  @Test
  void readsAPlaylistThatIsFoundByTheHandleOfItsChannel() throws Exception {
    site.answering(request -> channel(request.getUrl()));
    Account account = new Account("youtube", null, "@google", null);

    List<Item> items = read(new Query.Channel(site.url("/"), account, LONG_AGO, null));

    assertThat(site.requests().get(0).getUrl().queryParameter("forHandle")).isEqualTo("@google");
    assertThat(site.requests().get(1).getUrl().queryParameter("playlistId"))
        .isEqualTo("UUK8sQmJBp8GCxrOtXWBpyEA");
    assertThat(items).hasSize(13).doesNotHaveDuplicates();
    assertThat(posts(items)).allMatch(post -> post.account().key().equals("@google"));
  }

  @Test
  void theRuleForUploadsGivesWhatYouTubeTells() {
    assertThat(Uploads.byRule(new Account("youtube", "UC_x5XG1OV2P6uZZ5FSM9Ttw", null, null)))
        .contains("UU_x5XG1OV2P6uZZ5FSM9Ttw");
    assertThat(Recorded.text("collect/youtube/channels_list_two.json"))
        .contains("\"uploads\":\"UU_x5XG1OV2P6uZZ5FSM9Ttw\"");
  }

  private static MockResponse channel(HttpUrl url) {
    return switch (PretendYouTube.method(url)) {
      case "channels" -> recorded("channels_list_two");
      case "playlistItems" ->
          recorded(
              "CAoQAA".equals(url.queryParameter("pageToken"))
                  ? "playlist_items_page2_of_2"
                  : "playlist_items_page1_of_2");
      default ->
          PretendYouTube.ok(
              PretendYouTube.items(
                  "videoList",
                  String.join(
                      ",",
                      Arrays.stream(url.queryParameter("id").split(","))
                          .map(id -> PretendYouTube.video(1, "").replace(PretendYouTube.id(1), id))
                          .toList()),
                  null));
    };
  }

  private static MockResponse recorded(String name) {
    return PretendYouTube.ok(Recorded.text("collect/youtube/" + name + ".json"));
  }

  private List<Item> refresh(String... ids) throws SourceException {
    return read(
        new Query.Refresh(
            site.url("/"),
            Arrays.stream(ids)
                .map(id -> new Query.Known(new PostKey("youtube", id), null))
                .toList()));
  }

  private List<Item> read(Query query) throws SourceException {
    List<Item> items = new ArrayList<>();
    new Reading(source, query, wires.wire(1))
        .from(Cursor.START, (page, before, exchanges) -> items.addAll(page.items()));
    return items;
  }

  private static List<Post> posts(List<Item> items) {
    return items.stream().map(item -> ((Item.Found) item).post()).toList();
  }
}
