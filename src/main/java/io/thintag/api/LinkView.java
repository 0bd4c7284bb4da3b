package io.thintag.api;

import io.micronaut.serde.annotation.Serdeable;

/** A one-time link, as a path on this server. */
@Serdeable
record LinkView(String passwordLink) {}
