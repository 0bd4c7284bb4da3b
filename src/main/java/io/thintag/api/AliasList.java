package io.thintag.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Names that people taught, newest first.
 *
 * @param nextCursor give it back as {@code cursor} for the next page; null: this is the last one
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record AliasList(List<AliasItem> items, @Nullable String nextCursor) {}
