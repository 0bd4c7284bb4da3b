package io.thintag.api;

import io.micronaut.core.io.ResourceResolver;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.io.InputStream;

/** The description of this API, written when it was compiled. */
@Controller("/openapi")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
@Hidden
class OpenApiController {
  private static final String RESOURCE = "classpath:META-INF/swagger/thintag.yml";
  private final ResourceResolver resources;

  OpenApiController(ResourceResolver resources) {
    this.resources = resources;
  }

  @Get
  @Produces("application/yaml")
  HttpResponse<byte[]> description() throws IOException {
    try (InputStream yaml =
        resources
            .getResourceAsStream(RESOURCE)
            .orElseThrow(() -> new IllegalStateException("not in the jar: " + RESOURCE))) {
      return HttpResponse.ok(yaml.readAllBytes());
    }
  }
}
