package io.thintag.access;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.body.ByteBody.SplitBackpressureMode;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.security.authentication.Authentication;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Refuses changes by read-only tokens, and changes by a cookie without the token of the session in
 * the header {@code X-CSRF-Token} or the form field {@code csrf}: a browser adds the cookie to what
 * other sites have it send.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class WriteGuard implements Ordered {
  private static final Set<HttpMethod> READING =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
  private static final String ASKING = "/api/v1/attribution";
  private static final String FIELD = "csrf=";

  @RequestFilter
  CompletionStage<Void> check(HttpRequest<?> request) {
    Optional<Authentication> caller = request.getUserPrincipal(Authentication.class);
    if (caller.isEmpty() || READING.contains(request.getMethod())) {
      return CompletableFuture.completedFuture(null);
    }
    boolean writes = Boolean.TRUE.equals(caller.get().getAttributes().get(Credentials.WRITES));
    if (!writes && !request.getPath().equals(ASKING)) {
      throw forbidden("โทเค็นนี้อ่านได้อย่างเดียว ให้ใช้โทเค็นที่มีขอบเขต write");
    }
    Object csrf = caller.get().getAttributes().get(Credentials.CSRF);
    return csrf == null
        ? CompletableFuture.completedFuture(null)
        : checkToken(request, csrf.toString());
  }

  /** The caller has to be known. */
  @Override
  public int getOrder() {
    return ServerFilterPhase.SECURITY.after();
  }

  private static CompletionStage<Void> checkToken(HttpRequest<?> request, String csrf) {
    String header = request.getHeaders().get("X-CSRF-Token");
    if (header != null) {
      require(Secret.same(header, csrf));
      return CompletableFuture.completedFuture(null);
    }
    boolean form =
        request
            .getContentType()
            .filter(MediaType.APPLICATION_FORM_URLENCODED_TYPE::equals)
            .isPresent();
    if (!form || !(request instanceof ServerHttpRequest<?> server)) {
      require(false);
      return CompletableFuture.completedFuture(null);
    }
    return server
        .byteBody()
        .split(SplitBackpressureMode.FASTEST)
        .buffer()
        .thenAccept(
            body -> {
              try (body) {
                String text = body.toString(StandardCharsets.UTF_8);
                require(field(text).filter(value -> Secret.same(value, csrf)).isPresent());
              }
            });
  }

  private static Optional<String> field(String form) {
    return Arrays.stream(form.split("&"))
        .filter(pair -> pair.startsWith(FIELD))
        .map(pair -> URLDecoder.decode(pair.substring(FIELD.length()), StandardCharsets.UTF_8))
        .findFirst();
  }

  private static void require(boolean right) {
    if (!right) {
      throw forbidden(
          "คำขอนี้ไม่มีรหัสยืนยันของการเข้าสู่ระบบครั้งนี้ ให้โหลดหน้าใหม่แล้วทำรายการอีกครั้ง");
    }
  }

  private static HttpStatusException forbidden(String detail) {
    return new HttpStatusException(HttpStatus.FORBIDDEN, detail);
  }
}
