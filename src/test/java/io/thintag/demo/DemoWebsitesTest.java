package io.thintag.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DemoWebsitesTest extends DemoVisits {
  private static final Pattern ARTICLE = Pattern.compile("<a rel=\"bookmark\" href=\"([^\"]*)\"");
  private static final Pattern VIDEO = Pattern.compile("<yt:videoId>([^<]*)</yt:videoId>");

  @Test
  void everyFeedListsAllItemsOfItsSiteAndAnsweredValidatorsSpareTheBody() throws Exception {
    for (DemoAccount account : server.accounts()) {
      if (account.source().equals("feed") && account.platform().equals("web")) {
        HttpResponse<byte[]> feed = patiently(account.address());
        Office site = office(account);
        String xml = decoded(feed, site);
        for (DemoPost post : WORLD.postsOf(site)) {
          assertThat(xml).contains(post.nativeId());
        }
        String etag = feed.headers().firstValue("ETag").orElseThrow();
        assertThat(get(account.address(), "If-None-Match", etag).statusCode()).isIn(304, 500);
      }
    }
  }

  private static Office office(DemoAccount account) {
    return java.util.Arrays.stream(Office.Medium.values())
        .flatMap(medium -> WORLD.offices(medium).stream())
        .filter(office -> office.author().nativeId().equals(account.nativeId()))
        .findFirst()
        .orElseThrow();
  }

  private static String decoded(HttpResponse<byte[]> feed, Office site) {
    return new String(feed.body(), RssFeed.isOld(site) ? Charset.forName("x-windows-874") : UTF_8);
  }

  @Test
  void oldSitesWriteWindows874WhateverTheyClaim() throws Exception {
    Set<String> types = new HashSet<>();
    for (DemoAccount account : server.accounts()) {
      if (account.source().equals("feed")
          && account.platform().equals("web")
          && RssFeed.isOld(office(account))) {
        HttpResponse<byte[]> feed = patiently(account.address());
        types.add(feed.headers().firstValue("Content-Type").orElseThrow());
        assertThat(new String(feed.body(), Charset.forName("x-windows-874")))
            .contains("ข่าวสารและกิจกรรม")
            .doesNotContain("\uFFFD");
        assertThat(new String(feed.body(), UTF_8)).contains("\uFFFD");
      }
    }
    assertThat(types).hasSizeGreaterThan(1);
  }

  @Test
  void channelsAndArticlesAreServedUnderTheirOwnIds() throws Exception {
    for (DemoAccount account : served(server)) {
      HttpResponse<byte[]> answer = patiently(account.address());
      assertThat(answer.statusCode()).isEqualTo(200);
      if (account.platform().equals("youtube")) {
        assertThat(all(VIDEO, text(answer)))
            .hasSizeBetween(1, YouTubeFeed.MOST_ENTRIES)
            .allMatch(
                WORLD.postsOf(office(account)).stream().map(DemoPost::nativeId).toList()::contains);
      } else if (account.source().equals("page")) {
        for (String path : all(ARTICLE, text(answer))) {
          assertThat(text(patiently(server.uri().resolve(path))))
              .contains("<link rel=\"canonical\" href=\"" + path + "\">");
        }
      }
    }
  }

  @Test
  void wordPressTellsHowManyPostsThereAreAndWhereTheyEnd() throws Exception {
    Office site = WORLD.offices(Office.Medium.FEED).get(0);
    String path = "/web/" + site.slug() + "/wp-json/wp/v2/posts?per_page=5&page=";

    HttpResponse<byte[]> first = visit(path + 1);

    assertThat(first.headers().firstValue("X-WP-Total"))
        .contains(Integer.toString(WORLD.postsOf(site).size()));
    assertThat(text(first)).contains("\"date_gmt\":").contains("\"rendered\":");
    assertThat(text(visit(path + 999))).contains("rest_post_invalid_page_number");
    assertThat(
            text(
                visit(
                    "/web/"
                        + WORLD.offices(Office.Medium.FEED).get(1).slug()
                        + "/wp-json/wp/v2/posts")))
        .contains("rest_no_route");
  }

  @Test
  void sitemapsNameTheArticlesOfASite() throws Exception {
    Office site = WORLD.offices(Office.Medium.PAGE).get(0);
    String base = "/web/" + site.slug();
    String article = WORLD.postsOf(site).get(0).nativeId();

    assertThat(text(visit(base + "/wp-sitemap.xml")))
        .contains("/wp-sitemap-posts-post-1.xml</loc>");
    assertThat(text(visit(base + "/wp-sitemap-posts-post-1.xml")))
        .contains("<loc>" + server.uri() + article + "</loc><lastmod>");
    assertThat(text(visit(base + "/news-sitemap.xml"))).contains("<news:publication_date>");
  }

  private HttpResponse<byte[]> visit(String path) throws Exception {
    return patiently(URI.create(server.uri() + path));
  }
}
