package io.thintag.web;

import org.jspecify.annotations.Nullable;

/**
 * The form for one account.
 *
 * @param problem what stands against the whole of it; null: nothing
 */
record AccountFormPage(FormFields form, PlaceField place, @Nullable String problem, String csrf) {}
