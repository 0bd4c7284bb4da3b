package io.thintag.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test that looks at pages in a real Chromium: {@code mvn -B -P browser test}. After each test no
 * window may have anything to complain about.
 */
@Tag("browser")
@ExtendWith(Chromium.class)
abstract class BrowserTest {
  Stage stage;
  private final List<Window> windows = new ArrayList<>();

  /** A window of 1366 × 768 of somebody who has not signed in. */
  Window stranger() {
    return keep(stage.window());
  }

  /** A window of somebody who has signed in. */
  Window as(String user) {
    return as(user, 1366, 768);
  }

  Window as(String user, int width, int height) {
    return keep(stage.window().with(stage.cookies(user)).sized(width, height));
  }

  Window keep(Window.Settings settings) {
    Window window = settings.open();
    windows.add(window);
    return window;
  }

  @AfterEach
  void closeWindows() {
    List<String> complaints = windows.stream().flatMap(w -> w.complaints().stream()).toList();
    windows.forEach(Window::close);
    windows.clear();
    assertThat(complaints).as("what the windows complain about").isEmpty();
  }
}
