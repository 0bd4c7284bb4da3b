package io.thintag.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Accounts of units, by platform and key.
 *
 * @param nextCursor give it back as {@code cursor} for the next page; null: this is the last one
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record AccountList(List<AccountItem> items, @Nullable String nextCursor) {}
