package io.thintag.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import io.thintag.store.ExplanationView;
import io.thintag.store.MembershipRow.EvidenceRow;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A post before somebody who decides about it. Doubt, units, candidates and evidence are those of
 * the first campaign, by slug, in which the post is open.
 *
 * @param postId platform:nativeId; URL-encode it in paths
 * @param campaigns slugs of all campaigns the post belongs to
 * @param doubt contradiction, ambiguous, conflict, or overtaken: a decided unit has left the
 *     gazetteer; null: the post is not open
 * @param units where the post belongs as long as nobody decides
 * @param candidates the units that remain possible
 * @param explanation of the verdict as it is stored, or of the decision, with what would settle it
 * @param claimedUnit code of the unit that somebody named when handing it in
 * @param views latest known count of this platform; null: unknown, also for likes and the others
 * @param decision what a person decided; null: nothing
 * @param textChangedSince true if the text was edited after the decision, which stands nevertheless
 * @param version of the last step of the post's decisions, the ETag; 0: there was none
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "ReviewItem")
record ReviewItem(
    String postId,
    String platform,
    String nativeId,
    @Nullable String text,
    @Nullable String url,
    OffsetDateTime publishedAt,
    Poster account,
    List<String> campaigns,
    @Nullable String doubt,
    List<UnitRef> units,
    List<UnitRef> candidates,
    List<EvidenceRow> evidence,
    ExplanationView explanation,
    @Nullable String claimedUnit,
    @Nullable Long views,
    @Nullable Long likes,
    @Nullable Long comments,
    @Nullable Long shares,
    @Nullable DecisionView decision,
    boolean textChangedSince,
    int version) {

  /**
   * Who posted.
   *
   * @param registeredUnit the unit whose official account this is; null: none that is known
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  @Schema(name = "ReviewAccount")
  record Poster(
      String platform,
      @Nullable String nativeId,
      @Nullable String handle,
      @Nullable String name,
      @Nullable UnitRef registeredUnit) {}
}
