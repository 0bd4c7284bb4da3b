package io.thintag.review;

import org.jspecify.annotations.Nullable;

/**
 * Which open posts are asked for; null asks for all.
 *
 * @param within code of the area that the doubt has to be about
 * @param campaign slug
 * @param doubt why they are open
 */
public record QueueQuestion(
    @Nullable String within, @Nullable String campaign, @Nullable String doubt) {}
