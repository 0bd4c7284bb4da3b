package io.thintag.collect.page;

import io.thintag.collect.FakeSite;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import mockwebserver3.MockResponse;
import okhttp3.HttpUrl;

/** The website of an invented local body: list pages at /news?page=N, articles at /news/N. */
final class PretendWebsite {
  private final Map<String, MockResponse> pages = new HashMap<>();

  PretendWebsite() {
    pages.put("/robots.txt", FakeSite.answer(404, ""));
  }

  static PretendWebsite of(List<List<Integer>> lists, IntFunction<String> article) {
    PretendWebsite website = new PretendWebsite();
    for (int i = 0; i < lists.size(); i++) {
      website.list(i, lists.get(i), i + 1 < lists.size() ? i + 1 : -1);
      lists.get(i).forEach(number -> website.page("/news/" + number, article.apply(number)));
    }
    return website;
  }

  PretendWebsite list(int index, List<Integer> articles, int next) {
    String links =
        articles.stream()
            .map(
                number ->
                    "<li class=\"item\"><a href=\"/news/%d?utm_source=x\">ข่าว</a></li>"
                        .formatted(number))
            .collect(Collectors.joining());
    String more = next < 0 ? "" : "<a rel=\"next\" href=\"" + path(next) + "\">ถัดไป</a>";
    return page(
        path(index), "<html><body><ul class=\"list\">" + links + "</ul>" + more + "</body></html>");
  }

  static String path(int list) {
    return list == 0 ? "/news" : "/news?page=" + list;
  }

  PretendWebsite page(String path, String html) {
    return page(path, FakeSite.answer(200, html, "Content-Type", "text/html; charset=utf-8"));
  }

  PretendWebsite page(String path, MockResponse answer) {
    pages.put(path, answer);
    return this;
  }

  void openAt(FakeSite site) {
    site.answering(
        request -> {
          HttpUrl url = request.getUrl();
          String query = url.encodedQuery() == null ? "" : "?" + url.encodedQuery();
          return pages.getOrDefault(url.encodedPath() + query, FakeSite.answer(404, ""));
        });
  }

  static String article(int number) {
    return """
        <html><head><title>x</title></head><body><article><h1>ข่าว %d</h1>
        <p class="date">1 ส.ค. 69 เวลา 09:%02d น.</p><div class="body"><p>เนื้อความ #ของดีบ้านเรา</p></div>
        </article></body></html>"""
        .formatted(number, number);
  }
}
