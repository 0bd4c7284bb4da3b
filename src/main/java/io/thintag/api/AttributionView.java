package io.thintag.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import io.thintag.attribute.Attribution;
import io.thintag.attribute.Doubt;
import io.thintag.store.ExplanationView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The units a post belongs to, and why.
 *
 * @param units codes of the most specific units, none of which contains another
 * @param certainty certain, likely or unresolved
 * @param evidence what led there, in the order of the text
 * @param candidates codes of units that remain possible
 * @param doubt why a person should look at it: contradiction, ambiguous or conflict; null: nothing
 *     is in doubt, also where no area is named
 * @param explanation why, and what would settle what is open
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "Attribution")
record AttributionView(
    List<String> units,
    String certainty,
    List<Piece> evidence,
    List<String> candidates,
    @Nullable String doubt,
    ExplanationView explanation) {

  static AttributionView of(Attribution verdict, ExplanationView explanation) {
    Doubt doubt = verdict.doubt();
    return new AttributionView(
        verdict.units(),
        verdict.certainty().wireName(),
        verdict.evidence().stream()
            .map(e -> new Piece(e.kind(), e.text(), e.start(), e.end(), e.unit()))
            .toList(),
        verdict.candidates(),
        doubt == null ? null : doubt.wireName(),
        explanation);
  }

  /**
   * A piece of evidence.
   *
   * @param kind body, district, province, subdistrict, tag, account, claim or scope
   * @param text the words as they stand in the post, or a code
   * @param start where they begin in the text, in UTF-16 units; -1: not in the text
   * @param end where they end, exclusive
   * @param unit the unit they settle; null: they leave it open
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  @Schema(name = "Evidence")
  record Piece(String kind, String text, int start, int end, @Nullable String unit) {}
}
