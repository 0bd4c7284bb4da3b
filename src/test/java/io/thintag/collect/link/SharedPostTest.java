package io.thintag.collect.link;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.serde.ObjectMapper;
import io.thintag.collect.Item;
import io.thintag.collect.Query;
import io.thintag.collect.SourceException;
import io.thintag.collect.WireResponse;
import io.thintag.post.Post;
import io.thintag.post.PostKey;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SharedPostTest {
  private static final String META = "<meta property=\"%s\" content=\"%s\">";

  private static Item read(String link, byte[] page) throws SourceException {
    CanonicalLink canonical = CanonicalLink.of(link);
    return SharedPost.item(
        new WireResponse(
            canonical.uri(),
            200,
            Map.of("Content-Type", List.of("text/html; charset=utf-8")),
            page,
            Instant.EPOCH),
        new Query.Link(canonical.uri(), canonical.platform(), canonical.nativeId(), null),
        ObjectMapper.getDefault());
  }

  private static Post post(String link, String... meta) throws SourceException {
    StringBuilder page = new StringBuilder();
    for (int i = 0; i < meta.length; i += 2) {
      page.append(META.formatted(meta[i], meta[i + 1]));
    }
    return ((Item.Found) read(link, page.toString().getBytes(UTF_8))).post();
  }

  @Test
  void readsAPostOfXAsLinkPreviewsSeeIt() throws Exception {
    try (InputStream page = getClass().getResourceAsStream("/collect/link/x_post_og.html")) {
      if (page == null) {
        throw new IOException("no fixture");
      }
      String link = "https://twitter.com/realDonaldTrump/status/1222907250383245320";
      Post post = ((Item.Found) read(link, page.readAllBytes())).post();
      assertThat(post.key()).isEqualTo(new PostKey("x", "1222907250383245320"));
      assertThat(post.text()).contains("@foxandfriends").endsWith("mentally deranged!");
      assertThat(post.account().handle()).isEqualTo("realDonaldTrump");
      assertThat(post.publishedAt()).isAfter(Instant.parse("2020-01-30T15:00:00Z"));
      assertThat(post.engagement().likes()).isNull();
    }
  }

  @Test
  void takesTheCaptionOutOfInstagramsDescription() throws SourceException {
    assertThat(
            post(
                    "https://www.instagram.com/p/DJKexampl01/",
                    "og:description",
                    "12 likes, 3 comments - banrai on May 1, 2025: &quot;งานบุญ: #ของดีบ้านเรา&quot;. ")
                .text())
        .isEqualTo("งานบุญ: #ของดีบ้านเรา");
  }

  @Test
  void knowsAFacebookPageByItsNumber() throws SourceException {
    Post post =
        post(
            "https://m.facebook.com/61550000000001/posts/122100000000001",
            "og:description",
            "#ของดีบ้านเรา",
            "article:published_time",
            "2025-05-01T08:00:00+07:00");
    assertThat(post.key().nativeId()).isEqualTo("61550000000001_122100000000001");
    assertThat(post.account().nativeId()).isEqualTo("61550000000001");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<title>เข้าสู่ระบบ Facebook</title><meta property='og:description' content='เข้าสู่ระบบ'>",
        "<title>Log in or sign up</title><meta property='og:description' content='See posts'>",
        "<meta property='og:description' content='#ของดีบ้านเรา'>"
      })
  void takesNoLoginPageAndNoPageWithoutATimeForAPost(String page) {
    assertThatThrownBy(
            () ->
                read(
                    "https://www.facebook.com/61550000000001/posts/122100000000001",
                    page.getBytes(UTF_8)))
        .isInstanceOf(SourceException.Unreadable.class);
  }
}
