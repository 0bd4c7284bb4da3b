package io.thintag.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ScreenshotCaret;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A browser window of one visitor. It writes down what a careful visitor would complain about:
 * errors of scripts, refusals by the Content Security Policy, failed requests, dialogs.
 */
final class Window implements AutoCloseable {
  static final Path SHOTS = Path.of("target", "screenshots");
  private static final String TELLS_VIOLATIONS =
      "document.addEventListener('securitypolicyviolation', e => console.error('policy: '"
          + " + e.violatedDirective + ' ' + e.blockedURI + ' ' + e.sourceFile))";

  static final double PATIENCE_MS = 10_000;

  private final BrowserContext context;
  private final Page page;
  private final List<String> complaints = new CopyOnWriteArrayList<>();
  private final List<String> forgiven = new CopyOnWriteArrayList<>();

  /** How a window is to be opened. */
  record Settings(Browser browser, House house, int width, int height, String cookies) {
    Settings(Browser browser, House house) {
      this(browser, house, 1366, 768, null);
    }

    Settings at(House other) {
      return new Settings(browser, other, width, height, cookies);
    }

    Settings sized(int newWidth, int newHeight) {
      return new Settings(browser, house, newWidth, newHeight, cookies);
    }

    Settings with(String newCookies) {
      return new Settings(browser, house, width, height, newCookies);
    }

    Window open() {
      Browser.NewContextOptions options =
          new Browser.NewContextOptions()
              .setBaseURL(house.url())
              .setLocale("th-TH")
              .setTimezoneId("Asia/Bangkok")
              .setViewportSize(width, height);
      if (cookies != null) {
        options.setStorageState(cookies);
      }
      return new Window(browser.newContext(options));
    }
  }

  private Window(BrowserContext context) {
    this.context = context;
    context.addInitScript(TELLS_VIOLATIONS);
    context.onDialog(
        dialog -> {
          complaints.add("dialog: " + dialog.message());
          dialog.dismiss();
        });
    context.onWebError(error -> complaints.add("script: " + error.error()));
    context.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            complaints.add("console: " + message.text());
          }
        });
    context.setDefaultTimeout(PATIENCE_MS);
    this.page = context.newPage();
  }

  Page page() {
    return page;
  }

  BrowserContext context() {
    return context;
  }

  /** What went wrong so far and was not to be expected. */
  List<String> complaints() {
    return complaints.stream().filter(each -> forgiven.stream().noneMatch(each::contains)).toList();
  }

  /** The test itself makes this go wrong; browsers tell so in their own time. */
  void forgive(String part) {
    forgiven.add(part);
  }

  Response open(String path) {
    return page.navigate(path);
  }

  Window visit(String path) {
    open(path);
    return this;
  }

  /** The path and query where the window is now. */
  String where() {
    return page.url().replaceFirst("^https?://[^/]+", "");
  }

  Locator button(String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
  }

  Locator link(String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
  }

  Locator heading() {
    return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
  }

  Object ask(String script) {
    return page.evaluate(script);
  }

  /** Keeps a picture of the whole page as build output. */
  void shot(String name) {
    shoot(name, true);
  }

  /** Keeps a picture of what the window shows without scrolling. */
  void shotOfScreen(String name) {
    shoot(name, false);
  }

  private void shoot(String name, boolean whole) {
    page.evaluate("document.fonts.ready.then(() => true)");
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(SHOTS.resolve(name + ".png"))
            .setCaret(ScreenshotCaret.INITIAL)
            .setFullPage(whole));
  }

  /** Prints to A4 as the print dialog would, keeps the file, gives its bytes. */
  byte[] print(String name) {
    page.evaluate("document.fonts.ready.then(() => true)");
    return page.pdf(
        new Page.PdfOptions()
            .setPath(SHOTS.resolve(name + ".pdf"))
            .setFormat("A4")
            .setPreferCSSPageSize(true)
            .setPrintBackground(true));
  }

  void media(Media media) {
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(media));
  }

  @Override
  public void close() {
    context.close();
  }
}
