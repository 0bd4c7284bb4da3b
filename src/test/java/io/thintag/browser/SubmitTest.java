package io.thintag.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.thintag.collect.FakeSite;
import java.util.List;
import java.util.regex.Pattern;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SubmitTest extends BrowserTest {
  private static final String LINE =
      "#ของดีบ้านเรา #เที่ยวท้องถิ่น #จังหวัดชัยภูมิ #อำเภอเทพสถิต #อบตบ้านไร่";
  private final FakeSite site = new FakeSite().answering(SubmitTest::article);

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void answersALinkWithAReceipt() {
    Window window = as("body").visit(House.CAMPAIGN + "/submit?unit=6360903");
    Page page = window.page();
    assertThat(window.heading()).containsText("บ้านไร่");
    page.getByLabel("ลิงก์ของโพสต์").fill(site.url("/whole") + "\n" + site.url("/poor"));
    window.button("ส่งลิงก์").click();
    assertThat(page.locator("#answers-said")).hasText("ตรวจครบ 2 ลิงก์", within(30_000));
    assertThat(page.locator("#answers .chip")).hasText(new String[] {"นับแล้ว", "แท็กไม่ครบ"});
    assertThat(page.locator("#answers")).containsText("#อำเภอเทพสถิต");
    assertThat(page.getByText("จะตรวจอีกครั้ง")).hasCount(0);
    window.shot("submitted");
    page.locator("#answers")
        .getByRole(AriaRole.LINK)
        .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^[0-9-]{10,}$")))
        .first()
        .click();
    assertThat(page).hasURL(Pattern.compile("/submissions/[0-9]{10}$"));
    assertThat(page.locator("main .chip")).hasText("นับแล้ว");
    window.shot("receipt");
  }

  @Test
  void findsTheUnitWhileOneTypes() {
    Window window = as("province").visit(House.CAMPAIGN + "/submit");
    Page page = window.page();
    page.getByLabel("ชื่อหน่วยงาน").pressSequentially("บ้านไร่ เทพสถิต");
    assertThat(page.locator("#found a").first()).containsText("บ้านไร่");
    page.keyboard().press("ArrowDown");
    assertThat(page.locator("#found a").first()).isFocused();
    window.shotOfScreen("submit-search");
    page.keyboard().press("Enter");
    assertThat(page).hasURL(Pattern.compile("unit=6360903"));
  }

  @Test
  void copiesWhatBelongsIntoLineAndCaptions() {
    Window window = as("admin");
    window.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
    window.open(House.CAMPAIGN + "?unit=3609");
    window.button("คัดลอกข้อความ").click();
    assertThat(window.page().getByText("คัดลอกแล้ว")).isVisible();
    assertThat(clipboard(window)).startsWith("เรียน ผู้ประสานงาน อปท. อำเภอเทพสถิต");
    window.open(House.CAMPAIGN + "/kit?unit=6360903");
    window.button("คัดลอกทั้งบรรทัด").click();
    assertThat(window.page().getByText("คัดลอกแล้ว")).isVisible();
    assertThat(clipboard(window)).isEqualTo(LINE);
  }

  @Test
  void mendsACaption() {
    Window window = as("body");
    window.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
    window.open(House.CAMPAIGN + "/kit?unit=6360903");
    window.page().getByLabel("ข้อความของโพสต์").fill("งานวัด #ของดีบ้านเรา #อบต.บ้านไร่");
    window.button("ตรวจแฮชแท็ก").click();
    assertThat(window.page().getByText("ถูกต้อง 1 จาก 5 แท็ก")).isVisible();
    window.shot("kit-checked");
    window.button("คัดลอกข้อความที่แก้แล้ว").click();
    assertThat(window.page().getByText("คัดลอกแล้ว")).isVisible();
    assertThat(clipboard(window)).contains("งานวัด", "#อบตบ้านไร่", "#อำเภอเทพสถิต");
  }

  private static String clipboard(Window window) {
    return (String) window.ask("navigator.clipboard.readText()");
  }

  private static LocatorAssertions.HasTextOptions within(double milliseconds) {
    return new LocatorAssertions.HasTextOptions().setTimeout(milliseconds);
  }

  private static MockResponse article(RecordedRequest request) {
    String tags =
        switch (request.getTarget()) {
          case "/whole" -> LINE;
          case "/poor" -> LINE.replace("#อำเภอเทพสถิต ", "");
          default -> "";
        };
    if (tags.isEmpty()) {
      return FakeSite.answer(404, "");
    }
    return FakeSite.answer(
        200,
        "<html><head><title>ข่าว</title><meta property=\"article:published_time\""
            + " content=\"2026-05-01T08:00:00+07:00\"></head><body><article>งานวัด "
            + tags
            + "</article></body></html>",
        "Content-Type",
        "text/html; charset=utf-8");
  }
}
