package io.thintag.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A post's place in a campaign on its way into {@code campaign_post} and {@code post_unit}.
 *
 * @param evidence rows of the attribution's evidence, as JSON
 * @param doubt why a person should look at it: the wire name of the engine's doubt or {@link
 *     Decision#OVERTAKEN}; null: nothing is in doubt
 * @param areas codes of all units that the doubt is about; null exactly if there is no doubt
 * @param units the whole closure: most specific units, their ancestors, the country
 * @param verdictHash of all that was decided about the post; the other constructor computes it
 */
@Serdeable(naming = SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.ALWAYS)
public record MembershipRow(
    String campaign,
    String platform,
    String nativeId,
    Instant publishedAt,
    String accountKey,
    boolean outsidePeriod,
    boolean repost,
    boolean untagged,
    boolean fullyTagged,
    String certainty,
    List<EvidenceRow> evidence,
    List<String> candidates,
    @Nullable String doubt,
    @Nullable List<String> areas,
    @Nullable String claimedUnit,
    List<UnitRow> units,
    long verdictHash) {

  public MembershipRow {
    if ((doubt == null) != (areas == null)) {
      throw new IllegalArgumentException("a doubt and the units it is about come together");
    }
  }

  public MembershipRow(
      String campaign,
      String platform,
      String nativeId,
      Instant publishedAt,
      String accountKey,
      boolean outsidePeriod,
      boolean repost,
      boolean untagged,
      boolean fullyTagged,
      String certainty,
      List<EvidenceRow> evidence,
      List<String> candidates,
      @Nullable String doubt,
      @Nullable List<String> areas,
      @Nullable String claimedUnit,
      List<UnitRow> units) {
    this(
        campaign,
        platform,
        nativeId,
        publishedAt,
        accountKey,
        outsidePeriod,
        repost,
        untagged,
        fullyTagged,
        certainty,
        evidence,
        candidates,
        doubt,
        areas,
        claimedUnit,
        units,
        new VerdictHash()
            .add(outsidePeriod)
            .add(repost)
            .add(untagged)
            .add(fullyTagged)
            .add(certainty)
            .addEvidence(evidence)
            .addTexts(candidates)
            .add(doubt)
            .addTexts(areas == null ? List.of() : areas)
            .addUnits(units)
            .value());
  }

  /** Whether the tallies of its units count the post. */
  public boolean counted() {
    return !(outsidePeriod || repost || untagged);
  }

  /** A piece of evidence, spans in UTF-16 units of the original text. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record EvidenceRow(String kind, String text, int start, int end, @Nullable String unit) {}

  /** One unit of the closure and what else of the post lies inside it. */
  @Serdeable(naming = SnakeCaseStrategy.class)
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record UnitRow(
      String unitCode, boolean named, boolean inProvince, boolean inDistrict, boolean inBody) {}
}
