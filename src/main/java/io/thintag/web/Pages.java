package io.thintag.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gg.jte.output.Utf8ByteOutput;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.security.authentication.Authentication;
import io.thintag.access.Caller;
import io.thintag.area.Registry;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes pages from the templates, which were compiled with the rest of the program. */
@Singleton
final class Pages {
  private static final String HTML = "text/html; charset=utf-8";
  private final TemplateEngine templates =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Pages.class.getClassLoader(), Pages.class.getPackageName());
  private final Assets assets;
  private final Registry registry;

  Pages(Assets assets, Registry registry) {
    this.assets = assets;
    this.registry = registry;
  }

  /** The frame of the page that is asked for. */
  Frame frame(
      HttpRequest<?> request, String title, List<Crumb> crumbs, @Nullable OffsetDateTime dataTime) {
    Address address = Address.of(request).without(Readers.LANGUAGE).without(Readers.DIGITS);
    return new Frame(
        Readers.of(request), assets, address, title, crumbs, dataTime, visitor(request));
  }

  private @Nullable Visitor visitor(HttpRequest<?> request) {
    Authentication user = request.getUserPrincipal(Authentication.class).orElse(null);
    if (user == null) {
      return null;
    }
    Object csrf = user.getAttributes().get("csrf");
    Caller caller = Caller.of(user);
    return registry
        .unit(caller.unitCode())
        .map(
            area ->
                new Visitor(
                    caller.name(), caller.role(), area, csrf == null ? "" : csrf.toString()))
        .orElse(null);
  }

  /** A page as text, for those who answer with it themselves. */
  String text(String template, Frame frame, Object page) {
    return new String(html(template, frame, page), StandardCharsets.UTF_8);
  }

  /** A page; its template has the parameters {@code frame} and {@code page}. */
  HttpResponse<byte[]> ok(HttpRequest<?> request, String template, Frame frame, Object page) {
    return status(HttpStatus.OK.getCode(), request, template, frame, page);
  }

  /** A page that does not say that all went well. */
  HttpResponse<byte[]> status(
      int status, HttpRequest<?> request, String template, Frame frame, Object page) {
    MutableHttpResponse<byte[]> response =
        HttpResponse.<byte[]>status(HttpStatus.valueOf(status)).body(html(template, frame, page));
    Readers.remember(request, frame.w(), response);
    return response
        .header(HttpHeaders.CONTENT_TYPE, HTML)
        .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
        .header(HttpHeaders.VARY, HttpHeaders.COOKIE);
  }

  /** Puts a page in the place of whatever an answer would have said. */
  void replace(MutableHttpResponse<?> response, String template, Frame frame, Object page) {
    response.body(html(template, frame, page));
    response.getHeaders().set(HttpHeaders.CONTENT_TYPE, HTML);
  }

  /** A part of a page; its template has the parameters {@code w} and {@code page}. */
  String part(String template, Wording w, Object page) {
    StringOutput output = new StringOutput();
    templates.render(template, Map.of("w", w, "page", page), output);
    return output.toString();
  }

  private byte[] html(String template, Frame frame, Object page) {
    Utf8ByteOutput output = new Utf8ByteOutput();
    templates.render(template, Map.of("frame", frame, "page", page), output);
    return output.toByteArray();
  }
}
