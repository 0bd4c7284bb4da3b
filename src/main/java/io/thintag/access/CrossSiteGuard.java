package io.thintag.access;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.exceptions.HttpStatusException;

/**
 * Refuses changes that a browser sends on behalf of another site: it would add the password it
 * remembers by itself. Browsers tell by {@code Sec-Fetch-Site}; programs do not send it.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class CrossSiteGuard {

  @RequestFilter
  void check(HttpRequest<?> request) {
    boolean reads =
        request.getMethod() == HttpMethod.GET
            || request.getMethod() == HttpMethod.HEAD
            || request.getMethod() == HttpMethod.OPTIONS;
    String site = request.getHeaders().get("Sec-Fetch-Site");
    boolean foreign = "cross-site".equals(site) || "same-site".equals(site);
    if (!reads && foreign) {
      throw new HttpStatusException(
          HttpStatus.FORBIDDEN,
          "คำขอนี้ถูกส่งมาจากเว็บไซต์อื่น จึงไม่ดำเนินการ ให้ส่งจาก ThinTag โดยตรง");
    }
  }
}
