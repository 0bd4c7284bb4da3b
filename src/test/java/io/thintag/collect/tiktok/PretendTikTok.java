package io.thintag.collect.tiktok;

import io.thintag.collect.FakeSite;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;

/** Searches in the wire format of the Research API, of invented people. */
final class PretendTikTok {
  static final long FIRST = 1_785_542_400L; // 2026-08-01T00:00:00Z
  private static final Pattern OFFSET = Pattern.compile("\"cursor\":(\\d+)");

  private PretendTikTok() {}

  static String id(int number) {
    return Long.toString((FIRST + number << 32) + 7);
  }

  static void pages(FakeSite site, List<List<Integer>> pages) {
    site.answering(
        request -> {
          int index = (int) (offset(request) / 100);
          return page(pages.get(index), 100 * (index + 1), index + 1 < pages.size());
        });
  }

  static long offset(RecordedRequest request) {
    Matcher offset = OFFSET.matcher(body(request));
    return offset.find() ? Long.parseLong(offset.group(1)) : -1;
  }

  static String body(RecordedRequest request) {
    return request.getBody().utf8();
  }

  static MockResponse page(List<Integer> videos, long next, boolean more) {
    return FakeSite.answer(
        200, answer(videos, next, more), "Content-Type", "application/json; charset=utf-8");
  }

  static String answer(List<Integer> videos, long next, boolean more) {
    return """
        {"data":{"videos":[%s],"cursor":%d,"has_more":%b,"search_id":"72013885"},
        "error":{"code":"ok","message":"","log_id":"1"}}"""
        .formatted(
            videos.stream().map(PretendTikTok::video).collect(Collectors.joining(",")), next, more);
  }

  static String video(int number) {
    return """
        {"id":%s,"username":"somchai","create_time":%d,"video_description":"คลิป %d #ของดีบ้านเรา",
        "hashtag_names":["ของดีบ้านเรา"],"view_count":10,"like_count":3,"comment_count":0,
        "share_count":1}"""
        .formatted(id(number), FIRST + number, number);
  }

  static MockResponse error(int status, String code) {
    return FakeSite.answer(
        status,
        "{\"data\":{},\"error\":{\"code\":\"%s\",\"message\":\"words\",\"log_id\":\"1\"}}"
            .formatted(code));
  }
}
