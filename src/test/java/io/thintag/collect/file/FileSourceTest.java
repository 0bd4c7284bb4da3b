package io.thintag.collect.file;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.json.JsonMapper;
import io.thintag.collect.Answers;
import io.thintag.collect.Cursor;
import io.thintag.collect.Exchange;
import io.thintag.collect.Item;
import io.thintag.collect.Query;
import io.thintag.collect.Reading;
import io.thintag.collect.SourceException;
import io.thintag.collect.SourcePage;
import io.thintag.collect.text.Characters;
import io.thintag.collect.wire.ReplayWire;
import io.thintag.collect.wire.TestClock;
import io.thintag.export.FormulaCells;
import io.thintag.post.Account;
import io.thintag.post.Engagement;
import io.thintag.post.MediaKind;
import io.thintag.post.Post;
import io.thintag.post.PostKey;
import java.io.BufferedWriter;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FileSourceTest {
  private static final String HEADER = "platform,native_id,url,text,published_at\r\n";
  private static final JsonMapper JSON = JsonMapper.createDefault();

  @TempDir Path folder;
  private final TestClock clock = new TestClock(Instant.parse("2026-08-02T00:00:00Z"));

  @Test
  void readsEveryColumn() throws Exception {
    List<Item> items =
        csv(
            """
            platform,native_id,url,text,published_at,account_id,account_handle,account_name,hashtags,views,likes,comments,shares,claimed_unit,repost,edited_at,deleted,ignored
            facebook,1_2,https://www.facebook.com/1/posts/2,"บรรทัดหนึ่ง
            ""สอง"" #ของดีบ้านเรา",2026-08-01T09:00:00+07:00,1,banrai,อบต.บ้านไร่,#ของดีบ้านเรา #มหาดไทย,"1,234",5,,0,5301001,true,2026-08-01T10:00:00+07:00,,x
            """);

    assertThat(items)
        .containsExactly(
            new Item.Found(
                new Post(
                    new PostKey("facebook", "1_2"),
                    "บรรทัดหนึ่ง\n\"สอง\" #ของดีบ้านเรา",
                    List.of("ของดีบ้านเรา", "มหาดไทย"),
                    new Account("facebook", "1", "banrai", "อบต.บ้านไร่"),
                    URI.create("https://www.facebook.com/1/posts/2"),
                    Instant.parse("2026-08-01T02:00:00Z"),
                    Instant.parse("2026-08-01T03:00:00Z"),
                    new Engagement(1234L, 5L, null, 0L),
                    MediaKind.UNKNOWN,
                    true),
                "5301001",
                null,
                2));
  }

  static Stream<Arguments> encodings() {
    return Stream.of(
        Arguments.of("UTF-8", UTF_8, ""),
        Arguments.of("UTF-8 with a mark", UTF_8, "\uFEFF"),
        Arguments.of("UTF-16LE with a mark", UTF_16LE, "\uFEFF"),
        Arguments.of("UTF-16BE with a mark", UTF_16BE, "\uFEFF"),
        Arguments.of("windows-874", Characters.WINDOWS_874, ""));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("encodings")
  void readsThaiHeadersSeparatorsAndLineEndsInEveryEncoding(
      String name, Charset charset, String mark) throws Exception {
    for (String separator : List.of(",", ";", "\t")) {
      for (String end : List.of("\r\n", "\n", "\r")) {
        String text =
            mark
                + "ลิงก์|ข้อความ|เผยแพร่เมื่อ".replace("|", separator)
                + end
                + "https://pantip.com/topic/7|\"งาน, วัด; ที่\tบ้านไร่\"|1 ส.ค. 69"
                    .replace("|", separator)
                + end
                + end
                + "https://pantip.com/topic/8|สอง|2 ส.ค. 69".replace("|", separator);
        Path file = write(text.getBytes(charset));

        List<Item> items = read(file, "csv", 10, Cursor.START).items();

        assertThat(items)
            .extracting(FileSourceTest::text)
            .containsExactly("งาน, วัด; ที่\tบ้านไร่", "สอง");
        assertThat(((Item.Found) items.get(0)).post().key()).isEqualTo(new PostKey("pantip", "7"));
      }
    }
  }

  @Test
  void readsJsonLines() throws Exception {
    Path file =
        write(
            """
            {"platform":"x","native_id":12345678901234567890,"text":"ก\\nข","published_at":"2026-08-01T00:00:00Z","likes":3,"hashtags":["#ก","ข"]}

            {"url":"https://youtu.be/dQw4w9WgXcQ","text":"ค","publishedAt":"2026-08-01","account":{"nativeId":"UCx","name":"อบต."}}
            {"url":
            [1]
            """
                .getBytes(UTF_8));

    List<Item> items = read(file, "jsonl", 10, Cursor.START).items();

    Post first = ((Item.Found) items.get(0)).post();
    assertThat(first.key()).isEqualTo(new PostKey("x", "12345678901234567890"));
    assertThat(first.text()).isEqualTo("ก\nข");
    assertThat(first.hashtags()).containsExactly("ก", "ข");
    assertThat(first.engagement().likes()).isEqualTo(3);
    Post second = ((Item.Found) items.get(1)).post();
    assertThat(second.key()).isEqualTo(new PostKey("youtube", "dQw4w9WgXcQ"));
    assertThat(second.account()).isEqualTo(new Account("youtube", "UCx", null, "อบต."));
    assertThat(items.subList(2, 4))
        .containsExactly(
            new Item.Broken(null, "the line is no JSON object", 4),
            new Item.Broken(null, "the line is no JSON object", 5));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          facebook,1,,ก,                          | 1    | published_at is missing
          facebook,1,,ก,เมื่อวาน                   | 1    | published_at is no date: เมื่อวาน
          facebook,1,,ก,2026-09-01                | 1    | published_at lies in the future: 2026-09-01
          facebook,,,ก,2026-08-01                 |      | native_id and url are missing
          ,1,,ก,2026-08-01                        |      | platform and url are missing
          ,,ftp://b.example/1,ก,2026-08-01        |      | url is no web address: ftp://b.example/1
          facebook,1,,ก,2026-08-01,more           |      | the row does not have as many fields as the header
          """)
  void namesTheLineAndWhatIsWrongWithIt(String row, String id, String reason) throws Exception {
    assertThat(csv(HEADER + "x,9,,ดี,2026-08-01\r\n" + row + "\r\nx,10,,ดี,2026-08-01\r\n"))
        .hasSize(3)
        .element(1)
        .isEqualTo(new Item.Broken(id, reason, 3));
  }

  @ParameterizedTest
  @CsvSource({
    "views,-1,views is no count: -1",
    "views,1.2K,views is no count: 1.2K",
    "repost,maybe,repost is neither true nor false: maybe",
    "edited_at,soon,edited_at is no date: soon"
  })
  void namesTheOptionalColumnThatIsWrong(String column, String cell, String reason)
      throws Exception {
    assertThat(
            csv(
                "url,text,published_at,"
                    + column
                    + "\nhttps://pantip.com/topic/7,ก,2026-08-01,"
                    + cell))
        .containsExactly(new Item.Broken("7", reason, 2));
  }

  @Test
  void tellsOfDeletedPosts() throws Exception {
    assertThat(
            csv("url,text,published_at,ถูกลบแล้ว\nhttps://pantip.com/topic/7,ก,2026-08-01,ใช่\n"))
        .containsExactly(new Item.Gone(new PostKey("pantip", "7")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1", "+66 44", "-1", "@banrai", "＝1", "＠x", "'=1", "''=1", "'plain", "\t=", "plain"
      })
  void givesBackWhatOurOwnFilesProtect(String text) throws Exception {
    String cell = FormulaCells.protect(text).replace("\"", "\"\"");

    assertThat(csv(HEADER + "x,1,,\"" + cell + "\",2026-08-01\r\n"))
        .singleElement()
        .extracting(FileSourceTest::text)
        .isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          https://www.youtube.com/watch?app=m&v=dQw4w9WgXcQ&t=3s | youtube  | dQw4w9WgXcQ
          https://youtu.be/dQw4w9WgXcQ?si=x                      | youtube  | dQw4w9WgXcQ
          https://m.youtube.com/shorts/dQw4w9WgXcQ               | youtube  | dQw4w9WgXcQ
          www.youtube.com/live/dQw4w9WgXcQ                       | youtube  | dQw4w9WgXcQ
          https://www.tiktok.com/@u/video/7320768196569599275    | tiktok   | 7320768196569599275
          https://www.instagram.com/reel/Cx_y-1/?igsh=a          | instagram | Cx_y-1
          https://twitter.com/u/status/17                        | x        | 17
          https://x.com/u/status/17?s=20                         | x        | 17
          https://www.threads.net/@u/post/Abc                    | threads  | Abc
          https://pantip.com/topic/7/comment1                    | pantip   | 7
          https://www.facebook.com/11/posts/22                   | facebook | 11_22
          https://m.facebook.com/story.php?story_fbid=22&id=11   | facebook | 11_22
          https://www.facebook.com/u/posts/pfbid0x?fbclid=1      | facebook | https://www.facebook.com/u/posts/pfbid0x
          https://banrai.example/news/1?utm_source=x#a           | web      | https://banrai.example/news/1
          """)
  void takesPlatformAndIdFromTheUsualLinks(String url, String platform, String id)
      throws Exception {
    Item item = csv("url,text,published_at\n" + url + ",ก,2026-08-01").get(0);

    assertThat(((Item.Found) item).post().key()).isEqualTo(new PostKey(platform, id));
  }

  @Test
  void readsPageAfterPageAndGoesOnWhereItStopped() throws Exception {
    Path file = write((HEADER + rows(1, 7)).getBytes(UTF_8));

    SourcePage first = fetch(file, "csv", 3, Cursor.START);
    Read rest = read(file, "csv", 3, first.next());

    assertThat(first.items()).extracting(FileSourceTest::text).containsExactly("1", "2", "3");
    assertThat(rest.items()).extracting(FileSourceTest::text).containsExactly("4", "5", "6", "7");
    assertThat(read(file, "csv", 3, rest.last())).isEqualTo(new Read(List.of(), rest.last()));
  }

  @Test
  void countsLinesAcrossPagesAndLineBreaksInsideCells() throws Exception {
    String bad = "x,,,ก,2026-08-01\r\n";
    Path file =
        write(
            (HEADER + "x,1,,\"ก\r\nข\nค\",2026-08-01\r\n\r\n" + bad + rows(2, 3) + bad)
                .getBytes(UTF_8));

    assertThat(read(file, "csv", 2, Cursor.START).items())
        .filteredOn(Item.Broken.class::isInstance)
        .extracting(item -> ((Item.Broken) item).line())
        .containsExactly(6, 9);
  }

  @Test
  void losesOneLineToAQuotationMarkThatIsNeverClosed() throws Exception {
    List<Item> items = csv(HEADER + "x,1,,\"oops,2026-08-01\r\n" + rows(2, 4));

    assertThat(items.get(0).toString()).contains("never closed").contains("line=2");
    assertThat(items.subList(1, 4)).extracting(FileSourceTest::text).containsExactly("2", "3", "4");
  }

  @Test
  void losesOneLineToALineWithoutEnd() throws Exception {
    List<Item> items =
        csv(HEADER + rows(1, 1) + "x,2,," + "ก".repeat(1_500_000) + ",2026-08-01\r\n" + rows(3, 3));

    assertThat(items).hasSize(3);
    assertThat(items.get(1).toString()).contains("longer than 1 MiB").contains("line=3");
    assertThat(text(items.get(2))).isEqualTo("3");
  }

  @Test
  void readsARowOfAnotherCharsetInAFileOfUtf8() throws Exception {
    byte[] head = (HEADER + "x,1,,หนึ่ง,2026-08-01\r\n").getBytes(UTF_8);
    byte[] filler = rows(2, 8_000).getBytes(UTF_8);
    byte[] thai = "x,9,,สอง,2026-08-01\r\n".getBytes(Characters.WINDOWS_874);
    byte[] file = new byte[head.length + filler.length + thai.length];
    System.arraycopy(head, 0, file, 0, head.length);
    System.arraycopy(filler, 0, file, head.length, filler.length);
    System.arraycopy(thai, 0, file, head.length + filler.length, thai.length);

    assertThat(read(write(file), "csv", 1_000, Cursor.START).items())
        .hasSize(8_001)
        .last()
        .extracting(FileSourceTest::text)
        .isEqualTo("สอง");
  }

  static Stream<Arguments> foreign() {
    return Stream.of(
        Arguments.of("empty", new byte[0], "empty"),
        Arguments.of("a workbook", new byte[] {'P', 'K', 3, 4, 0, 0}, "workbook"),
        Arguments.of("binary", new byte[] {1, 0, 2, 0}, "no text file"),
        Arguments.of("other columns", "a,b\n1,2\n".getBytes(UTF_8), "no such columns"),
        Arguments.of("no text column", "url,published_at\n".getBytes(UTF_8), "published_at"),
        Arguments.of("a page", "<html><body>".getBytes(UTF_8), "no such columns"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("foreign")
  void saysWhatItExpectsOfAFileThatIsSomethingElse(String name, byte[] content, String part) {
    assertThatThrownBy(() -> fetch(write(content), "csv", 10, Cursor.START))
        .isInstanceOf(SourceException.Unreadable.class)
        .hasMessageContaining(part)
        .hasMessageContaining("expected a first line with the columns");
  }

  @ParameterizedTest
  @ValueSource(strings = {"url,text\n", "[{}]", "  \n text", "\u0001"})
  void saysWhatItExpectsOfAFileThatIsNoJsonLines(String content) {
    assertThatThrownBy(() -> fetch(write(content.getBytes(UTF_8)), "jsonl", 10, Cursor.START))
        .isInstanceOf(SourceException.Unreadable.class)
        .hasMessageContaining("expected one JSON object a line");
  }

  @Test
  void takesAHeaderWithoutRowsForAnEmptyFile() throws Exception {
    assertThat(csv(HEADER)).isEmpty();
  }

  @Test
  void saysWhenTheFileIsGone() {
    Path gone = folder.resolve("gone.csv");

    assertThatThrownBy(() -> fetch(gone, "csv", 10, Cursor.START))
        .isInstanceOf(SourceException.NotFound.class);
  }

  @Test
  void givesTheSameItemsWhenReplayed() throws Exception {
    Path file = write((HEADER + rows(1, 9)).getBytes(UTF_8));
    new Reading(new FileSource(JSON, 4), query(file, "csv"), new FileWire(file, clock))
        .from(
            Cursor.START,
            (page, before, exchanges) ->
                assertThat(replayed(file, before, exchanges)).isEqualTo(page.items()));
  }

  @Test
  void readsALongFilePartByPart() throws Exception {
    Path file = folder.resolve("long.csv");
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write(HEADER);
      for (int i = 1; i <= 50_000; i++) {
        out.write(rows(i, i));
      }
    }
    List<Integer> parts = new ArrayList<>();
    List<String> last = new ArrayList<>();

    new Reading(
            new FileSource(JSON, 1_000),
            query(file, "csv"),
            request -> {
              var response = new FileWire(file, clock).ask(request);
              parts.add(response.body().length);
              return response;
            })
        .from(
            Cursor.START,
            (page, before, exchanges) -> page.items().forEach(item -> last.add(text(item))));

    assertThat(last).hasSize(50_000).endsWith("49999", "50000");
    assertThat(parts).allMatch(size -> size <= Window.PART);
  }

  private List<Item> replayed(Path file, Cursor before, List<Exchange> exchanges) {
    try {
      return new FileSource(JSON, 4)
          .fetch(query(file, "csv"), before, new ReplayWire(exchanges, Answers.HTTP))
          .items();
    } catch (SourceException e) {
      throw new AssertionError(e);
    }
  }

  private static String rows(int first, int last) {
    StringBuilder rows = new StringBuilder();
    for (int i = first; i <= last; i++) {
      rows.append("x,%d,,%d,2026-08-01T09:00:00+07:00\r\n".formatted(i, i));
    }
    return rows.toString();
  }

  private static String text(Item item) {
    return ((Item.Found) item).post().text();
  }

  private Path write(byte[] content) throws IOException {
    return Files.write(folder.resolve("posts.file"), content);
  }

  private List<Item> csv(String content) throws Exception {
    return read(write(content.getBytes(UTF_8)), "csv", 100, Cursor.START).items();
  }

  private static Query.File query(Path file, String format) {
    return new Query.File(file.toUri(), format);
  }

  private SourcePage fetch(Path file, String format, int rows, Cursor cursor)
      throws SourceException {
    return new FileSource(JSON, rows).fetch(query(file, format), cursor, new FileWire(file, clock));
  }

  private Read read(Path file, String format, int rows, Cursor cursor) throws SourceException {
    List<Item> items = new ArrayList<>();
    Reading.Result result =
        new Reading(new FileSource(JSON, rows), query(file, format), new FileWire(file, clock))
            .from(cursor, (page, before, exchanges) -> items.addAll(page.items()));
    return new Read(items, result.last());
  }

  private record Read(List<Item> items, Cursor last) {}
}
