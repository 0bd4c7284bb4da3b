package io.thintag.collect.site;

import io.thintag.collect.FakeSite;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mockwebserver3.MockResponse;

/** An invented website with sitemaps and articles, and without a feed. */
public final class MappedSite {
  private final Map<String, MockResponse> pages = new HashMap<>();
  private final List<String> maps = new ArrayList<>();

  /** One more sitemap in the index, with articles of these numbers. */
  public MappedSite map(List<Integer> articles) {
    String path = "/map-" + maps.size() + ".xml";
    maps.add(path);
    articles.forEach(number -> page("/news/" + number, article(number)));
    String urls =
        articles.stream().map(number -> url("/news/" + number, "")).collect(Collectors.joining());
    index("/sitemap.xml", maps.toArray(String[]::new));
    return answer(path, xml("<urlset>" + urls + "</urlset>"));
  }

  public MappedSite index(String path, String... children) {
    String list =
        Arrays.stream(children)
            .map(child -> "<sitemap><loc>" + child + "</loc></sitemap>")
            .collect(Collectors.joining());
    return answer(path, xml("<sitemapindex>" + list + "</sitemapindex>"));
  }

  public MappedSite urls(String path, String... urls) {
    return answer(path, xml("<urlset>" + String.join("", urls) + "</urlset>"));
  }

  public MappedSite page(String path, String html) {
    return answer(path, FakeSite.answer(200, html, "Content-Type", "text/html; charset=utf-8"));
  }

  public MappedSite answer(String path, MockResponse answer) {
    pages.put(path, answer);
    return this;
  }

  public void openAt(FakeSite site) {
    site.answering(request -> pages.getOrDefault(request.getTarget(), FakeSite.answer(404, "")));
  }

  public static MockResponse xml(String body) {
    return FakeSite.answer(
        200, body, "Content-Type", "text/xml; charset=UTF-8", "X-Robots-Tag", "noindex, follow");
  }

  public static String url(String address, String changed) {
    String date = changed.isEmpty() ? "" : "<lastmod>" + changed + "</lastmod>";
    return "<url><loc>" + address + "</loc>" + date + "</url>";
  }

  public static String article(int number) {
    return """
        <html><head><title>x</title><script type="application/ld+json">{"@type":"NewsArticle",
        "headline":"ข่าว %1$d","datePublished":"2026-08-01T09:00:%1$02d+07:00"}</script></head>
        <body><article><p>เนื้อความ #ของดีบ้านเรา</p></article></body></html>"""
        .formatted(number);
  }
}
