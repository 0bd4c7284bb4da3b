package io.thintag.api;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;

/** What all endpoints have in common. */
@OpenAPIDefinition(
    info =
        @Info(
            title = "ThinTag",
            version = "1",
            description =
                """
                Counts the posts of a hashtag campaign by province, district and local body.

                JSON in camelCase, times in ISO 8601 with offset, days in Asia/Bangkok. A list \
                gives at most `limit` items and a `nextCursor` to go on with; as `.csv` it comes \
                whole. Every error is an `application/problem+json` with a stable `code`, an \
                English `title` and a Thai `detail` that says what to do.\
                """),
    security = @SecurityRequirement(name = Api.BASIC))
@SecurityScheme(name = Api.BASIC, type = SecuritySchemeType.HTTP, scheme = "basic")
final class Api {
  static final String BASE = "/api/v1";
  static final String BASIC = "basic";
  static final String CSV = "text/csv";

  private Api() {}
}
