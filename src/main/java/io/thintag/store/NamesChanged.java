package io.thintag.store;

/**
 * A person registered or withdrew an account, or added or withdrew an alias, and that is committed:
 * stored posts may now be judged otherwise.
 */
public record NamesChanged() {}
