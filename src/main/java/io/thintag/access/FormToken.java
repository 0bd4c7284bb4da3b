package io.thintag.access;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.security.authentication.Authentication;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The token of a session in forms that bring a file. Their fields are known only when the file is
 * there whole, so the guard lets them pass and whoever reads them checks.
 */
public final class FormToken {
  /** Where such forms go; each of them has to call {@link #check}. */
  private static final String FILES = "/admin/import";

  private FormToken() {}

  static boolean isCheckedLater(HttpRequest<?> request) {
    return request.getPath().equals(FILES)
        && request
            .getContentType()
            .filter(type -> type.matches(MediaType.MULTIPART_FORM_DATA_TYPE))
            .isPresent();
  }

  /**
   * Refuses a form without the token of the session that its cookie belongs to.
   *
   * @param token what the form holds; null: nothing
   * @throws HttpStatusException if it is missing or another
   */
  public static void check(HttpRequest<?> request, @Nullable String token) {
    Optional<Object> expected =
        request
            .getUserPrincipal(Authentication.class)
            .map(user -> user.getAttributes().get(Credentials.CSRF));
    String header = request.getHeaders().get("X-CSRF-Token");
    if (expected.isPresent()
        && !Secret.same(
            header != null ? header : token == null ? "" : token, expected.get().toString())) {
      throw new HttpStatusException(
          HttpStatus.FORBIDDEN,
          "คำขอนี้ไม่มีรหัสยืนยันของการเข้าสู่ระบบครั้งนี้ ให้โหลดหน้าใหม่แล้วทำรายการอีกครั้ง");
    }
  }
}
