package io.thintag.api;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A post to attribute, as it came.
 *
 * @param text the whole text, raw
 * @param platform where it stands, if the account does not say
 * @param hashtags the platform's own list, with or without #
 * @param account who posted
 * @param claimedUnit code of the unit that somebody named when handing it in
 * @param scope code of the unit that the campaign is limited to
 */
@Serdeable
@Schema(name = "AttributionRequest")
record AttributionRequest(
    @Nullable String text,
    @Nullable String platform,
    @Nullable List<@Nullable String> hashtags,
    @Nullable Poster account,
    @Nullable String claimedUnit,
    @Nullable String scope) {

  /**
   * An account.
   *
   * @param nativeId the platform's id; decides whether the account is registered
   * @param handle decides only if there is no native id
   */
  @Serdeable
  @Schema(name = "Account")
  record Poster(
      @Nullable String platform,
      @Nullable String nativeId,
      @Nullable String handle,
      @Nullable String name) {}
}
