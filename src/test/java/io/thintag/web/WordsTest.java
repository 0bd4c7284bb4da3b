package io.thintag.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordsTest {
  private static final Path TEMPLATES = Path.of("src/main/jte");
  private static final Pattern PARTS = Pattern.compile("\\{\\d\\}");
  private static final Pattern KEYS = Pattern.compile("w\\.t\\(\"([^\"]+)\"[,)]");

  @Test
  void bothLanguagesSayTheSameThings() {
    Words thai = Words.of(Language.TH);
    Words english = Words.of(Language.EN);
    assertThat(new TreeSet<>(english.all().keySet())).isEqualTo(new TreeSet<>(thai.all().keySet()));
    thai.all()
        .forEach(
            (key, words) ->
                assertThat(parts(english.get(key)))
                    .as(key)
                    .containsExactlyElementsOf(parts(words)));
  }

  @Test
  void templatesHoldNoWordsOfTheirOwn() throws IOException {
    try (Stream<Path> templates = Files.list(TEMPLATES)) {
      for (Path template : templates.toList()) {
        String text = Files.readString(template);
        assertThat(text).as(template.toString()).doesNotContainPattern("[\u0E00-\u0E7F]");
        assertThat(text)
            .as(template.toString())
            .doesNotContainPattern("(?i)\\sstyle=|<style|\\son[a-z]+=|javascript:");
        KEYS.matcher(text)
            .results()
            .map(found -> found.group(1))
            .forEach(key -> assertThat(Words.of(Language.TH).has(key)).as(key).isTrue());
      }
    }
  }

  @Test
  void writesDatesInTheBuddhistEraAndNumbersWithSeparators() {
    Wording thai = new Wording(Language.TH, false);
    OffsetDateTime at = OffsetDateTime.parse("2026-11-21T03:15:00Z");
    assertThat(thai.date(LocalDate.of(2026, 11, 21))).isEqualTo("21 พ.ย. 2569");
    assertThat(thai.moment(at)).isEqualTo("21 พ.ย. 2569 10:15 น.");
    assertThat(thai.momentOn(LocalDate.of(2026, 11, 21), at)).isEqualTo("10:15 น.");
    assertThat(thai.number(1_234_567L)).isEqualTo("1,234,567");
    assertThat(List.of(0L, 999L, 1_000L, -999L, -1_000L, 100_000L).stream().map(thai::number))
        .containsExactly("0", "999", "1,000", "-999", "-1,000", "100,000");
    assertThat(thai.number(null)).isEqualTo("–");
    assertThat(thai.percent(999, 1_000)).isEqualTo("99%");
    assertThat(thai.percent(0, 0)).isEqualTo("–");
    assertThat(thai.t("figure.of", 1_234L, 7_847L)).isEqualTo("1,234 จาก 7,847 แห่ง");
  }

  @Test
  void writesThaiDigitsForThaiReadersOnly() {
    OffsetDateTime at = OffsetDateTime.parse("2026-11-21T03:15:00Z");
    Wording thai = new Wording(Language.TH, true);
    assertThat(thai.moment(at)).isEqualTo("๒๑ พ.ย. ๒๕๖๙ ๑๐:๑๕ น.");
    assertThat(thai.number(1_234L)).isEqualTo("๑,๒๓๔");
    assertThat(thai.percent(1, 2)).isEqualTo("๕๐%");
    assertThat(new Wording(Language.EN, true).moment(at)).isEqualTo("21 Nov 2026 10:15");
  }

  @Test
  void followsLinksToTheWebOnly() {
    assertThat(WebLink.of("https://www.facebook.com/p/1")).isNotNull();
    assertThat(WebLink.of("JAVASCRIPT:alert(1)")).isNull();
    assertThat(WebLink.of("data:text/html,x")).isNull();
    assertThat(WebLink.of("//example.com")).isNull();
    assertThat(WebLink.of("https://a b")).isNull();
    assertThat(WebLink.of(null)).isNull();
  }

  private static List<String> parts(String words) {
    return PARTS.matcher(words).results().map(MatchResult::group).sorted().toList();
  }
}
