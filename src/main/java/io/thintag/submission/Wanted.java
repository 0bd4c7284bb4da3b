package io.thintag.submission;

import org.jspecify.annotations.Nullable;

/**
 * A link to be submitted.
 *
 * @param url as somebody pasted it
 * @param unit code of the unit that it is handed in for; the caller has made sure that it exists
 */
public record Wanted(String url, @Nullable String unit) {}
