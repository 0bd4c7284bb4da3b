package io.thintag.api;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Which open posts are asked for, as it came. */
@Introspected
record ReviewParameters(
    @Nullable
        @QueryValue
        @Parameter(
            description =
                "Code of an area: posts of which a unit, a candidate, a piece of evidence, the"
                    + " account's unit or the claimed unit lies in it")
        String within,
    @Nullable @QueryValue @Parameter(description = "Slug of a campaign") String campaign,
    @Nullable
        @QueryValue
        @Parameter(description = "contradiction, ambiguous, conflict or overtaken")
        String doubt) {}
