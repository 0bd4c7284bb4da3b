package io.thintag.collect.bluesky;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.json.JsonMapper;
import io.thintag.collect.Item;
import io.thintag.collect.Recorded;
import io.thintag.collect.WireResponse;
import io.thintag.post.Account;
import io.thintag.post.Engagement;
import io.thintag.post.MediaKind;
import io.thintag.post.Post;
import io.thintag.post.PostKey;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Condition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PostViewTest {

  @ParameterizedTest
  @CsvSource({
    "searchPosts_q_page1,25",
    "searchPosts_hashtag_cursor100,20",
    "searchPosts_filters_single,1",
    "getQuotes,2"
  })
  void readsEveryRecordedPost(String name, int posts) throws Exception {
    assertThat(items(Recorded.text("bluesky/" + name + ".json")))
        .hasSize(posts)
        .allMatch(Item.Found.class::isInstance);
  }

  @Test
  void readsARecordedPostWhole() throws Exception {
    assertThat(only(Recorded.text("bluesky/searchPosts_filters_single.json")))
        .isEqualTo(
            new Post(
                new PostKey(
                    "bluesky",
                    "at://did:plc:ntd53albt5ffa4rgervvgibd/app.bsky.feed.post/3lcmymlgxwa2t"),
                """
                Have you heard about the #rstats package {atrrr}? I'm working on it right now to \
                eliminate some bugs:

                https://jbgruber.github.io/atrrr""",
                List.of("rstats"),
                new Account(
                    "bluesky",
                    "did:plc:ntd53albt5ffa4rgervvgibd",
                    "jbgruber.bsky.social",
                    "Johannes B. Gruber"),
                URI.create("https://bsky.app/profile/jbgruber.bsky.social/post/3lcmymlgxwa2t"),
                Instant.parse("2024-12-06T10:40:32.629646Z"),
                null,
                new Engagement(null, 13L, 3L, 5L),
                MediaKind.LINK,
                false));
  }

  @Test
  void tellsPicturesFromWordsAndQuotesInRecordedPosts() throws Exception {
    assertThat(items(Recorded.text("bluesky/searchPosts_hashtag_cursor100.json")))
        .extracting(item -> ((Item.Found) item).post().media())
        .haveExactly(4, is(MediaKind.IMAGE))
        .haveExactly(2, is(MediaKind.LINK))
        .haveExactly(14, is(MediaKind.TEXT));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-08-01T00:00:05+07:00,2026-07-31T17:00:05Z",
    "2031-01-01T00:00:00Z,2026-08-01T00:00:01.500Z",
    "yesterday,2026-08-01T00:00:01.500Z"
  })
  void believesAnAuthorsClockOnlyAsFarAsTheServers(String told, Instant published)
      throws Exception {
    String post =
        PretendNetwork.post(1)
            .replace("\"createdAt\":\"2026-08-01T00:00:01Z\"", "\"createdAt\":\"" + told + "\"");

    assertThat(only(page(post)).publishedAt()).isEqualTo(published);
  }

  @Test
  void takesTagsFromTheTextAndBesideIt() throws Exception {
    String post =
        PretendNetwork.post(1)
            .replace(
                "\"text\":",
                """
                "tags":["งานวัด","มหาดไทย",7],"facets":[{"features":[
                {"$type":"app.bsky.richtext.facet#tag","tag":"มหาดไทย"},
                {"$type":"app.bsky.richtext.facet#link","uri":"https://banrai.example"}]}],"text":""");

    assertThat(only(page(post)).hashtags()).containsExactly("มหาดไทย", "งานวัด");
  }

  @Test
  void leadsToThePostOfAnAccountWithoutAHandle() throws Exception {
    Post post = only(page(PretendNetwork.post(1).replace("somsri.example", "handle.invalid")));

    assertThat(post.account().handle()).isNull();
    assertThat(post.url())
        .isEqualTo(URI.create("https://bsky.app/profile/" + PretendNetwork.DID + "/post/3k1"));
  }

  @ParameterizedTest
  @CsvSource({
    "app.bsky.embed.video#view,VIDEO",
    "app.bsky.embed.images#view,IMAGE",
    "app.bsky.embed.external#view,LINK",
    "app.bsky.embed.record#view,TEXT",
    "app.bsky.embed.hologram#view,UNKNOWN"
  })
  void knowsWhatAPostShows(String embed, MediaKind media) throws Exception {
    String post =
        PretendNetwork.post(1).replaceFirst("\\{", "{\"embed\":{\"\\$type\":\"" + embed + "\"},");

    assertThat(only(page(post)).media()).isEqualTo(media);
  }

  @Test
  void leavesCountsUnknownThatAreNotTold() throws Exception {
    String post = PretendNetwork.post(1).replace("\"likeCount\":3,", "");

    assertThat(only(page(post)).engagement()).isEqualTo(new Engagement(null, null, 1L, 2L));
  }

  @ParameterizedTest
  @CsvSource({
    "at://did:plc,https://plc,uri is not that of a post",
    "\"did\",\"dod\",did is missing",
    "\"indexedAt\",\"at\",indexedAt is missing",
    "\"likeCount\":3,\"likeCount\":-3,likeCount is no count",
    "\"record\",\"recard\",record is missing"
  })
  void namesTheFieldThatIsNotWhatItShouldBe(String right, String wrong, String reason)
      throws Exception {
    assertThat(items(page(PretendNetwork.post(1).replace(right, wrong))))
        .singleElement()
        .extracting(item -> ((Item.Broken) item).reason())
        .isEqualTo(reason);
  }

  private static String page(String post) {
    return "{\"posts\":[" + post + "]}";
  }

  private static Post only(String body) throws Exception {
    List<Item> items = items(body);
    assertThat(items).singleElement().isInstanceOf(Item.Found.class);
    return ((Item.Found) items.get(0)).post();
  }

  private static List<Item> items(String body) throws Exception {
    WireResponse response =
        new WireResponse(
            URI.create("https://bsky.social/"), 200, Map.of(), body.getBytes(UTF_8), Instant.EPOCH);
    return Posts.of(response, JsonMapper.createDefault()).items();
  }

  private static Condition<MediaKind> is(MediaKind kind) {
    return new Condition<>(kind::equals, kind.toString());
  }
}
