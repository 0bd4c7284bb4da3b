package io.thintag.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The looks of {@link Script} see what they are there for. */
class ScriptTest extends BrowserTest {
  private static final String UGLY =
      """
      <!DOCTYPE html><html><head><title> </title></head><body>
      <h1>a</h1><h1>b</h1><input><table><tr><th>x</th></tr></table><img src="data:,">
      <p style="color:#999;background:#fff">pale</p><p style="color:#767676">just dark enough</p>
      <p style="width:3000px">wide</p>
      <div><a href="#a">x</a> <a href="#b">y</a></div>
      <p>words with a <a href="#c">link</a> in them</p>
      <p class="tagline" style="width:4em"><span>#broken over lines</span> <span>#a</span></p>
      </body></html>
      """;

  @Test
  void seeWhatIsWrong() {
    Window window = stranger();
    window.page().setContent(UGLY);
    assertThat(said(Script.LABELS, window))
        .contains("no language", "no title", "2 headings", "unlabelled", "no caption")
        .contains("no scope", "no alternative", "0 main parts");
    assertThat(said(Script.CONTRAST, window)).contains("pale").doesNotContain("just");
    assertThat(said(Script.OVERFLOW, window)).contains("of 1366: P");
    assertThat(said(Script.TAGS, window)).isEqualTo("[#broken over lines]");
    assertThat(said(Script.TARGETS, window)).contains("#a", "#b").doesNotContain("#c");
  }

  private static String said(Script script, Window window) {
    List<?> faults = script.faults(window);
    return faults.toString();
  }
}
