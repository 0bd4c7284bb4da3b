package io.thintag.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DrillDownTest extends BrowserTest {
  private static final int MOST_STEPS = 150;
  private static final String INSIDE =
      """
      place => {
        const box = place.getBoundingClientRect();
        for (const part of [2, 3, 5, 8, 13]) {
          for (let x = 1; x < part; x++) {
            for (let y = 1; y < part; y++) {
              const point = [box.x + box.width * x / part, box.y + box.height * y / part];
              if (place.contains(document.elementFromPoint(...point))) return point;
            }
          }
        }
      }
      """;

  @Test
  void leadsFromTheCountryToABodyInThreeClicks() {
    Window window = as("admin").visit(House.CAMPAIGN);
    window.shot("country");
    clickInside(window, onMap(window, "ชัยภูมิ"));
    assertThat(window.heading()).hasText("จังหวัดชัยภูมิ");
    window.shot("province");
    clickInside(window, onMap(window, "เทพสถิต"));
    assertThat(window.heading()).hasText("อำเภอเทพสถิต");
    window.shot("district");
    inRow(window, "อบต.บ้านไร่").click();
    assertThat(window.heading()).hasText("องค์การบริหารส่วนตำบลบ้านไร่");
    window.shot("body");
    assertThat(
            window.page().getByRole(AriaRole.NAVIGATION, named("ตำแหน่งของหน้านี้")).locator("li"))
        .hasCount(5);
    window.page().goBack();
    assertThat(window.heading()).hasText("อำเภอเทพสถิต");
  }

  /** Bangkok and its neighbours are small; the inset shows them large enough for a finger. */
  @Test
  void letsBangkokAndItsNeighboursBeHit() {
    Window window = as("admin").visit(House.CAMPAIGN);
    for (String province : new String[] {"กรุงเทพมหานคร", "นนทบุรี", "สมุทรปราการ", "ภูเก็ต"}) {
      var box = onMap(window, province).boundingBox();
      assertThat(Math.min(box.width, box.height)).as(province).isGreaterThan(9);
    }
    clickInside(window, onMap(window, "นนทบุรี"));
    assertThat(window.heading()).hasText("จังหวัดนนทบุรี");
  }

  @Test
  void leadsThereByKeyboardAloneAndShowsWhereOneIs() {
    Window window = as("admin").visit(House.CAMPAIGN);
    window.page().keyboard().press("Tab");
    Locator skip = window.link("ข้ามไปยังเนื้อหา");
    assertThat(skip).isFocused();
    assertThat(skip).isInViewport();
    window.page().keyboard().press("Enter");
    tabTo(window, ".map a[aria-label*='ชัยภูมิ']");
    assertThat(
            (String)
                window.ask(
                    "getComputedStyle(document.activeElement.querySelector('path')).strokeWidth"))
        .isEqualTo("4px");
    assertThat((String) window.ask("getComputedStyle(document.querySelector('.map a')).opacity"))
        .as("neighbours step back")
        .isEqualTo("0.4");
    window.shotOfScreen("keyboard-on-map");
    window.page().keyboard().press("Enter");
    assertThat(window.heading()).hasText("จังหวัดชัยภูมิ");
    tabTo(window, "#ranking a[href$='unit=3609']");
    assertThat((String) window.ask("getComputedStyle(document.activeElement).outlineStyle"))
        .isEqualTo("solid");
    window.page().keyboard().press("Enter");
    assertThat(window.heading()).hasText("อำเภอเทพสถิต");
    tabTo(window, "a[href$='unit=6360903']");
    window.page().keyboard().press("Enter");
    assertThat(window.heading()).hasText("องค์การบริหารส่วนตำบลบ้านไร่");
  }

  @Test
  void keepsTheSortOfTheRankingInTheAddress() {
    Window window = as("admin").visit(House.CAMPAIGN);
    Locator table = window.page().locator("#ranking");
    table
        .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("โพสต์").setExact(true))
        .click();
    assertThat(table.locator("[aria-sort=descending]")).hasText("โพสต์ ▼");
    assertThat(window.page()).hasURL(Pattern.compile("sort=posts&dir=desc"));
    String best = table.locator("tbody th").first().innerText();
    table
        .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("จังหวัด").setExact(true))
        .click();
    assertThat(table.locator("tbody th").first()).hasText("กระบี่");
    assertThat(window.page().locator("#sort-name")).isFocused();
    window.page().reload();
    assertThat(table.locator("tbody th").first()).hasText("กระบี่");
    window.page().goBack();
    assertThat(table.locator("tbody th").first()).hasText(best);
    window.page().goBack();
    assertThat(table.locator("[aria-sort]")).hasText("มีส่วนร่วม ▼");
  }

  private static Locator onMap(Window window, String name) {
    return window
        .page()
        .getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("แผนที่"))
        .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name))
        .first();
  }

  /** Where a hand would point: the middle of a bent district may lie in its neighbour. */
  private static void clickInside(Window window, Locator place) {
    place.scrollIntoViewIfNeeded();
    List<?> point = (List<?>) place.evaluate(INSIDE);
    window
        .page()
        .mouse()
        .click(((Number) point.get(0)).doubleValue(), ((Number) point.get(1)).doubleValue());
  }

  private static Locator inRow(Window window, String name) {
    String whole = name.replace("อบต.", "องค์การบริหารส่วนตำบล");
    return window
        .page()
        .getByRole(AriaRole.ROWHEADER)
        .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(whole).setExact(true));
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static void tabTo(Window window, String selector) {
    for (int steps = 0; steps < MOST_STEPS; steps++) {
      if (Boolean.TRUE.equals(
          window.page().evaluate("s => document.activeElement.matches(s)", selector))) {
        return;
      }
      window.page().keyboard().press("Tab");
    }
    throw new AssertionError(selector + " is not reached by " + MOST_STEPS + " tabs");
  }
}
