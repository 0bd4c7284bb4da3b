package io.thintag.web;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.context.ServerRequestContext;
import io.thintag.access.Institutions;
import io.thintag.access.SignInPage;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The pages of signing in, in the frame of all pages. */
@Singleton
@Replaces(SignInPage.class)
final class FramedSignInPage extends SignInPage {
  private final Pages pages;

  private final Institutions institutions;

  FramedSignInPage(Pages pages, Institutions institutions) {
    this.pages = pages;
    this.institutions = institutions;
  }

  @Override
  public String signIn(String csrf, String next, @Nullable String problem) {
    return page(
        "signin.title",
        "signin.jte",
        new SignInForm("/login", csrf, next, problem, institutions.all()));
  }

  @Override
  public String newPassword(String code, String csrf, @Nullable String problem) {
    return page(
        "password.title",
        "password.jte",
        new SignInForm("/password/" + code, csrf, "", problem, List.of()));
  }

  @Override
  public String message(String text) {
    return page("signin.title", "message.jte", new SignInForm("/login", "", "", text, List.of()));
  }

  private String page(String title, String template, SignInForm form) {
    HttpRequest<?> request =
        ServerRequestContext.currentRequest()
            .orElseThrow(() -> new IllegalStateException("pages are made for requests"));
    String words = Readers.of(request).t(title);
    return pages.text(template, pages.frame(request, words, List.of(), null), form);
  }
}
