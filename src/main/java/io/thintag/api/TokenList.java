package io.thintag.api;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** The tokens of a user. */
@Serdeable
record TokenList(List<TokenView> items) {}
