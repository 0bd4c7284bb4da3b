package io.thintag.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.thintag.access.UserRefused;
import jakarta.inject.Singleton;
import java.util.List;

/** Answers with the page of a user. */
@Singleton
final class UserAnswers {
  private final Pages pages;

  UserAnswers(Pages pages) {
    this.pages = pages;
  }

  HttpResponse<byte[]> show(HttpStatus status, HttpRequest<?> request, UserPage page) {
    Wording w = Readers.of(request);
    List<Crumb> crumbs =
        AdminCrumbs.of(w, w.t("admin.users.title"), AdminUsersController.HOME, page.user().name());
    Frame frame = pages.frame(request, page.user().name(), crumbs, null);
    return pages.status(
        status.getCode(), request, "adminuser.jte", frame.at(Address.of(page.address())), page);
  }

  /** What is shown once is kept nowhere, not in the browser either. */
  static HttpResponse<?> once(HttpResponse<byte[]> answer) {
    MutableHttpResponse<?> response = answer.toMutableResponse();
    response.getHeaders().set(HttpHeaders.CACHE_CONTROL, "no-store");
    return response;
  }

  static HttpStatus status(UserRefused refused) {
    return switch (refused.why()) {
      case INVALID -> HttpStatus.UNPROCESSABLE_ENTITY;
      case TAKEN -> HttpStatus.CONFLICT;
      case UNKNOWN -> HttpStatus.NOT_FOUND;
      case FORBIDDEN -> HttpStatus.FORBIDDEN;
    };
  }
}
