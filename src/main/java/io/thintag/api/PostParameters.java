package io.thintag.api;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Which posts are asked for, as it came. */
@Introspected
record PostParameters(
    @Nullable @QueryValue @Parameter(description = "Code of a unit; none: posts without any area")
        String unit,
    @Nullable @QueryValue @Parameter(description = "Only this platform") String platform,
    @Nullable @QueryValue @Parameter(description = "certain, likely or unresolved")
        String certainty,
    @Nullable @QueryValue @Parameter(description = "Words that the text contains") String q,
    @Nullable @QueryValue @Parameter(description = "First day, yyyy-mm-dd, Asia/Bangkok")
        String from,
    @Nullable @QueryValue @Parameter(description = "Last day, likewise, included") String to,
    @Nullable @QueryValue @Parameter(description = "true: only counted ones; false: only others")
        String counted) {}
