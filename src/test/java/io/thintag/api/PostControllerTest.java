package io.thintag.api;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.thintag.export.FormulaCells;
import io.thintag.pipeline.Collector;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@MicronautTest(transactional = false)
class PostControllerTest extends ApiTest {
  private static final String CAMPAIGN = "/api/v1/campaigns/khongdi-banrao";
  private static final String POSTS = CAMPAIGN + "/posts";
  @Inject Collector collector;
  @Inject JsonMapper json;

  @Override
  public Map<String, String> getProperties() {
    Map<String, String> properties = super.getProperties();
    properties.putAll(PretendSource.PROPERTIES);
    return properties;
  }

  @BeforeAll
  void collect() {
    collector.collect("pretend", "khongdi-banrao");
  }

  @Test
  void pagesThroughAllPostsNewestFirst() throws IOException {
    List<String> ids = new ArrayList<>();
    String cursor = "";
    int pages = 0;
    do {
      Map<String, Object> page = json(POSTS + "?limit=2" + cursor);
      ((List<?>) page.get("items"))
          .forEach(item -> ids.add(((Map<?, ?>) item).get("nativeId").toString()));
      cursor = page.get("nextCursor") == null ? null : "&cursor=" + page.get("nextCursor");
      pages++;
    } while (cursor != null);
    assertThat(ids).containsExactly("id-4", "id-3", "id-2", "id-1", "id-0");
    assertThat(pages).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource({
    "unit=36, id-3 id-0",
    "unit=none, id-1",
    "unit=TH&q=%3D, id-2 id-1",
    "q=100%25, id-3",
    "q=%25%25, ''",
    "certainty=unresolved, id-1",
    "platform=youtube, ''",
    "from=2025-05-21&to=2025-05-22, id-2 id-1",
    "counted=false, ''"
  })
  void findsWhatIsAskedFor(String query, String ids) throws IOException {
    assertThat(((List<?>) json(POSTS + "?" + query).get("items")))
        .extracting(item -> ((Map<?, ?>) item).get("nativeId").toString())
        .containsExactly(ids.isEmpty() ? new String[0] : ids.split(" "));
  }

  @Test
  void writesPostsThatCanComeBack() {
    String text = get(POSTS + ".csv?header=code&bom=false").body();
    assertThat(text)
        .startsWith(
            "platform,native_id,url,text,published_at,account_id,account_handle,account_name,"
                + "hashtags,views,likes,comments,shares,claimed_unit,repost,edited_at,deleted,");
    List<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text).stream().toList();
    assertThat(rows).hasSize(5);
    NamedCsvRecord row = rows.get(2);
    assertThat(row.getField("text")).isEqualTo("'=SUM(1) #ของดีบ้านเรา #จังหวัดเลย");
    assertThat(FormulaCells.restore(row.getField("text"))).startsWith("=SUM(1)");
    assertThat(row.getField("account_handle")).isEqualTo("'@handle0");
    assertThat(row.getField("published_at")).isEqualTo("2025-05-22T03:00:00+07:00");
    assertThat(row.getField("views")).isEmpty();
    assertThat(row.getField("likes")).isEqualTo("2");
    assertThat(row.getField("units")).isEqualTo("42");
    assertThat(row.getField("doubt")).isEmpty();
    assertThat(row.getField("explanation")).startsWith("พบ “จังหวัดเลย” ในข้อความ");
  }

  @Test
  void tellsInWordsWhyAPostBelongsWhere() throws IOException {
    List<?> items = (List<?>) json(POSTS + "?q=%3DSUM").get("items");
    assertThat(items)
        .singleElement()
        .extracting(item -> ((Map<?, ?>) item).get("explanation"))
        .satisfies(
            said ->
                assertThat((Map<?, ?>) said)
                    .hasToString(
                        "{th=พบ “จังหวัดเลย” ในข้อความ แต่ไม่พบชื่อ อปท. ที่มีในทะเบียน"
                            + " จึงระบุได้ถึงระดับจังหวัด คือจังหวัดเลย, en=Found “จังหวัดเลย” in"
                            + " the text, but no local body of the register is named, so it is"
                            + " settled as far as the province: Loei Province}"));
  }

