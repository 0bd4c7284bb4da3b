package io.thintag.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A user in a list.
 *
 * @param signedInAt when last with the form of the pages; null: never, or only programs did
 */
public record ListedUser(User user, @Nullable Instant signedInAt) {}
