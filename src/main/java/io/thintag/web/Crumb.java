package io.thintag.web;

import org.jspecify.annotations.Nullable;

/**
 * One step of the way to a page.
 *
 * @param address null: the page itself
 */
record Crumb(String name, @Nullable String address) {}
