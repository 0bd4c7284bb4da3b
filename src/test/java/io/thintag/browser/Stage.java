package io.thintag.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** What all browser tests share: one browser, one service with invented posts, one sign-in each. */
final class Stage implements AutoCloseable {
  private final Playwright playwright;
  private final Browser browser;
  private final House house;
  private final Map<String, String> signedIn = new HashMap<>();

  Stage(Path chromium) {
    PlaywrightAssertions.setDefaultAssertionTimeout(Window.PATIENCE_MS);
    house = House.withPosts();
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(new LaunchOptions().setExecutablePath(chromium).setArgs(Chromium.switches()));
  }

  House house() {
    return house;
  }

  Window.Settings window() {
    return new Window.Settings(browser, house);
  }

  /** The cookies of somebody who has signed in once in this run. */
  String cookies(String user) {
    return signedIn.computeIfAbsent(user, this::signIn);
  }

  private String signIn(String user) {
    try (Window window = window().open()) {
      new SignIn(window).open("/campaigns").as(user, House.password(user));
      return window.context().storageState();
    }
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
    house.close();
  }
}
