package io.thintag.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;
import io.thintag.store.MembershipRow.EvidenceRow;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A post of a campaign with its attribution and evidence.
 *
 * @param state counted, outsidePeriod, repost, untagged or deleted: the first that applies of
 *     deleted, untagged, repost, outsidePeriod decides
 * @param text null once erased
 * @param units codes of the most specific units
 * @param candidates codes of units that remain possible
 * @param doubt why a person should look at it: contradiction, ambiguous, conflict, or overtaken (a
 *     decided unit has left the gazetteer); null: nothing is in doubt
 * @param explanation of the verdict as it is stored, or of the decision
 * @param decision what a person decided about it; null: nothing
 * @param views latest known count of this platform; null: unknown
 */
@Serdeable
@Introspected
@JsonInclude(JsonInclude.Include.ALWAYS)
public record PostView(
    String platform,
    String nativeId,
    String state,
    @Nullable String url,
    @Nullable String text,
    List<String> hashtags,
    OffsetDateTime publishedAt,
    @Nullable OffsetDateTime editedAt,
    String media,
    AccountView account,
    @Nullable Long views,
    @Nullable Long likes,
    @Nullable Long comments,
    @Nullable Long shares,
    boolean fullyTagged,
    List<String> units,
    String certainty,
    List<EvidenceRow> evidence,
    List<String> candidates,
    @Nullable String doubt,
    ExplanationView explanation,
    @Nullable String claimedUnit,
    String source,
    OffsetDateTime refreshedAt,
    @Nullable DecidedView decision) {

  /**
   * A person's decision, which wins over the engine as long as its units exist.
   *
   * @param units codes; empty: no area
   * @param textChangedSince true if the text was edited afterwards
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record DecidedView(
      List<String> units, String by, OffsetDateTime at, boolean textChangedSince) {}

  /** Who posted. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record AccountView(
      @Nullable String nativeId, @Nullable String handle, @Nullable String name) {}
}
