package io.thintag.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PostsTest extends BrowserTest {
  private static final String POSTS = House.CAMPAIGN + "/posts";

  @Test
  void narrowsTheListFieldByFieldAndBack() {
    Window window = as("admin").visit(POSTS);
    Page page = window.page();
    page.locator("input#place").pressSequentially("ชัยภูมิ");
    page.getByRole(AriaRole.OPTION).first().waitFor();
    window.shotOfScreen("posts-unit-suggestions");
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Enter");
    page.getByText("แพลตฟอร์ม ความแน่ชัด วันที่ และการนับ").click();
    page.getByLabel("แพลตฟอร์ม", new Page.GetByLabelOptions().setExact(true))
        .selectOption("facebook");
    page.getByLabel("ความแน่ชัดของพื้นที่").selectOption("certain");
    page.getByLabel("ตั้งแต่วันที่").fill("2026-01-01");
    page.getByLabel("คำในโพสต์").fill("ตำบล");
    window.button("ค้นหา").click();
    assertThat(page).hasURL(Pattern.compile("unit=36&"));
    assertThat(window.where())
        .contains("platform=facebook", "certainty=certain", "from=2026-01-01", "q=")
        .doesNotContain("in=", "to=", "counted=");
    Locator criteria = page.getByRole(AriaRole.LIST, named("เงื่อนไขที่ใช้อยู่"));
    assertThat(criteria.getByRole(AriaRole.LISTITEM)).hasCount(6);
    assertThat(posts(window).first()).containsText("ตำบล");
    window.shot("posts-narrowed");
    criteria
        .getByRole(AriaRole.LINK)
        .filter(new Locator.FilterOptions().setHasText("Facebook"))
        .click();
    assertThat(page).hasURL(Pattern.compile("certainty=certain"));
    assertThat(window.where()).doesNotContain("platform");
    window.page().goBack();
    assertThat(page).hasURL(Pattern.compile("platform=facebook"));
    window.link("ล้างเงื่อนไขทั้งหมด").click();
    assertThat(page).hasURL(stage.house().url() + POSTS);
  }

  @Test
  void saysWhatToDoWhenNothingIsFound() {
    Window window = as("viewer").visit(POSTS + "?q=ไม่มีใครเขียนคำนี้");
    assertThat(window.page().getByText("ไม่พบโพสต์")).isVisible();
    window.shotOfScreen("posts-none");
    assertThat(window.link("ล้างเงื่อนไขทั้งหมด")).isVisible();
  }

  @Test
  void showsMoreWithoutLosingThePlace() {
    Window window = as("admin").visit(POSTS);
    int before = posts(window).count();
    String last = posts(window).last().innerText();
    window.link("แสดงโพสต์ถัดไป").click();
    assertThat(posts(window)).hasCount(2 * before);
    assertThat(posts(window).nth(before)).isFocused();
    assertThat(posts(window).nth(before - 1))
        .hasText(last, new LocatorAssertions.HasTextOptions().setUseInnerText(true));
    assertThat(window.page().getByRole(AriaRole.STATUS)).hasText("แสดงโพสต์เพิ่มแล้ว");
    List<String> all =
        posts(window).locator("input[name=post]").all().stream()
            .map(input -> input.getAttribute("value"))
            .distinct()
            .toList();
    assertThat(all).hasSizeGreaterThan(before);
  }

  @Test
  void givesAPostAwayAndTakesItBackWithoutLeaving() {
    Window window = as("district").visit(POSTS + "?unit=3609");
    Locator first = posts(window).first();
    String text = first.locator(".said").innerText();
    first.getByRole(AriaRole.BUTTON).first().click();
    Locator told = window.page().locator(".posts-list .outcome");
    assertThat(told).isFocused();
    window.shotOfScreen("posts-given-away");
    told.getByRole(AriaRole.BUTTON).click();
    assertThat(posts(window).first().locator(".said")).hasText(text);
    assertThat(posts(window).first()).isFocused();
  }

  /** What a spreadsheet would run is text in the file, whose name is Thai. */
  @Test
  void handsOutAFileWithoutFormulas() throws IOException {
    Window window = as("admin").visit(POSTS + "?unit=" + Invented.BESIEGED);
    Download download =
        window.page().waitForDownload(() -> window.link("ดาวน์โหลดรายการนี้เป็น CSV").click());
    assertThat(download.suggestedFilename()).containsPattern("[ก-๙]").endsWith(".csv");
    byte[] bytes = Files.readAllBytes(download.path());
    String csv = new String(bytes, StandardCharsets.UTF_8);
    assertThat(csv)
        .startsWith("\uFEFF")
        .contains("HYPERLINK(")
        .doesNotContainPattern("(^|[,\"\n])=");
    assertThat(csv).doesNotContainPattern("(^|,|\n)\"?@มหาดไทย");
  }

  private static Locator posts(Window window) {
    return window.page().locator(".posts-list > li.post");
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }
}
