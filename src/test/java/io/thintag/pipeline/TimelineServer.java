package io.thintag.pipeline;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

/** A Mastodon server with one long hashtag timeline; every tag has the same. */
final class TimelineServer implements AutoCloseable {
  private static final long FIRST = Instant.parse("2025-04-01T00:00:00Z").toEpochMilli();
  private static final long STEP_MS = TimeUnit.MINUTES.toMillis(10);
  private static final String[] PLACES = {
    "#อบต.บ้านไร่ #อำเภอเทพสถิต #จังหวัดชัยภูมิ",
    "#จังหวัดเลย",
    "#อำเภอปาย #จังหวัดแม่ฮ่องสอน",
    "ไม่บอกพื้นที่",
    "#จังหวัดแพร่ #จังหวัดน่าน"
  };

  private final MockWebServer server = new MockWebServer();
  private final Semaphore requests = new Semaphore(0);
  private final int posts;

  TimelineServer(int posts) {
    this.posts = posts;
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            requests.release();
            return answer(request);
          }
        });
  }

  /** The body of a page with one post. */
  static String onePost() {
    return "[" + status(0) + "]";
  }

  void start() throws IOException {
    server.start();
  }

  String url() {
    String url = server.url("").toString();
    return url.substring(0, url.length() - 1);
  }

  void forgetRequests() {
    requests.drainPermits();
  }

  boolean awaitRequest(long timeout, TimeUnit unit) throws InterruptedException {
    return requests.tryAcquire(timeout, unit);
  }

  private MockResponse answer(RecordedRequest request) {
    String max = request.getUrl().queryParameter("max_id");
    String min = request.getUrl().queryParameter("min_id");
    int newest = max == null ? posts - 1 : index(max) - 1;
    int oldest = Math.max(0, newest - 39);
    if (min != null) {
      oldest = index(min) + 1;
      newest = Math.min(posts - 1, oldest + 39);
    }
    List<String> statuses = new ArrayList<>();
    for (int i = newest; i >= oldest; i--) {
      statuses.add(status(i));
    }
    MockResponse.Builder answer =
        new MockResponse.Builder()
            .addHeader("Content-Type", "application/json; charset=utf-8")
            .bodyDelay(8, TimeUnit.MILLISECONDS)
            .body("[" + String.join(",", statuses) + "]");
    if (!statuses.isEmpty()) {
      String tag = url() + request.getUrl().encodedPath() + "?limit=40";
      answer.addHeader(
          "Link",
          "<%s&max_id=%s>; rel=\"next\", <%s&min_id=%s>; rel=\"prev\""
              .formatted(tag, id(oldest), tag, id(newest)));
    }
    return answer.build();
  }

  private static String id(int i) {
    return String.valueOf((FIRST + i * STEP_MS) << 16);
  }

  private int index(String id) {
    long ms = Long.parseLong(id) >> 16;
    return Math.max(-1, (int) ((ms - FIRST) / STEP_MS));
  }

  private static String status(int i) {
    return String.format(
        Locale.ROOT,
        """
        {"id":"%s","uri":"https://social.example/s/%d","url":"https://social.example/@a/%d",
         "created_at":"%s","edited_at":null,"content":"<p>%s #ของดีบ้านเรา #เที่ยวท้องถิ่น</p>",
         "tags":[{"name":"ของดีบ้านเรา"}],"replies_count":%d,"reblogs_count":1,
         "favourites_count":%d,"reblog":null,"visibility":"public","media_attachments":[],
         "account":{"id":"%d","acct":"office%d","display_name":"Office","url":"https://social.example/@a"}}
        """,
        id(i),
        i,
        i,
        Instant.ofEpochMilli(FIRST + i * STEP_MS),
        PLACES[i % PLACES.length],
        i % 3,
        i % 7,
        i % 50,
        i % 50);
  }

  @Override
  public void close() {
    server.close();
  }
}
