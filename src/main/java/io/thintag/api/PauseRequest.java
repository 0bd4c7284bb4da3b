package io.thintag.api;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A pause that somebody wishes for.
 *
 * @param until ISO 8601 with offset, in the future; null: until somebody ends it
 * @param note why, at most 500 characters
 */
@Serdeable
@Schema(name = "PauseRequest")
record PauseRequest(@Nullable String until, @Nullable String note) {}
