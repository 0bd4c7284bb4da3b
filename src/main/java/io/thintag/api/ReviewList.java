package io.thintag.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Posts that wait for review, in the order of the queue.
 *
 * @param nextCursor give it back as {@code cursor} for the next page; null: this is the last one
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record ReviewList(List<ReviewItem> items, @Nullable String nextCursor) {}
