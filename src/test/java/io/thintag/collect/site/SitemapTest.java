package io.thintag.collect.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thintag.collect.SourceException;
import io.thintag.collect.WireResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SitemapTest {
  private static final String HEAD =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
          + "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">";

  @Test
  void readsAddressesAndDatesInAllTheirForms() throws Exception {
    Sitemap map =
        map(
            HEAD
                + MappedSite.url("https://www.banrai.example/1", "2026-08-01T09:00:00+07:00")
                + MappedSite.url("/2?a=1&amp;b=2", "2026-08-01")
                + MappedSite.url("/3", "2569-08-01")
                + MappedSite.url("/4", "เมื่อวาน")
                + "<url><loc><![CDATA[/5]]></loc></url></urlset>");

    assertThat(map.index()).isFalse();
    assertThat(map.entries())
        .extracting(entry -> entry.address() + " " + entry.changed())
        .containsExactly(
            "https://www.banrai.example/1 2026-08-01T02:00:00Z",
            "https://banrai.example/2?a=1&b=2 2026-07-31T17:00:00Z",
            "https://banrai.example/3 2026-07-31T17:00:00Z",
            "https://banrai.example/4 null",
            "https://banrai.example/5 null");
  }

  @Test
  void readsANewsSitemapAndNoPictures() throws Exception {
    Sitemap map =
        map(
            """
            <u:urlset xmlns:u="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="n" xmlns:image="i">
            <u:url><u:loc>/1</u:loc><image:image><image:loc>/1.jpg</image:loc></image:image>
            <news:news><news:publication><news:name>อบต.</news:name></news:publication>
            <news:publication_date>2026-08-01T02:00:00Z</news:publication_date></news:news></u:url></u:urlset>""");

    assertThat(map.entries())
        .containsExactly(
            new SitemapEntry(
                URI.create("https://banrai.example/1"), Instant.parse("2026-08-01T02:00:00Z")));
  }

  @Test
  void readsAnIndex() throws Exception {
    Sitemap map =
        map(
            "<sitemapindex><sitemap><loc>/a.xml.gz</loc><lastmod>2026-08-01</lastmod></sitemap>"
                + "<sitemap><loc>https://elsewhere.example/b.xml</loc></sitemap></sitemapindex>");

    assertThat(map.index()).isTrue();
    assertThat(map.entries()).hasSize(1);
  }

  @Test
  void survivesStrayAmpersandsJunkAndUnknownEntities() throws Exception {
    Sitemap map =
        map(
            "\uFEFF\n warning: x\n"
                + HEAD
                + MappedSite.url("/?a=1&b=2&c=3&nbsp;&#x26;d=4", "")
                + "<url><loc>/2</loc><title>ข่าว \u0001 &</title></url></urlset>");

    assertThat(map.entries().get(0).address())
        .isEqualTo(URI.create("https://banrai.example/?a=1&b=2&c=3&nbsp;&d=4"));
    assertThat(map.entries()).hasSize(2);
  }

  @Test
  void unpacksWhatIsPackedWhateverItIsCalled() throws Exception {
    byte[] packed = packed((HEAD + MappedSite.url("/1", "") + "</urlset>").getBytes(UTF_8), 1);

    assertThat(map(packed).entries()).hasSize(1);
  }

  @Test
  void believesNoDatesThatAreAllTheSameOrLieAhead() throws Exception {
    StringBuilder same = new StringBuilder(HEAD);
    for (int i = 0; i < 5; i++) {
      same.append(MappedSite.url("/" + i, "2026-08-02T00:00:00Z"));
    }
    Sitemap ahead =
        map(HEAD + MappedSite.url("/1", "2027-01-01") + MappedSite.url("/2", "") + "</urlset>");

    assertThat(map(same + "</urlset>").entries())
        .extracting(SitemapEntry::changed)
        .containsOnlyNulls();
    assertThat(ahead.entries()).extracting(SitemapEntry::changed).containsOnlyNulls();
  }

  @Test
  void readsNoMoreEntriesThanASitemapMayHave() throws Exception {
    String many = MappedSite.url("/1", "").repeat(50_010);

    assertThat(map(HEAD + many + "</urlset>").entries()).hasSize(50_000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE a [<!ENTITY b \"x\">]><urlset><url><loc>/&b;</loc></url></urlset>",
        "<!DOCTYPE a SYSTEM \"file:///etc/hostname\"><urlset/>",
        "<!DOCTYPE html><html><body>sitemap</body></html>",
        "<html><body>404</body></html>",
        "<urlset><url><loc>/1</loc></url><url><lo",
        "<rss><channel/></rss>",
        "{}",
        ""
      })
  void takesNothingElseForASitemap(String body) {
    assertThatThrownBy(() -> map(body))
        .isInstanceOf(SourceException.Unreadable.class)
        .hasMessageContaining("expected a sitemap");
  }

  @Test
  void refusesDeepNesting() {
    assertThatThrownBy(() -> map("<urlset>" + "<a>".repeat(100_000)))
        .hasMessageContaining("too deeply");
  }

  @Test
  void refusesWhatUnpacksWithoutEnd() throws Exception {
    byte[] bomb = packed(MappedSite.url("/" + "x".repeat(1 << 20), "").getBytes(UTF_8), 60);

    assertThat(bomb.length).isLessThan(1 << 20);
    assertThatThrownBy(() -> map(bomb)).hasMessageContaining("larger than a sitemap may be");
  }

  private static byte[] packed(byte[] content, int times) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(times > 1 ? HEAD.getBytes(UTF_8) : new byte[0]);
      for (int i = 0; i < times; i++) {
        gzip.write(content);
      }
    }
    return out.toByteArray();
  }

  private static Sitemap map(String body) throws SourceException {
    return map(body.getBytes(UTF_8));
  }

  private static Sitemap map(byte[] body) throws SourceException {
    return Sitemap.of(
        new WireResponse(
            URI.create("https://banrai.example/sitemap.xml"),
            200,
            Map.of("Content-Type", List.of("text/xml")),
            body,
            Instant.parse("2026-08-02T00:00:00Z")));
  }
}
