package io.thintag.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The page on which people sign in. */
record SignIn(Window window) {

  /** Opens a page, which leads here first. */
  SignIn open(String wanted) {
    window.open(wanted);
    String here = "/login?next=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8);
    if (!window.where().equals(here)) {
      throw new IllegalStateException("led to " + window.where());
    }
    return this;
  }

  void as(String user, String password) {
    Page page = window.page();
    page.getByLabel("ชื่อผู้ใช้").fill(user);
    page.getByLabel("รหัสผ่าน").fill(password);
    page.getByRole(AriaRole.MAIN).getByRole(AriaRole.BUTTON).click();
  }
}
