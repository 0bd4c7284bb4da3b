package io.thintag.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import io.thintag.access.ApiToken;
import io.thintag.source.RunView;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A token of a program.
 *
 * @param token what goes into {@code Authorization: Bearer}; only in the answer to making it
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Token")
record TokenView(
    UUID id,
    String name,
    String scope,
    @Nullable String unit,
    OffsetDateTime createdAt,
    OffsetDateTime expiresAt,
    @Nullable OffsetDateTime revokedAt,
    @Nullable String token) {

  static TokenView of(ApiToken token, @Nullable String secret) {
    return new TokenView(
        token.id(),
        token.name(),
        token.writes() ? "write" : "read",
        token.unitCode(),
        RunView.bangkok(token.createdAt()),
        RunView.bangkok(token.expiresAt()),
        token.revokedAt() == null ? null : RunView.bangkok(token.revokedAt()),
        secret);
  }
}
