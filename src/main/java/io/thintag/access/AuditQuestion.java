package io.thintag.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of the audit are asked for; null asks for all.
 *
 * @param action «campaign.change», or «campaign» for all about campaigns
 * @param words that occur in who, what, before or after, in small or large letters
 * @param from first moment
 * @param until behind the last moment
 */
public record AuditQuestion(
    @Nullable String who,
    @Nullable String action,
    @Nullable String subject,
    @Nullable String words,
    @Nullable Instant from,
    @Nullable Instant until) {}
