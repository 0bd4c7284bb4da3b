package io.thintag.access;

import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * The pages of signing in as plain HTML. Whoever has better ones replaces this bean ({@code
 * Replaces}).
 */
@Singleton
public class SignInPage {

  /**
   * The form that is sent to {@code POST /login}.
   *
   * @param csrf value of the hidden field {@code csrf}
   * @param next where to go then, value of the hidden field {@code next}
   * @param problem what went wrong; null: nothing yet
   */
  public String signIn(String csrf, String next, @Nullable String problem) {
    return page(
        "เข้าสู่ระบบ",
        alert(problem)
            + "<form method=\"post\" action=\"/login\">"
            + hidden("csrf", csrf)
            + hidden("next", next)
            + "<p><label for=\"user\">ชื่อผู้ใช้</label><br>"
            + "<input id=\"user\" name=\"user\" autocomplete=\"username\" required></p>"
            + "<p><label for=\"password\">รหัสผ่าน</label><br><input id=\"password\""
            + " name=\"password\" type=\"password\" autocomplete=\"current-password\" required></p>"
            + "<p><button>เข้าสู่ระบบ</button></p></form>");
  }

  /** The form that is sent to {@code POST /password/{code}}. */
  public String newPassword(String code, String csrf, @Nullable String problem) {
    return page(
        "ตั้งรหัสผ่าน",
        alert(problem)
            + "<form method=\"post\" action=\"/password/"
            + escape(code)
            + "\">"
            + hidden("csrf", csrf)
            + "<p><label for=\"password\">รหัสผ่านใหม่ อย่างน้อย 10 ตัวอักษร</label><br>"
            + "<input id=\"password\" name=\"password\" type=\"password\""
            + " autocomplete=\"new-password\" required></p><p><button>ตั้งรหัสผ่าน</button></p></form>");
  }

  /** One sentence and nothing to do but to go to the sign-in. */
  public String message(String text) {
    return page("ThinTag", alert(text) + "<p><a href=\"/login\">ไปหน้าเข้าสู่ระบบ</a></p>");
  }

  private static String page(String title, String body) {
    return "<!doctype html><html lang=\"th\"><head><meta charset=\"utf-8\"><meta name=\"viewport\""
        + " content=\"width=device-width,initial-scale=1\"><title>"
        + title
        + " · ThinTag</title></head><body><main><h1>"
        + title
        + "</h1>"
        + body
        + "</main></body></html>";
  }

  private static String alert(@Nullable String text) {
    return text == null ? "" : "<p role=\"alert\">" + escape(text) + "</p>";
  }

  private static String hidden(String name, String value) {
    return "<input type=\"hidden\" name=\"" + name + "\" value=\"" + escape(value) + "\">";
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
