package io.thintag.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Response;
import io.thintag.browser.Sights.Sight;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every page; that no policy is violated on it is held by {@link BrowserTest}. */
class PagesOfAllKindsTest extends BrowserTest {
  private static final Set<String> NAMED =
      Set.of("link", "button", "textbox", "combobox", "searchbox", "checkbox", "table", "listbox");

  static Stream<Sight> pages() {
    return Sights.all();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void canBeReadByEverybody(Sight sight) {
    Window window = as("admin");
    open(window, sight);
    assertThat(Script.LABELS.faults(window)).isEmpty();
    assertThat(Script.CONTRAST.faults(window)).isEmpty();
    assertThat(unnamed(window)).isEmpty();
    window.shot("desk-" + sight.name());
  }

  @ParameterizedTest
  @MethodSource("pages")
  void fitsAPhone(Sight sight) {
    Window window = as("admin", 390, 844);
    open(window, sight);
    window.shot("phone-" + sight.name());
    assertThat(Script.TAGS.faults(window)).isEmpty();
    assertThat(Script.OVERFLOW.faults(window)).isEmpty();
    assertThat(Script.TARGETS.faults(window)).isEmpty();
  }

  /** A screen of 1366 × 768 at 200 %. */
  @ParameterizedTest
  @MethodSource("pages")
  void staysUsableAtTwiceTheSize(Sight sight) {
    Window window = as("admin", 683, 384);
    open(window, sight);
    window.shotOfScreen("zoom-" + sight.name());
    if (sight.scrolls()) {
      assertThat(Script.OVERFLOW.faults(window)).isEmpty();
    }
    assertThat(Script.TARGETS.faults(window)).isEmpty();
  }

  private static void open(Window window, Sight sight) {
    window.forgive(sight.name().equals("not-there") ? "status of 404" : "nothing at all");
    Response answer = window.open(sight.path());
    if (sight.name().equals("not-there")) {
      assertThat(answer.status()).isEqualTo(404);
    } else {
      assertThat(answer.status()).isEqualTo(200);
    }
  }

  /** What Chromium would tell a screen reader without a name. */
  private static List<String> unnamed(Window window) {
    CDPSession session = window.context().newCDPSession(window.page());
    List<String> found = new ArrayList<>();
    session
        .send("Accessibility.getFullAXTree")
        .getAsJsonArray("nodes")
        .forEach(
            each -> {
              JsonObject node = each.getAsJsonObject();
              String role = value(node, "role");
              if (!node.get("ignored").getAsBoolean()
                  && NAMED.contains(role)
                  && value(node, "name").isBlank()) {
                found.add(role + " " + node.get("backendDOMNodeId"));
              }
            });
    return found;
  }

  private static String value(JsonObject node, String property) {
    JsonObject given = node.getAsJsonObject(property);
    return given == null || !given.has("value") ? "" : given.get("value").getAsString();
  }
}
