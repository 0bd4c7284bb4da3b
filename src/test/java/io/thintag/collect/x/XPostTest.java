package io.thintag.collect.x;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.json.JsonMapper;
import io.thintag.collect.Item;
import io.thintag.collect.Recorded;
import io.thintag.collect.SourceException;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class XPostTest {

  @Test
  void readsARecordedSearchWithAnErrorBesideItsPosts() throws Exception {
    SearchPage found = found(Recorded.text("x/search_recent_hashtag_full_fields.json"));

    assertThat(found.items()).hasSize(10).allMatch(Item.Found.class::isInstance);
    assertThat(found.newest()).contains("1440717170493689866");
    assertThat(found.next()).contains("b26v89c19zqg8o3fpds60ssjlg8rrux0bxoa7beulbhbx");
    assertThat(post(found, 4))
        .isEqualTo(
            new Post(
                new PostKey("x", "1440717124545114123"),
                """
                #KPOP | TWICE participará de "The Tonight Show Starring Jimmy Fallon", por \
                primera vez 🤩 / ✍️ @ClariPajon (@KpopFrito).

                #TWICE #TWICExJimmyFallon #TheFeels\s
                https://t.co/ZVXS1PpZRy""",
                List.of("KPOP", "TWICE", "TWICExJimmyFallon", "TheFeels"),
                new Account("x", "34643836", "AiredeSantaFe", "Aire de Santa Fe"),
                URI.create("https://x.com/AiredeSantaFe/status/1440717124545114123"),
                Instant.parse("2021-09-22T16:38:24Z"),
                null,
                new Engagement(null, 0L, 0L, 0L),
                MediaKind.LINK,
                false));
  }

  @Test
  void marksRepostsAndGivesThemTheWholeTextButNotTheCountsOfTheOriginal() throws Exception {
    SearchPage found = found(Recorded.text("x/search_recent_hashtag_full_fields.json"));

    assertThat(found.items()).filteredOn(item -> ((Item.Found) item).post().repost()).hasSize(9);
    Post repost = post(found, 0);
    assertThat(repost.text()).startsWith("#TopKPopEcuador").doesNotContain("…");
    assertThat(repost.hashtags()).contains("kpop");
    assertThat(repost.engagement()).isEqualTo(Engagement.UNKNOWN);
  }

  @Test
  void readsARecordedRepostInThaiWithoutItsOriginal() throws Exception {
    String record = Recorded.text("x/thai_text_record.jsonl").strip();

    Post post = post(found(record.replaceFirst("\"data\":(.*)\\}$", "\"data\":[$1]}")), 0);

    assertThat(post.text()).isEqualTo("RT @momy9775: โควิดดีสเดย์ https://t.co/6LwQHnmXK9");
    assertThat(post.account()).isEqualTo(new Account("x", "1085741751174721536", null, null));
    assertThat(post.url()).isEqualTo(URI.create("https://x.com/i/web/status/1396383361833209856"));
    assertThat(post.media()).isEqualTo(MediaKind.IMAGE);
  }

  @ParameterizedTest
  @CsvSource({"search_recent_media_policy,8", "search_withheld,1", "tweet_quoted_edit,1"})
  void readsEveryRecordedPost(String name, int posts) throws Exception {
    assertThat(found(Recorded.text("x/" + name + ".json")).items())
        .hasSize(posts)
        .allMatch(Item.Found.class::isInstance);
  }

  @Test
  void knowsARecordedPostAgainAfterItWasEdited() throws Exception {
    Post before = post(found(Recorded.text("x/tweet_edited_before.json")), 0);
    Post after = post(found(Recorded.text("x/tweet_edited_after.json")), 0);

    assertThat(after.key()).isEqualTo(before.key());
    assertThat(before.editedAt()).isNull();
    assertThat(before.media()).isEqualTo(MediaKind.IMAGE);
    assertThat(after.editedAt()).isEqualTo(Instant.parse("2022-10-03T17:57:11Z"));
    assertThat(after.publishedAt())
        .isBetween(before.publishedAt(), before.publishedAt().plusSeconds(1));
    assertThat(after.url())
        .isEqualTo(URI.create("https://x.com/wongmjane/status/1576994789110992896"));
  }

  @Test
  void losesNoPlaceThoughPostsComeWithoutTheFieldsAskedFor() throws Exception {
    SearchPage found = found(Recorded.text("x/search_recent_min_fields.json"));

    assertThat(found.items())
        .hasSize(10)
        .contains(new Item.Broken("1578516068309794817", "created_at is missing", 0));
    assertThat(found.newest()).contains("1578516068309794817");
    assertThat(found.next()).isPresent();
  }

  @Test
  void unescapesTextAndPrefersTheLongForm() throws Exception {
    String plain = PretendX.post(1).replace("โพสต์ 1", "ก &lt;3 &amp;amp; ข");
    String lengthy =
        PretendX.post(2)
            .replace(
                "\"text\":",
                """
                "note_tweet":{"text":"ยาว &gt; สั้น #งานวัด","entities":{"hashtags":[{"tag":"งานวัด"}]}},\
                "text":""");

    SearchPage found = found("{\"data\":[" + plain + "," + lengthy + "],\"meta\":{}}");

    assertThat(post(found, 0).text()).isEqualTo("ก <3 &amp; ข #ของดีบ้านเรา");
    assertThat(post(found, 1).text()).isEqualTo("ยาว > สั้น #งานวัด");
    assertThat(post(found, 1).hashtags()).containsExactly("งานวัด");
    assertThat(post(found, 0).engagement()).isEqualTo(new Engagement(60L, 3L, 2L, 1L));
  }

  @Test
  void tellsAnAnswerOfNothingFromNoAnswer() throws Exception {
    assertThat(found("{\"meta\":{\"result_count\":0}}").items()).isEmpty();
    assertThatThrownBy(() -> found("{\"errors\":[{\"title\":\"Not SearchPage Error\"}]}"))
        .isInstanceOf(SourceException.Unreadable.class)
        .hasMessageContaining("expected posts");
  }

  @Test
  void readsADocumentedPartialAnswer() throws Exception {
    assertThat(found(Recorded.text("x/partial_error_200.json")).items())
        .containsExactly(new Item.Broken("123", "created_at is missing", 0));
  }

  private static Post post(SearchPage found, int index) {
    return ((Item.Found) found.items().get(index)).post();
  }

  private static SearchPage found(String body) throws Exception {
    WireResponse response =
        new WireResponse(
            URI.create("https://api.x.com/"), 200, Map.of(), body.getBytes(UTF_8), Instant.EPOCH);
    return SearchPage.of(response, JsonMapper.createDefault());
  }
}
