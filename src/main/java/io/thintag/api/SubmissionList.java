package io.thintag.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Submitted links, in the order of the request or newest first.
 *
 * @param nextCursor give it back as {@code cursor} for the next page; null: this is the last one
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "SubmissionList")
record SubmissionList(List<SubmissionView> items, @Nullable String nextCursor) {}
