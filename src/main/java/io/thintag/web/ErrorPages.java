package io.thintag.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.web.router.RouteAttributes;
import java.util.List;

/** Says in plain words what went wrong to those who asked for a page; programs get a problem. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class ErrorPages {
  private static final String PROBLEM = "application/problem+json";

  /** Attribute of the request with the reference of a problem. */
  private static final String REFERENCE = "thintag.reference";

  private static final String API = "/api/";
  private final Pages pages;

  ErrorPages(Pages pages) {
    this.pages = pages;
  }

  @ResponseFilter
  void inWords(HttpRequest<?> request, MutableHttpResponse<?> response) {
    int status = response.code();
    boolean problem =
        response.getContentType().filter(type -> type.getName().equals(PROBLEM)).isPresent();
    if (status < 400 || !problem || !wantsPage(request)) {
      return;
    }
    Wording w = Readers.of(request);
    String group =
        "error."
            + (Words.of(Language.TH).has("error." + status + ".text")
                ? status
                : status / 100 * 100);
    String text =
        RouteAttributes.getException(response)
            .filter(NoSuchPage.class::isInstance)
            .map(thrown -> ((NoSuchPage) thrown).key())
            .orElse(group + ".text");
    ErrorPage page = new ErrorPage(w.t(group + ".heading"), w.t(text), code(request, status));
    Frame frame = pages.frame(request, page.heading(), List.of(), null);
    pages.replace(response, "error.jte", frame, page);
  }

  /** With the reference under which the log has the cause, if it has. */
  private static String code(HttpRequest<?> request, int status) {
    return request
        .getAttribute(REFERENCE, String.class)
        .map(reference -> "THINTAG-" + status + "-" + reference)
        .orElse("THINTAG-" + status);
  }

  private static boolean wantsPage(HttpRequest<?> request) {
    return !request.getPath().startsWith(API)
        && request.accept().stream().anyMatch(type -> type.getName().equals(MediaType.TEXT_HTML));
  }
}
