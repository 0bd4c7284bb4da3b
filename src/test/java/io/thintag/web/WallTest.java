package io.thintag.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.awaitility.Awaitility.setDefaultTimeout;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.thintag.api.ApiTest;
import jakarta.inject.Inject;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Flow;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@MicronautTest(transactional = false)
class WallTest extends ApiTest {
  private static final String PAGE = "/campaigns/khongdi-banrao/wall";
  private static final int LISTENERS = 2;

  @Inject WallFeed feed;

  @Override
  public Map<String, String> getProperties() {
    Map<String, String> properties = super.getProperties();
    properties.put("thintag.wall.pause", "100ms");
    properties.put("thintag.wall.beat", "150ms");
    properties.put("thintag.wall.listeners", Integer.toString(LISTENERS));
    return properties;
  }

  /** The first board of a busy machine takes its time. */
  @BeforeAll
  static void bePatient() {
    setDefaultTimeout(Duration.ofMinutes(1));
  }

  /** A wall that is listening, as lines come. */
  private final class Listener implements Flow.Subscriber<String>, AutoCloseable {
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private volatile Flow.Subscription subscription;

    Listener(String address) {
      HttpClient.newHttpClient()
          .sendAsync(
              request(address, "Accept", "text/event-stream")
                  .timeout(Duration.ofMinutes(2))
                  .build(),
              BodyHandlers.fromLineSubscriber(this));
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
      subscription = given;
      given.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(String line) {
      lines.add(line);
    }

    @Override
    public void onError(Throwable gone) {
      lines.add("gone");
    }

    @Override
    public void onComplete() {
      lines.add("end");
    }

    List<String> lines(String start) {
      return lines.stream().filter(line -> line.startsWith(start)).toList();
    }

    /** The boards as they came. */
    List<Document> boards() {
      List<Document> boards = new ArrayList<>();
      StringBuilder html = null;
      for (String line : lines) {
        if (line.equals("event: tally")) {
          html = new StringBuilder();
        } else if (html != null && line.startsWith("data: ")) {
          html.append(line.substring("data: ".length())).append('\n');
        } else if (html != null && line.isEmpty()) {
          boards.add(Jsoup.parse(html.toString()));
          html = null;
        }
      }
      return boards;
    }

    @Override
    public void close() {
      // the headers come with the first board
      await().until(() -> subscription != null);
      subscription.cancel();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "?unit=36",
        "?unit=3609",
        "?unit=6360903",
        "?theme=light",
        "?lang=en",
        "?unit=10&digits=thai"
      })
  void showsTheWallWithoutAnythingInline(String query) {
    HttpResponse<String> answer = get(PAGE + query, "Accept", "text/html");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    Document page = Jsoup.parse(answer.body());
    assertThat(page.select("h1")).hasSize(1);
    assertThat(page.select("[style], style, script:not([src])")).isEmpty();
    assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    assertThat(page.select(".figure")).hasSize(3);
    String shades = page.select("[data-shades]").attr("data-shades");
    assertThat(page.select("#map [data-shaded]").eachAttr("class"))
        .isNotEmpty()
        .containsExactly(shades.split(" "));
    assertThat(page.select("#map .mark").isEmpty()).isEqualTo(!query.contains("360"));
  }

  @Test
  void tellsWallsWhenTheTallyChangedAndNotElse() {
    try (Listener country = new Listener(PAGE + "/events");
        Listener elsewhere = new Listener(PAGE + "/events?unit=42&lang=en")) {
      await().until(() -> country.boards().size() == 1 && elsewhere.boards().size() == 1);
      assertThat(figure(country.boards().get(0))).isEqualTo("0");
      importPost("1", "ผ้าไหม #ของดีบ้านเรา #จังหวัดชัยภูมิ <script>alert(1)</script>");
      await().until(() -> country.boards().size() == 2);
      Document board = country.boards().get(1);
      assertThat(figure(board)).isEqualTo("1");
      assertThat(board.select(".latest .said").text()).contains("<script>alert(1)</script>");
      assertThat(board.select("script")).isEmpty();
      int beats = country.lines("event: beat").size();
      await()
          .until(
              () ->
                  country.lines("event: beat").size() > beats + 3
                      && elsewhere.lines("event: beat").size() > 3);
      assertThat(country.boards()).hasSize(2);
      assertThat(elsewhere.boards()).hasSize(1);
      assertThat(country.lines(": beat")).isNotEmpty();
      assertThat(country.lines("data: 20").get(0)).matches("data: \\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z");
      assertThat(elsewhere.boards().get(0).text()).contains("Today");
    }
    await().until(() -> feed.listeners() == 0);
  }

  @Test
  void letsNoMoreListenThanItMay() {
    try (Listener one = new Listener(PAGE + "/events");
        Listener other = new Listener(PAGE + "/events")) {
      await().until(() -> feed.listeners() == LISTENERS);
      HttpResponse<String> refused = get(PAGE + "/events", "Accept", "text/event-stream");
      assertThat(refused.statusCode()).isEqualTo(429);
      assertThat(one.lines("gone")).isEmpty();
      assertThat(other.lines("gone")).isEmpty();
    }
    await().until(() -> feed.listeners() == 0);
    try (Listener next = new Listener(PAGE + "/events")) {
      await().until(() -> next.boards().size() == 1);
    }
    await().until(() -> feed.listeners() == 0);
  }

  @Test
  void tellsNothingToStrangers() {
    assertThat(send(anonymous(PAGE + "/events").build()).statusCode()).isEqualTo(401);
    assertThat(get("/campaigns/nobody/wall/events").statusCode()).isEqualTo(404);
    assertThat(get(PAGE + "/events?unit=99").statusCode()).isEqualTo(404);
  }

  private static String figure(Document board) {
    return board.selectFirst(".figure").text();
  }

  private void importPost(String id, String text) {
    String csv =
        "platform,native_id,url,text,published_at\nfacebook,%s,https://www.facebook.com/p/%s,\"%s\",2025-05-01T08:00:00+07:00\n"
            .formatted(id, id, text);
    HttpResponse<String> answer =
        send(
            "POST",
            "/api/v1/imports?campaign=khongdi-banrao",
            csv,
            "Content-Type",
            "text/csv; charset=utf-8");
    assertThat(answer.body()).contains("\"stored\":1");
  }
}
