package io.thintag.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What every page promises: nothing inline, one heading of the first level, named parts. */
final class SoundHtml {
  private SoundHtml() {}

  static void check(Document page) {
    assertThat(page.selectFirst("html").attr("lang")).isIn("th", "en");
    assertThat(page.title()).isNotBlank();
    assertThat(page.select("h1")).hasSize(1);
    assertThat(page.select("[style], style, script:not([src])")).isEmpty();
    assertThat(page.getAllElements())
        .allSatisfy(
            e ->
                assertThat(e.attributes().asList())
                    .noneMatch(a -> a.getKey().startsWith("on") || a.getKey().startsWith("hx-on")));
    assertThat(page.select("table")).allSatisfy(t -> assertThat(t.select("caption")).hasSize(1));
    assertThat(page.select("th:not([scope])")).isEmpty();
    assertThat(page.select("svg[role=img]:not([aria-label])")).isEmpty();
    assertThat(page.select("a[href^=javascript]")).isEmpty();
    assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    assertThat(headings(page)).doesNotContain("skipped");
    assertThat(page.select("input:not([type=hidden]), select, textarea"))
        .allSatisfy(field -> assertThat(isNamed(page, field)).as(field.outerHtml()).isTrue());
    assertThat(page.select("[aria-describedby]"))
        .allSatisfy(e -> assertThat(page.getElementById(e.attr("aria-describedby"))).isNotNull());
  }

  private static boolean isNamed(Document page, Element field) {
    return field.hasAttr("aria-labelledby")
        || field.hasAttr("aria-label")
        || page.select("label[for=" + field.id() + "]").size() == 1;
  }

  private static List<String> headings(Document page) {
    int before = 0;
    List<String> found = new ArrayList<>();
    for (Element heading : page.select("h1, h2, h3, h4")) {
      int level = heading.normalName().charAt(1) - '0';
      found.add(level > before + 1 ? "skipped" : heading.normalName());
      before = level;
    }
    return found;
  }
}
