package io.thintag.web;

import org.jspecify.annotations.Nullable;

/**
 * A field that was changed.
 *
 * @param field its name; empty: it is the thing itself
 * @param before null: it was not there
 * @param after null: it is gone
 */
record AuditChange(String field, @Nullable String before, @Nullable String after) {}
