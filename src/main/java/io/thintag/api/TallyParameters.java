package io.thintag.api;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What may be asked of the tallies, as it came. */
@Introspected
record TallyParameters(
    @Nullable @QueryValue @Parameter(description = "province (default), district or body")
        String level,
    @Nullable @QueryValue @Parameter(description = "Code of a unit; default: the campaign's scope")
        String within,
    @Nullable @QueryValue @Parameter(description = "Only this platform") String platform,
    @Nullable @QueryValue @Parameter(description = "First day, yyyy-mm-dd, Asia/Bangkok")
        String from,
    @Nullable @QueryValue @Parameter(description = "Last day, likewise, included") String to) {}
