package io.thintag.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WallTest extends BrowserTest {
  private static final String WALL = House.CAMPAIGN + "/wall";
  private static final double LONG = 40_000;

  @ParameterizedTest
  @CsvSource({
    "wall-country, ''",
    "wall-light, ?theme=light",
    "wall-province, ?unit=36",
    "wall-district, ?unit=3609",
    "wall-english, ?lang=en"
  })
  void fillsAScreenWithoutScrolling(String name, String query) {
    Window window = as("admin", 1920, 1080).visit(WALL + query);
    assertThat(window.page().locator(".figure").first()).isVisible();
    window.shotOfScreen(name);
    List<?> size =
        (List<?>)
            window.ask(
                "[document.documentElement.scrollWidth, document.documentElement.scrollHeight]");
    assertThat(size.stream().map(String::valueOf).toList()).containsExactly("1920", "1080");
    assertThat((Boolean) window.ask(LEGIBLE)).as("six metres away").isTrue();
    assertThat(Script.CONTRAST.faults(window)).isEmpty();
  }

  /** 27 pixels of a screen of 1920 are 1.4 % of its width: ten minutes of arc at six metres. */
  private static final String LEGIBLE =
      "[...document.querySelectorAll('#board p, #board li, #board h2')]"
          + ".every(e => parseFloat(getComputedStyle(e).fontSize) >= 27)";

  @Test
  void keepsTheLastDataWhenTheServerDiesSaysTheirAgeAndRecovers() {
    try (House house = House.empty()) {
      Window desk = keep(stage.window().at(house).sized(1920, 1080));
      new SignIn(desk).open(WALL).as("admin", House.password("admin"));
      Locator total = desk.page().locator(".figure").first();
      assertThat(total).hasText("0");
      Invented invented = new Invented(Instant.now());
      house.take(invented.fresh("first"));
      assertThat(total).hasText("1", soon());
      assertThat(desk.page().locator(".latest .said").first()).containsText("ผ้าไหม");

      desk.forgive("ERR_");
      int port = house.fall();
      Locator state = desk.page().locator("#state");
      assertThat(state).hasText(Pattern.compile("ข้อมูลเมื่อ .* เซิร์ฟเวอร์ไม่ตอบ"), textSoon());
      assertThat(total).hasText("1");
      desk.shotOfScreen("wall-server-away");
      house.rise(port);
      house.take(invented.fresh("second"));
      assertThat(total).hasText("2", soon());
      assertThat(state).not().containsText("เซิร์ฟเวอร์ไม่ตอบ");
      desk.open("about:blank");
    }
  }

  @Test
  void countsTheMinutesWithoutTheNetwork() {
    Window window = as("viewer", 1920, 1080);
    window.page().clock().install();
    window.open(WALL + "?unit=36");
    assertThat(window.page().locator("#state")).not().containsText("ไม่ตอบ");
    window.forgive("ERR_INTERNET_DISCONNECTED");
    window.context().setOffline(true);
    window.page().clock().fastForward("05:00");
    assertThat(window.page().locator("#state")).containsText("5 นาทีก่อน · เซิร์ฟเวอร์ไม่ตอบ");
    window.context().setOffline(false);
    window.page().clock().fastForward("02:00");
    assertThat(window.page().locator("#state"))
        .not()
        .containsText("ไม่ตอบ", new LocatorAssertions.ContainsTextOptions().setTimeout(LONG));
  }

  private static LocatorAssertions.HasTextOptions soon() {
    return new LocatorAssertions.HasTextOptions().setTimeout(LONG);
  }

  private static LocatorAssertions.HasTextOptions textSoon() {
    return soon().setUseInnerText(true);
  }
}
