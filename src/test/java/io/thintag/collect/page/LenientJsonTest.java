package io.thintag.collect.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import io.thintag.collect.Recorded;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LenientJsonTest {
  private static final JsonMapper JSON = JsonMapper.createDefault();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"a":"b"}                           | b
          {"a":"b",}                          | b
          {"a":"b", // comment ¶}             | b
          {/* "a":"x" */"a":"b"}              | b
          <!-- {"a":"b"} -->                  | b
          <![CDATA[ {"a":"b"} ]]>             | b
          {"a":"b"}}                          | b
          {"a":"b"};                          | b
          {"a":"http://x.example/"}           | http://x.example/
          {"a":"say \\"/* no */\\" // no"}    | say "/* no */" // no
          """)
  void mendsWhatStrictParsersRefuse(String script, String value) {
    assertThat(tree(script.replace('¶', '\n')).get("a").getStringValue()).isEqualTo(value);
  }

  @Test
  void readsTheRecordedPagesThatStrictParsersRefuse() {
    assertThat(recorded("JS_comment").get("articleSection").getStringValue()).isEqualTo("商情");
    assertThat(recorded("AllocateAction").get("rendered_js").getStringValue())
        .isEqualTo("// John allocated 5 hours to exercise.");
    assertThat(recorded("control_characters").get("data").getStringValue())
        .isEqualTo("line 1\n        line 2\n        line 3\n");
  }

  @Test
  void givesUpOnWhatIsNoJson() {
    assertThat(JsonLd.parsed("{\"a\": \"b", JSON)).isEmpty();
    assertThat(JsonLd.parsed("window.x = 1", JSON)).isEmpty();
    assertThat(JsonLd.parsed("", JSON)).isEmpty();
  }

  private static JsonNode recorded(String name) {
    String html = Recorded.text("web/jsonld_broken_" + name + ".html");
    return tree(Jsoup.parse(html).selectFirst("script").data());
  }

  private static JsonNode tree(String script) {
    return JsonLd.parsed(script, JSON).orElseThrow();
  }
}
