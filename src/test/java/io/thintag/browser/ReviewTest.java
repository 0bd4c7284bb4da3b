package io.thintag.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReviewTest extends BrowserTest {
  private static final int MANY = 20;
  private static final Duration A_MINUTE = Duration.ofMinutes(1);

  /** A hundred posts in a few minutes: keys alone, and twenty are decided within a minute. */
  @Test
  void decidesTwentyPostsByKeysAndTakesAllBack() {
    Window window = as("admin").visit("/review?campaign=khongdi-banrao");
    Locator current = window.page().locator(".case.current");
    assertThat(current).isFocused();
    window.shotOfScreen("review");
    int left = left(window);
    long begun = System.nanoTime();
    List<String> decided = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      String post = current.getAttribute("data-post");
      decided.add(post);
      window.page().keyboard().press(String.valueOf(i % 3));
      assertThat(current).not().hasAttribute("data-post", post);
    }
    assertThat(decided).doesNotHaveDuplicates();
    assertThat(window.page().locator("#log .outcome.decided")).hasCount(MANY);
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(A_MINUTE);
    assertThat(left(window)).isEqualTo(left - MANY);
    window.shotOfScreen("review-decided");
    for (int i = MANY - 1; i >= 0; i--) {
      window.page().keyboard().press("u");
      assertThat(current).hasAttribute("data-post", decided.get(i));
    }
    assertThat(left(window)).isEqualTo(left);
    window.page().reload();
    assertThat(left(window)).isEqualTo(left);
    assertThat(current).hasAttribute("data-post", decided.get(0));
  }

  @Test
  void stepsAndSearchesByKeys() {
    Window window = as("admin").visit("/review?campaign=khongdi-banrao");
    Locator current = window.page().locator(".case.current");
    String first = current.getAttribute("data-post");
    window.page().keyboard().press("j");
    assertThat(current).not().hasAttribute("data-post", first);
    window.page().keyboard().press("k");
    assertThat(current).hasAttribute("data-post", first);
    window.page().keyboard().press("/");
    Locator field = current.getByRole(AriaRole.COMBOBOX);
    assertThat(field).isFocused();
    field.pressSequentially("ภูเขียว");
    assertThat(current.getByRole(AriaRole.OPTION).last()).isInViewport();
    window.shotOfScreen("review-another-unit");
    window.page().keyboard().press("1");
    assertThat(field).hasValue("ภูเขียว1");
    assertThat(current).hasAttribute("data-post", first);
    window.page().keyboard().press("Escape");
    assertThat(current).isFocused();
  }

  @Test
  void worksByMouse() {
    Window window = as("province").visit("/review?campaign=khongdi-banrao");
    Locator current = window.page().locator(".case.current");
    current.getByRole(AriaRole.BUTTON).first().click();
    assertThat(window.page().locator("#log .outcome"))
        .hasText(Pattern.compile("ตัดสินแล้ว|ไปก่อน"));
    window.page().locator("#log").getByRole(AriaRole.BUTTON).first().click();
    assertThat(window.page().locator("#log .outcome")).hasCount(0);
  }

  private static int left(Window window) {
    String text = window.page().locator("#left").innerText();
    return Integer.parseInt(text.replaceAll("[^0-9]", ""));
  }
}
