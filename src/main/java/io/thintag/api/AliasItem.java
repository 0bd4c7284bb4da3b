package io.thintag.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import io.thintag.review.TaughtAlias;
import io.thintag.source.RunView;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A name that somebody taught.
 *
 * @param unit code of the unit that is meant
 * @param within code of the area in which the name is understood; TH: everywhere
 * @param fromPost the post whose decision added it
 * @param withdrawnAt null: it is in force
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "Alias")
record AliasItem(
    UUID id,
    String name,
    String unit,
    String within,
    OffsetDateTime createdAt,
    String createdBy,
    @Nullable String fromPost,
    @Nullable OffsetDateTime withdrawnAt,
    @Nullable String withdrawnBy) {

  static AliasItem of(TaughtAlias alias) {
    Instant withdrawn = alias.withdrawnAt();
    return new AliasItem(
        alias.id(),
        alias.name(),
        alias.unit(),
        alias.within(),
        RunView.bangkok(alias.createdAt()),
        alias.createdBy(),
        ReviewTables.id(alias.from()),
        withdrawn == null ? null : RunView.bangkok(withdrawn),
        alias.withdrawnBy());
  }
}
