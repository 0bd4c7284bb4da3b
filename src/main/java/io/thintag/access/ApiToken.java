package io.thintag.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a token; the token itself is known to its holder only.
 *
 * @param name what it is for
 * @param writes false: it may only read
 * @param unitCode an area inside the user's; null: the user's
 * @param revokedAt null: it was not revoked
 */
public record ApiToken(
    UUID id,
    String name,
    boolean writes,
    @Nullable String unitCode,
    Instant createdAt,
    Instant expiresAt,
    @Nullable Instant revokedAt) {}
