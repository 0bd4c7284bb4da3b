package io.thintag.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.thintag.source.SourceView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sources by name.
 *
 * @param nextCursor always null: sources are few and come at once
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record SourceList(List<SourceView> items, @Nullable String nextCursor) {}