  @Test
  void drawsATimelineInBangkokDays() throws IOException {
    assertThat(get(CAMPAIGN + "/timeline?bucket=week").body())
        .isEqualTo(
            "{\"campaign\":\"khongdi-banrao\",\"unit\":\"TH\",\"bucket\":\"week\",\"series\":["
                + "{\"platform\":\"mastodon\",\"points\":[{\"start\":\"2025-05-19\",\"posts\":5,"
                + "\"fullyTagged\":0}]}]}");
    assertThat(get(CAMPAIGN + "/timeline.csv?unit=36&header=code&bom=false").body())
        .isEqualTo(
            "platform,start,posts,fully_tagged\r\n"
                + "mastodon,2025-05-20,1,0\r\n"
                + "mastodon,2025-05-21,0,0\r\n"
                + "mastodon,2025-05-22,0,0\r\n"
                + "mastodon,2025-05-23,1,0\r\n");
  }

  @Test
  void tellsHowSourcesFare() throws IOException {
    assertThat(get("/api/v1/sources").body())
        .contains(
            "{\"name\":\"pretend\",\"lanes\":[\"tagSearch\"],\"enabled\":true,\"missing\":[],\"state\":\"done\",")
        .contains("\"items\":10,\"stored\":5,\"duplicates\":5,\"rejected\":0,\"error\":null}");
    assertThat(json("/api/v1/sources/pretend/runs")).containsEntry("nextCursor", null);
    assertThat(get("/api/v1/sources/pretend/runs.csv?header=code&bom=false").body())
        .startsWith("id,source,campaign,state,started_at,ended_at,pages,items,stored,duplicates,")
        .contains(",pretend,khongdi-banrao,done,");
    assertThat(get("/api/v1/sources.csv").body()).startsWith("\uFEFFแหล่งข้อมูล,");
  }

  @Test
  void keepsACampaignThatHasPosts() {
    assertThat(send("DELETE", CAMPAIGN, null)).satisfies(isProblem(409, "campaign-has-posts"));
    assertThat(get(CAMPAIGN).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GET  | /api/v1/campaigns/khongdi-banrao/posts?limit=0           | 400 | invalid-parameter",
        "GET  | /api/v1/campaigns/khongdi-banrao/posts?limit=501         | 400 | invalid-parameter",
        "GET  | /api/v1/campaigns/khongdi-banrao/posts?limit=ten         | 400 | invalid-parameter",
        "GET  | /api/v1/campaigns/khongdi-banrao/posts?cursor=%21        | 400 | invalid-cursor",
        "GET  | /api/v1/campaigns/khongdi-banrao/posts?cursor=YWJj       | 400 | invalid-cursor",
        "GET  | /api/v1/campaigns/khongdi-banrao/posts?cursor=MjAyNQphCmI | 400 | invalid-cursor",
        "GET  | /api/v1/campaigns/khongdi-banrao/posts?cursor=           | 400 | invalid-cursor",
        "GET  | /api/v1/campaigns/khongdi-banrao/posts?unit=9            | 404 | unknown-unit",
        "GET  | /api/v1/campaigns/khongdi-banrao/posts?certainty=sure    | 400 | invalid-parameter",
        "GET  | /api/v1/campaigns/khongdi-banrao/posts?counted=1         | 400 | invalid-parameter",
        "GET  | /api/v1/campaigns/khongdi-banrao/posts?q=%00             | 400 | invalid-parameter",
        "GET  | /api/v1/campaigns/khongdi-banrao/posts?from=2025-02-30   | 400 | invalid-parameter",
        "GET  | /api/v1/campaigns/nobody/posts.csv                       | 404 | unknown-campaign",
        "GET  | /api/v1/campaigns/khongdi-banrao/timeline?bucket=year    | 400 | invalid-parameter",
        "GET  | /api/v1/campaigns/khongdi-banrao/timeline?unit=none      | 404 | unknown-unit",
        "GET  | /api/v1/campaigns/khongdi-banrao/timeline?from=2025-05-02&to=2025-05-01 | 400 | invalid-parameter",
        "GET  | /api/v1/sources/nobody/runs                              | 404 | unknown-source",
        "GET  | /api/v1/sources/pretend/runs?cursor=x                    | 400 | invalid-cursor",
        "POST | /api/v1/sources/nobody/run                               | 404 | unknown-source",
        "POST | /api/v1/sources/pretend/run                              | 409 | source-is-off",
      })
  void explainsBadParameters(String method, String path, int status, String code) {
    assertThat(send(method, path, null)).satisfies(isProblem(status, code));
  }

  private Map<String, Object> json(String path) throws IOException {
    return json.readValue(get(path).body(), Argument.mapOf(String.class, Object.class));
  }
}
