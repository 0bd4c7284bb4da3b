package io.thintag.collect.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.inject.qualifiers.Qualifiers;
import io.thintag.TestDatabase;
import io.thintag.collect.FakeSite;
import io.thintag.collect.RegisteredSource;
import io.thintag.collect.SourceSettings;
import io.thintag.collect.WireRequest;
import io.thintag.collect.page.PageSite;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WiresTest {

  @Test
  void makesWiresFromTheConfiguration() throws Exception {
    try (FakeSite site = new FakeSite();
        ApplicationContext context = ApplicationContext.run(properties(site))) {
      site.answering(request -> FakeSite.answer(200, "{}"));
      SourceSettings settings =
          context.getBean(SourceSettings.class, Qualifiers.byName("mastodon"));

      context
          .getBean(Wires.class)
          .live(
              context.getBean(RegisteredSource.class, Qualifiers.byName("mastodon")),
              settings,
              exchange -> {})
          .ask(WireRequest.api(site.url("/a")));

      assertThat(settings.timeout()).isEqualTo(Duration.ofSeconds(15));
      assertThat(settings.toString()).doesNotContain("hush");
      assertThat(site.requests().get(0).getHeaders().get("Authorization")).isEqualTo("Bearer hush");
      assertThat(site.requests().get(0).getHeaders().get("User-Agent"))
          .isEqualTo("ThinTag/dev (+https://thintag.example/about)");
      assertThat(context.getBeansOfType(RegisteredSource.class))
          .extracting(RegisteredSource::name)
          .containsExactlyInAnyOrder(
              "mastodon",
              "youtube",
              "bluesky",
              "x",
              "facebook",
              "instagram",
              "threads",
              "tiktok",
              "line",
              "feed",
              "page",
              "import",
              "link",
              "sheet");
      assertThat(context.getBeansOfType(PageSite.class))
          .containsExactly(
              new PageSite(
                  "banrai",
                  URI.create("https://banrai.example/news"),
                  ".item",
                  null,
                  null,
                  ".date",
                  null,
                  "5301001"));
    }
  }

  private static Map<String, Object> properties(FakeSite site) {
    Map<String, Object> properties = new HashMap<>(TestDatabase.fresh().properties());
    properties.put("thintag.sources.mastodon.base-url", site.url("/").toString());
    properties.put("thintag.sources.mastodon.token", "hush");
    properties.put("thintag.sources.page.sites.banrai.list-url", "https://banrai.example/news");
    properties.put("thintag.sources.page.sites.banrai.item", ".item");
    properties.put("thintag.sources.page.sites.banrai.date", ".date");
    properties.put("thintag.sources.page.sites.banrai.unit", "5301001");
    properties.put("thintag.contact", "https://thintag.example/about");
    return properties;
  }

  @ParameterizedTest
  @CsvSource({
    ", , ThinTag/dev",
    "1.2.0, , ThinTag/1.2.0",
    "1.2.0, mailto:it@prov.example, ThinTag/1.2.0 (+mailto:it@prov.example)"
  })
  void namesItselfHonestly(String version, String contact, String userAgent) {
    assertThat(Wires.userAgent(version, contact)).isEqualTo(userAgent);
  }
}
