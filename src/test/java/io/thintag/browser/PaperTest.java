package io.thintag.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaperTest extends BrowserTest {
  private static final Pattern SHEET = Pattern.compile("/Type\\s*/Page\\b(?!s)");
  private static final Pattern SIZE =
      Pattern.compile("/MediaBox\\s*\\[\\s*0 0 ([0-9.]+) ([0-9.]+)]");

  @ParameterizedTest
  @CsvSource({
    "paper-summary-country, /summary?since=2026-11-01",
    "paper-summary-province, /summary?unit=36&since=2026-11-01",
    "paper-summary-district, /summary?unit=3609",
    "paper-summary-english, /summary?unit=36&lang=en",
    "paper-poster, /poster?unit=6360903"
  })
  void fillsExactlyOneSheetOfA4(String name, String path) {
    Window window = as("admin").visit(House.CAMPAIGN + path);
    String pdf = new String(window.print(name), StandardCharsets.ISO_8859_1);
    assertThat(SHEET.matcher(pdf).results().count()).isEqualTo(1);
    Matcher size = SIZE.matcher(pdf);
    assertThat(size.find()).isTrue();
    assertThat(Double.parseDouble(size.group(1))).isBetween(594.0, 596.5);
    assertThat(Double.parseDouble(size.group(2))).isBetween(841.0, 843.0);
    picture(window, name);
    assertThat((Boolean) window.ask(NOTHING_CUT)).isTrue();
  }

  /** A sheet that is too full would lose its foot. */
  private static final String NOTHING_CUT =
      "(() => { const s = document.querySelector('.sheet'); return s.scrollHeight <= s.clientHeight + 1"
          + " && [...s.children].every(c => c.getBoundingClientRect().bottom"
          + " <= s.getBoundingClientRect().bottom + 1); })()";

  @ParameterizedTest
  @CsvSource({"paper-country, ''", "paper-province, ?unit=36", "paper-district, ?unit=3609"})
  void printsPagesWithoutMenus(String file, String query) {
    Window window = as("admin").visit(House.CAMPAIGN + query);
    window.print(file);
    picture(window, file);
    assertThat(window.page().getByRole(AriaRole.NAVIGATION).all()).noneMatch(Locator::isVisible);
    assertThat(window.page().getByRole(AriaRole.BUTTON).all()).noneMatch(Locator::isVisible);
    for (String name : List.of("English", "สรุปหนึ่งหน้า", "จอประชุม")) {
      assertThat(window.link(name)).isHidden();
    }
    assertThat(window.page().getByText("admin · ")).isHidden();
    assertThat(window.heading()).isVisible();
  }

  @Test
  void printsTheListOfADistrict() {
    Window window = as("district").visit(House.CAMPAIGN + "?unit=3609");
    window.media(Media.PRINT);
    assertThat(window.page().locator("main table").first().getByRole(AriaRole.ROWHEADER))
        .hasCount(6);
    assertThat(window.page().getByText("องค์การบริหารส่วนตำบลบ้านไร่").first()).isVisible();
    assertThat(window.page().locator("textarea")).isHidden();
  }

  /** The code on the paper opens the same figures. */
  @Test
  void canBeCheckedLater() {
    Window window = as("admin").visit(House.CAMPAIGN + "/summary?unit=36");
    String code = window.page().locator(".letters").innerText();
    window.open("/check");
    window.page().getByLabel("รหัสตรวจสอบบนกระดาษ").fill(code.toLowerCase(Locale.ROOT));
    window.button("เปิดดูยอด").click();
    assertThat(window.page().getByText("ยอดบนกระดาษตรงกับยอดขณะนี้")).isVisible();
    window.shot("checked");
  }

  private static void picture(Window window, String name) {
    window.page().setViewportSize(703, 1032); // A4 less its margins, in CSS pixels
    window.media(Media.PRINT);
    window.shot(name);
  }
}
