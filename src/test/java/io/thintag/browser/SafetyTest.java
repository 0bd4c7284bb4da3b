package io.thintag.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import io.thintag.collect.FakeSite;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** That nothing ran, no dialog opened and no policy was violated is held by {@link BrowserTest}. */
class SafetyTest extends BrowserTest {
  private static final String C = House.CAMPAIGN;
  private static final String FOREIGN_THINGS =
      "document.querySelectorAll('script:not([src]), [onerror], [onload], [onclick], [onmouseover],"
          + " svg [href^=javascript], a[href^=javascript], iframe, object, embed, [style]').length";

  static List<String> attacks() {
    return Invented.ATTACKS;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        C + "?unit=" + Invented.BESIEGED,
        C + "?unit=6361303",
        C + "/posts?unit=" + Invented.BESIEGED,
        C + "/wall?unit=" + Invented.BESIEGED,
        C + "/summary?unit=" + Invented.BESIEGED
      })
  void showsWhatAttackersWroteAsWords(String path) {
    Window window = as("admin").visit(path);
    assertThat(window.heading()).isVisible();
    for (Locator words : window.page().locator("main .said:visible").all()) {
      words.hover();
    }
    assertThat(window.ask(FOREIGN_THINGS)).hasToString("0");
    if (path.contains("/posts")) {
      assertThat(window.page().getByText(Invented.ATTACKS.get(0)).first()).isVisible();
      window.shot("attacks-as-words");
    }
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void repeatsNothingThatTheAddressSays(String attack) {
    Window window = as("admin");
    String words = URLEncoder.encode(attack, StandardCharsets.UTF_8);
    for (String path :
        List.of(
            C + "/posts?in=" + words,
            C + "/posts?q=" + words,
            C + "/kit?unit=6360903&q=" + words,
            C + "/submit?q=" + words,
            "/review?in=" + words,
            C + "?unit=36&sort=" + words + "&x=" + words)) {
      window.open(path);
      assertThat(window.ask(FOREIGN_THINGS)).as(path).hasToString("0");
    }
    window.forgive("status of 40");
    for (String path : List.of(C + "?unit=" + words, C + "/posts?platform=" + words)) {
      window.open(path);
      assertThat(window.ask(FOREIGN_THINGS)).as(path).hasToString("0");
    }
  }

  @Test
  void findsNoUnitByAnAttack() {
    Window window = as("admin").visit(C + "/posts");
    for (String attack : Invented.ATTACKS) {
      window.page().locator("input#place").fill(attack);
      assertThat(window.page().locator("#place-list li").first()).isVisible();
      assertThat(window.ask(FOREIGN_THINGS)).hasToString("0");
    }
    window.open(C + "/kit?unit=6360903");
    window.page().getByLabel("ข้อความของโพสต์").fill(String.join(" ", Invented.ATTACKS));
    window.button("ตรวจแฮชแท็ก").click();
    assertThat(window.page().getByText("จาก 5 แท็ก")).isVisible();
    assertThat(window.ask(FOREIGN_THINGS)).hasToString("0");
  }

  /** The page of an attacker on another port, which the victim opens while signed in. */
  @ParameterizedTest
  @ValueSource(strings = {"/review/decide", "/review/disown", "/logout"})
  void refusesFormsThatAnotherSiteSends(String action) {
    Window window = as("admin");
    window.forgive("status of 40");
    try (FakeSite evil = new FakeSite()) {
      String form =
          "<form method=post action='"
              + stage.house().url()
              + action
              + "'><input name=post value='facebook:open-0'><input name=unit value='36'>"
              + "<button>รับรางวัล</button></form>";
      evil.answering(r -> FakeSite.answer(200, form, "Content-Type", "text/html; charset=utf-8"));
      Page page = window.page();
      page.navigate(evil.url("/prize").toString());
      Response answer =
          page.waitForResponse(
              response -> response.url().endsWith(action),
              () -> window.button("รับรางวัล").click());
      assertThat(answer.status()).isIn(401, 403);
    }
    window.open("/review?post=facebook:open-0");
    assertThat(window.heading()).hasText("ตรวจสอบ");
    assertThat(window.page().locator(".case .reason").filter(decided())).hasCount(0);
  }

  private static Locator.FilterOptions decided() {
    return new Locator.FilterOptions().setHasText("เคยตัดสิน");
  }
}
