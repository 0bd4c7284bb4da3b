package io.thintag.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import io.thintag.browser.Sights.Sight;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** What a first visit costs on the wire, with style, scripts, fonts and the map. */
class WeightTest extends BrowserTest {
  private static final int MOST_BYTES = 150 * 1024;

  @Test
  void staysLight() throws IOException {
    Map<String, Long> weights = new TreeMap<>();
    Sights.all()
        .filter(sight -> !sight.name().equals("not-there"))
        .forEach(sight -> weights.put(sight.name(), weight(sight)));
    StringBuilder table = new StringBuilder("page\tbytes\n");
    weights.forEach((page, bytes) -> table.append(page).append('\t').append(bytes).append('\n'));
    Files.createDirectories(Window.SHOTS);
    Files.writeString(Window.SHOTS.resolve("weights.tsv"), table, StandardCharsets.UTF_8);
    assertThat(weights).allSatisfy((page, bytes) -> assertThat(bytes).isLessThan(MOST_BYTES));
  }

  /** Bytes as they came, headers included, into an empty cache. */
  private long weight(Sight sight) {
    Window window = as("admin");
    Page page = window.page();
    CDPSession session = window.context().newCDPSession(page);
    AtomicLong bytes = new AtomicLong();
    session.on(
        "Network.loadingFinished",
        (JsonObject event) -> bytes.addAndGet(event.get("encodedDataLength").getAsLong()));
    session.send("Network.enable");
    window.open(sight.path());
    if (sight.scrolls()) {
      page.waitForLoadState(LoadState.NETWORKIDLE);
    }
    page.evaluate("document.fonts.ready.then(() => true)");
    return bytes.get();
  }
}
