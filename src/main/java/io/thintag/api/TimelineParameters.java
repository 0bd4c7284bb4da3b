package io.thintag.api;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Which timeline is asked for, as it came. */
@Introspected
record TimelineParameters(
    @Nullable @QueryValue @Parameter(description = "Code of a unit; default: the campaign's scope")
        String unit,
    @Nullable @QueryValue @Parameter(description = "day (default), week or month") String bucket,
    @Nullable @QueryValue @Parameter(description = "First day, yyyy-mm-dd, Asia/Bangkok")
        String from,
    @Nullable @QueryValue @Parameter(description = "Last day, likewise, included") String to) {}
