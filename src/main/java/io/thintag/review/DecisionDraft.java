package io.thintag.review;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decision as it was sent, not checked yet.
 *
 * @param units codes of the units the post belongs to, at most 10, none inside another; empty: it
 *     belongs to no area
 * @param note why, at most 500 characters
 * @param registerAccount code of the unit whose official account posted this; null: none
 * @param alias a name to be understood from now on; null: none
 */
@Serdeable
@Schema(name = "Decision")
public record DecisionDraft(
    @Nullable List<@Nullable String> units,
    @Nullable String note,
    @Nullable String registerAccount,
    @Nullable AliasDraft alias) {

  /**
   * A nickname, a common misspelling or the like.
   *
   * @param name as people write it, with or without the word for the kind of unit
   * @param unit code of the unit that is meant
   * @param within code of the area in which the name is understood; TH: everywhere
   */
  @Serdeable
  @Schema(name = "AliasDraft")
  public record AliasDraft(@Nullable String name, @Nullable String unit, @Nullable String within) {}
}
