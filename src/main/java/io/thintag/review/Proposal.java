package io.thintag.review;

import io.thintag.attribute.LocalAlias;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decision that makes sense in itself.
 *
 * @param units known units, sorted, none inside another
 * @param registerAccount the unit whose official account posted this
 * @param alias its area is never null: TH stands for everywhere
 */
record Proposal(
    List<String> units,
    @Nullable String note,
    @Nullable String registerAccount,
    @Nullable LocalAlias alias) {}
