package io.thintag.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.thintag.source.WorkView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Imports and replays, newest first.
 *
 * @param nextCursor give it back as {@code cursor} for the next page; null: this is the last one
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record WorkList(List<WorkView> items, @Nullable String nextCursor) {}
