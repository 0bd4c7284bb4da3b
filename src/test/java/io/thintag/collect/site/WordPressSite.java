package io.thintag.collect.site;

import io.thintag.collect.FakeSite;
import java.util.List;
import java.util.stream.Collectors;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;

/** WordPress's REST interface as far as it is asked: posts in pages. */
public final class WordPressSite {
  static final String PATH = "/wp-json/";

  private WordPressSite() {}

  /** Pages of posts, each with one field taken out of it. */
  public static MockResponse answer(
      RecordedRequest request, List<List<Integer>> pages, String without) {
    if (!request.getUrl().encodedPath().equals(PATH + "wp/v2/posts")) {
      return FakeSite.answer(404, "");
    }
    int page = Integer.parseInt(parameter(request, "page"));
    if (page > pages.size()) {
      return FakeSite.answer(
          400, "{\"code\":\"rest_post_invalid_page_number\",\"message\":\"ไม่มีหน้านี้\"}");
    }
    String posts =
        pages.get(page - 1).stream().map(WordPressSite::post).collect(Collectors.joining(","));
    return FakeSite.answer(
        200,
        "[" + posts.replace(without, "") + "]",
        "Content-Type",
        "application/json; charset=UTF-8",
        "X-Robots-Tag",
        "noindex",
        "X-WP-TotalPages",
        Integer.toString(pages.size()));
  }

  public static String parameter(RecordedRequest request, String name) {
    return String.valueOf(request.getUrl().queryParameter(name));
  }

  public static String date(int number) {
    return "\"date_gmt\":\"2026-08-01T02:00:%02d\",".formatted(number);
  }

  public static String post(int number) {
    return """
        {"id":%1$d,"guid":{"rendered":"https://banrai.example/?p=%1$d"},%2$s
        "modified_gmt":"2026-08-01T02:00:%1$02d","link":"https://banrai.example/news/%1$d",
        "title":{"rendered":"ข่าว &#8211; %1$d"},"content":{"rendered":"<p>เนื้อความ #ของดีบ้านเรา</p>"},
        "excerpt":{"rendered":""}}"""
        .formatted(number, date(number));
  }
}
