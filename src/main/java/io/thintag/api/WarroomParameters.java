package io.thintag.api;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Which posts are asked for, as it came. */
@Introspected
record WarroomParameters(
    @Nullable
        @QueryValue
        @Parameter(description = "Code of a unit, as a rule a district; default: the scope")
        String within,
    @Nullable
        @QueryValue
        @Parameter(description = "true: only those that are ticked; false: only others")
        String reported) {}
