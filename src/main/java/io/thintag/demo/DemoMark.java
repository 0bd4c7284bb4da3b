package io.thintag.demo;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/** Marks every answer of a demo, so that no program takes it for real counts. */
@Requires(env = "demo")
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
class DemoMark {
  static final String HEADER = "ThinTag-Data";

  @ResponseFilter
  void mark(MutableHttpResponse<?> response) {
    response.header(HEADER, "demonstration");
  }
}
