package io.thintag.collect.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.json.JsonMapper;
import io.thintag.collect.Cursor;
import io.thintag.collect.Item;
import io.thintag.collect.Query;
import io.thintag.collect.wire.TestClock;
import io.thintag.post.Account;
import io.thintag.post.Engagement;
import io.thintag.post.MediaKind;
import io.thintag.post.Post;
import io.thintag.post.PostKey;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Exports of 4CAT and Zeeschuimer; see SOURCES.md beside the files. */
final class ToolExportTest {
  private static final Instant PUBLISHED = Instant.parse("2026-07-01T02:30:00Z");
  private final TestClock clock = new TestClock(Instant.parse("2026-08-02T00:00:00Z"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          4cat-tiktok.csv            | tiktok    | 7320768196569599275 | https://www.tiktok.com/@banrai.example/video/7320768196569599275 | - | banrai.example | อบต.บ้านไร่ | 1234 | 5 | 0 | 1 | UNKNOWN
          4cat-instagram.csv         | instagram | Cx_y-1 | https://www.instagram.com/p/Cx_y-1 | 17841400000000001 | banrai | อบต.บ้านไร่ | - | 7 | - | - | UNKNOWN
          4cat-twitter.csv           | x         | 1940000000000000001 | https://x.com/banrai/status/1940000000000000001 | 1234567890123456789 | banrai | อบต.บ้านไร่ | - | 9 | 0 | 2 | UNKNOWN
          4cat-threads.csv           | threads   | DAbc_-1 | https://www.threads.com/@banrai/post/DAbc_-1 | - | banrai | - | - | 4 | 2 | 1 | UNKNOWN
          4cat-facebook-crowdtangle.csv | facebook | 111_222 | https://www.facebook.com/111/posts/222 | 111 | banrai | อบต.บ้านไร่ | 0 | 1002 | 2 | 1 | IMAGE
          4cat-youtube.csv           | youtube   | dQw4w9WgXcQ | https://www.youtube.com/watch?v=dQw4w9WgXcQ | UCbanrai | - | อบต.บ้านไร่ | 100 | 5 | - | - | UNKNOWN
          zeeschuimer-tiktok.ndjson  | tiktok    | 7320768196569599275 | https://www.tiktok.com/@banrai.example/video/7320768196569599275 | 6800000000000000001 | banrai.example | อบต.บ้านไร่ | 1234 | 5 | 0 | 1 | VIDEO
          zeeschuimer-instagram.ndjson | instagram | Cx_y-1 | https://www.instagram.com/p/Cx_y-1 | 17841400000000001 | banrai | อบต.บ้านไร่ | - | 7 | 2 | - | IMAGE
          zeeschuimer-twitter.ndjson | x         | 1940000000000000001 | https://x.com/banrai/status/1940000000000000001 | 1234567890123456789 | banrai | อบต.บ้านไร่ | 55 | 9 | 0 | 2 | UNKNOWN
          zeeschuimer-threads.ndjson | threads   | DAbc_-1 | https://www.threads.com/@banrai/post/DAbc_-1 | 63000000001 | banrai | - | - | 4 | 2 | 1 | UNKNOWN
          """)
  void readsPlatformIdAuthorTimeAndCounts(
      String file,
      String platform,
      String id,
      URI url,
      String accountId,
      String handle,
      String name,
      Long views,
      Long likes,
      Long comments,
      Long shares,
      MediaKind media)
      throws Exception {
    Post post = post(file, 0);

    assertThat(post.key()).isEqualTo(new PostKey(platform, id));
    assertThat(post.url()).isEqualTo(url);
    assertThat(post.account()).isEqualTo(new Account(platform, accountId, handle, name));
    assertThat(post.publishedAt()).isEqualTo(PUBLISHED);
    assertThat(post.engagement()).isEqualTo(new Engagement(views, likes, comments, shares));
    assertThat(post.media()).isEqualTo(media);
    assertThat(post.text()).contains("#ของดีบ้านเรา");
    assertThat(post.repost()).isFalse();
  }

  @Test
  void takesCountsThat4CatFilledInForUnknown() throws Exception {
    Post tiktok = post("4cat-tiktok.csv", 1);

    assertThat(tiktok.engagement()).isEqualTo(new Engagement(null, null, 0L, 0L));
    assertThat(tiktok.publishedAt()).isEqualTo(Instant.parse("2026-07-01T03:30:00Z"));
    assertThat(post("4cat-instagram.csv", 1).engagement())
        .isEqualTo(new Engagement(99L, null, 3L, null));
    assertThat(post("zeeschuimer-instagram.ndjson", 1).engagement())
        .isEqualTo(new Engagement(99L, null, 0L, null));
    assertThat(post("zeeschuimer-tiktok.ndjson", 1).engagement())
        .isEqualTo(new Engagement(null, 3L, null, null));
  }

  @Test
  void readsTheOtherShapesOfAPlatform() throws Exception {
    Post photo = post("zeeschuimer-tiktok.ndjson", 1);
    assertThat(photo.account())
        .isEqualTo(new Account("tiktok", "6800000000000000002", "other.example", "อื่น"));
    assertThat(photo.media()).isEqualTo(MediaKind.IMAGE);
    Post node = post("zeeschuimer-instagram.ndjson", 2);
    assertThat(node.text()).isEqualTo("#ของดีบ้านเรา");
    assertThat(node.engagement()).isEqualTo(new Engagement(null, 8L, 1L, null));
    assertThat(post("zeeschuimer-twitter.ndjson", 2).key())
        .isEqualTo(new PostKey("x", "1940000000000000000"));
    assertThat(post("4cat-facebook-crowdtangle.csv", 1).key())
        .isEqualTo(new PostKey("facebook", "111_333"));
    assertThat(post("4cat-youtube.csv", 0).text()).isEqualTo("ชื่อเรื่อง\nคำอธิบาย #ของดีบ้านเรา");
  }

  @Test
  void takesTextOfPostsOfXAsPeopleSeeItAndGivesRepostsNoCounts() throws Exception {
    for (String file : List.of("4cat-twitter.csv", "zeeschuimer-twitter.ndjson")) {
      assertThat(post(file, 0).text()).isEqualTo("ขนม & ผ้า #ของดีบ้านเรา");
      Post repost = post(file, 1);
      assertThat(repost.text()).isEqualTo("ขนม & ผ้า #ของดีบ้านเรา");
      assertThat(repost.repost()).isTrue();
      assertThat(repost.engagement()).isEqualTo(Engagement.UNKNOWN);
    }
  }

  @Test
  void saysWhyAnItemIsNotTaken() throws Exception {
    assertThat(items("4cat-tiktok.csv").get(2))
        .isEqualTo(new Item.Broken("7320768196569599277", "published_at is missing", 5));
    assertThat(items("4cat-instagram.csv").get(2))
        .isEqualTo(new Item.Broken("Cx_y-3", "published_at is missing", 4));
    assertThat(items("zeeschuimer-tiktok.ndjson").get(2))
        .isEqualTo(
            new Item.Broken(
                "7330000000000000000", "items of tiktok-comments in this export are not read", 3));
    assertThat(items("zeeschuimer-instagram.ndjson").subList(3, 5))
        .containsExactly(
            new Item.Broken("Cx_y-5", "published_at is missing", 4),
            new Item.Broken("Cx_y-6", "it is an advertisement", 5));
  }

  @Test
  void goesOnInTheMiddleOfAnExport() throws Exception {
    FileSource source = new FileSource(JsonMapper.createDefault(), 1);
    Query.File query = new Query.File(URI.create("import:test"), "csv");
    FileWire wire = new FileWire(path("4cat-tiktok.csv"), clock);
    Cursor after = source.fetch(query, Cursor.START, wire).next();

    assertThat(source.fetch(query, after, wire).items())
        .isEqualTo(items("4cat-tiktok.csv").subList(1, 2));
  }

  @Test
  void tellsWhatTheColumnsWereTakenFor() throws Exception {
    FileColumns columns = new FileColumns(JsonMapper.createDefault(), clock);

    assertThat(columns.of(path("4cat-tiktok.csv"), "csv", ColumnMap.NONE))
        .contains(
            new TakenColumn("plays", "views"),
            new TakenColumn("unix_timestamp", "published_at"),
            new TakenColumn("music_name", ""));
    assertThat(columns.of(path("zeeschuimer-threads.ndjson"), "jsonl", ColumnMap.NONE))
        .contains(new TakenColumn("data", "native_id"), new TakenColumn("data", "likes"));
  }

  private Post post(String file, int index) throws Exception {
    return ((Item.Found) items(file).get(index)).post();
  }

  private List<Item> items(String file) throws Exception {
    String format = file.endsWith(".csv") ? "csv" : "jsonl";
    return new FileSource(JsonMapper.createDefault(), 100)
        .fetch(
            new Query.File(URI.create("import:test"), format),
            Cursor.START,
            new FileWire(path(file), clock))
        .items();
  }

  private static Path path(String file) throws URISyntaxException {
    return Path.of(
        Objects.requireNonNull(ToolExportTest.class.getResource("/collect/file/" + file)).toURI());
  }
}
