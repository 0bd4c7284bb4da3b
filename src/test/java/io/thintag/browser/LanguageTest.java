package io.thintag.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;

class LanguageTest extends BrowserTest {

  @Test
  void speaksEnglishFromThenOnAndThaiAgain() {
    Window window = as("admin").visit(House.CAMPAIGN + "?unit=36");
    window.link("English").click();
    assertThat(window.page().locator("html")).hasAttribute("lang", "en");
    assertThat(window.heading()).containsText("Chaiyaphum");
    window.shot("english-province");
    window.open("/review");
    assertThat(window.page().locator("html")).hasAttribute("lang", "en");
    assertThat(window.heading()).hasText("Review");
    window.shotOfScreen("english-review");
    window.link("ไทย").click();
    assertThat(window.page().locator("html")).hasAttribute("lang", "th");
    assertThat(window.heading()).hasText("ตรวจสอบ");
  }

  @Test
  void writesNumbersInThaiDigitsEverywhere() {
    Window window = as("admin").visit(House.CAMPAIGN + "?unit=36");
    window.link("แสดงเป็นเลขไทย").click();
    Locator figures = window.page().locator(".summary");
    assertThat(figures.innerText()).containsPattern("[๐-๙]").doesNotContainPattern("[0-9]");
    assertThat(window.page().locator(".map").innerText()).doesNotContainPattern("[0-9]");
    assertThat(window.page().locator("#ranking").innerText()).doesNotContainPattern("[0-9]");
    window.shot("thai-digits-province");
    window.open("/review?campaign=khongdi-banrao");
    assertThat(window.page().locator("#left").innerText()).doesNotContainPattern("[0-9]");
    window.link("แสดงเป็นเลขอารบิก").click();
    assertThat(window.page().locator("#left").innerText()).containsPattern("[0-9]");
  }
}
