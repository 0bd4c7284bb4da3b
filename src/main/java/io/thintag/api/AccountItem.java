package io.thintag.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import io.thintag.review.OfficialAccount;
import io.thintag.source.RunView;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An account of a unit.
 *
 * @param key the native id, or @handle where that is all that is known; names it in paths
 * @param unit code
 * @param status unverified (named in an open list, nobody has looked), verified or withdrawn
 * @param origin gazetteer, configuration or person
 * @param registeredBy who registered it; null: a file did
 * @param fromPost the post whose decision registered it
 * @param verifiedBy the person who looked at it
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "OfficialAccount")
record AccountItem(
    String platform,
    String key,
    @Nullable String nativeId,
    @Nullable String handle,
    @Nullable String name,
    @Nullable String url,
    String unit,
    String status,
    String origin,
    OffsetDateTime registeredAt,
    @Nullable String registeredBy,
    @Nullable String fromPost,
    @Nullable OffsetDateTime verifiedAt,
    @Nullable String verifiedBy,
    @Nullable OffsetDateTime withdrawnAt,
    @Nullable String withdrawnBy) {

  static AccountItem of(OfficialAccount account) {
    return new AccountItem(
        account.platform(),
        account.key(),
        account.nativeId(),
        account.handle(),
        account.name(),
        account.url(),
        account.unit(),
        account.status(),
        account.origin(),
        RunView.bangkok(account.registeredAt()),
        account.registeredBy(),
        ReviewTables.id(account.from()),
        bangkok(account.verifiedAt()),
        account.verifiedBy(),
        bangkok(account.withdrawnAt()),
        account.withdrawnBy());
  }

  private static @Nullable OffsetDateTime bangkok(@Nullable Instant at) {
    return at == null ? null : RunView.bangkok(at);
  }
}
