package io.thintag.review;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An account of a unit as somebody wrote it, not checked yet.
 *
 * @param platform such as facebook; may be left out where the address says it
 * @param account address of its page, its @handle or its native id
 * @param unit code of the unit whose own it is
 * @param name as it is shown; null: not known
 */
@Serdeable
@Schema(name = "AccountDraft")
public record AccountDraft(
    @Nullable String platform,
    @Nullable String account,
    @Nullable String unit,
    @Nullable String name) {}
