package io.thintag.access;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.Map;

/** Lets somebody who was given a one-time link set a password; the code is what proves it. */
@Controller("/password/{code}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
@Hidden
class PasswordLinkController {
  private static final String USED =
      "ลิงก์นี้ใช้ไม่ได้แล้ว เพราะใช้ไปแล้วหรือหมดอายุ ให้ขอลิงก์ใหม่จากผู้ดูแลระบบ";

  private final PasswordLinks links;
  private final SignInPage page;
  private final Credentials credentials;

  PasswordLinkController(PasswordLinks links, SignInPage page, Credentials credentials) {
    this.links = links;
    this.page = page;
    this.credentials = credentials;
  }

  @Get
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<String> form(String code) {
    return links.isGood(code)
        ? html(HttpStatus.OK, page.newPassword(code, "", null))
        : html(HttpStatus.NOT_FOUND, page.message(USED));
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<?> set(HttpRequest<?> request, String code, @Body Map<String, String> form) {
    try {
      String password = form.getOrDefault("password", "");
      return links.use(code, password, credentials.address(request))
          ? HttpResponse.seeOther(URI.create("/login"))
          : html(HttpStatus.NOT_FOUND, page.message(USED));
    } catch (UserRefused refused) {
      return html(HttpStatus.BAD_REQUEST, page.newPassword(code, "", refused.detail()));
    }
  }

  private static MutableHttpResponse<String> html(HttpStatus status, String body) {
    return HttpResponse.<String>status(status)
        .contentType("text/html; charset=utf-8")
        .header("Cache-Control", "no-store")
        .body(body);
  }
}
