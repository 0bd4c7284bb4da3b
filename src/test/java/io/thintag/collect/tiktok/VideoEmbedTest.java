package io.thintag.collect.tiktok;

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
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VideoEmbedTest {
  private static final String RECORDED = Recorded.text("collect/tiktok/oembed_video.json");

  @Test
  void readsARecordedAnswer() throws Exception {
    Post post = ((Item.Found) item(RECORDED)).post();

    assertThat(post.key()).isEqualTo(new PostKey("tiktok", "6806030056956251397"));
    assertThat(post.text())
        .isEqualTo("Nuestro #AplausoSanitario más sincero. Para todos. Y recuerda, #QuédateEnCasa");
    assertThat(post.hashtags()).containsExactly("aplausosanitario", "quédateencasa");
    assertThat(post.account())
        .isEqualTo(new Account("tiktok", null, "a3noticias", "Antena 3 Noticias"));
    // The page of the same video gives 1584652361 as its time.
    assertThat(post.publishedAt()).isEqualTo(Instant.ofEpochSecond(1_584_652_358L));
    assertThat(post.engagement()).isEqualTo(Engagement.UNKNOWN);
    assertThat(post.media()).isEqualTo(MediaKind.VIDEO);
    assertThat(post.url())
        .hasToString("https://www.tiktok.com/@a3noticias/video/6806030056956251397");
  }

  @Test
  void findsThaiTagsInTheCaption() throws Exception {
    Post post =
        ((Item.Found) item(RECORDED.replace("Para todos.", "#ของดีบ้านเรา #อบต.บ้านไร่"))).post();

    assertThat(post.hashtags()).contains("ของดีบ้านเรา", "อบต");
  }

  @Test
  void tellsASetOfPhotos() throws Exception {
    Item item = item(RECORDED.replace("\"embed_type\":\"video\"", "\"embed_type\":\"photo\""));

    assertThat(((Item.Found) item).post().media()).isEqualTo(MediaKind.IMAGE);
  }

  @ParameterizedTest
  @CsvSource({
    "embed_product_id, embed_product_id is missing",
    "title, title is missing",
    "author_unique_id, author_unique_id is missing"
  })
  void namesTheFieldThatIsMissing(String field, String reason) throws Exception {
    Item item = item(RECORDED.replace("\"" + field + "\"", "\"other\""));

    assertThat(((Item.Broken) item).reason()).isEqualTo(reason);
  }

  @ParameterizedTest
  @CsvSource({"1", "abc", "-6806030056956251397", "99999999999999999999999999999", "0"})
  void doesNotBelieveAnIdThatTellsNoTime(String id) throws Exception {
    Item item = item(RECORDED.replace("6806030056956251397", id));

    assertThat(((Item.Broken) item).reason()).contains("tells no time");
  }

  @ParameterizedTest
  @CsvSource({"<html>, expected JSON", "[], expected an oEmbed", "'', expected JSON"})
  void saysWhatItExpected(String body, String message) {
    assertThatThrownBy(() -> item(body))
        .isInstanceOf(SourceException.Unreadable.class)
        .hasMessageContaining(message);
  }

  @Test
  void takesABadRequestForAVideoThatIsNotThere() {
    assertThat(VideoEmbed.ANSWERS.trouble(answer(400, "{\"message\":\"x\",\"code\":400}")))
        .containsInstanceOf(SourceException.NotFound.class);
    assertThat(VideoEmbed.ANSWERS.trouble(answer(200, RECORDED))).isEmpty();
    assertThat(VideoEmbed.ANSWERS.trouble(answer(500, ""))).isEmpty();
  }

  @Test
  void asksForTheWholeAddress() {
    URI video = URI.create("https://www.tiktok.com/@a.b/video/1");

    assertThat(VideoEmbed.request(URI.create("http://127.0.0.1:9/"), video).uri())
        .hasToString(
            "http://127.0.0.1:9/oembed?url=https%3A%2F%2Fwww.tiktok.com%2F%40a.b%2Fvideo%2F1");
  }

  private static Item item(String body) throws SourceException {
    return VideoEmbed.item(answer(200, body), JsonMapper.createDefault());
  }

  private static WireResponse answer(int status, String body) {
    return new WireResponse(
        URI.create("https://www.tiktok.com/oembed?url=x"),
        status,
        Map.of(),
        body.getBytes(UTF_8),
        Instant.EPOCH);
  }
}
