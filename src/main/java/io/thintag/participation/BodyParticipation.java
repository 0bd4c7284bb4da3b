package io.thintag.participation;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What an expected body has done in a round.
 *
 * @param body which one
 * @param watched full, partly or not: how well its accounts were watched. Full is stricter than in
 *     the coverage: besides one account without a gap, no other that was ever tried may have been
 *     missed for a time
 * @param posts counted posts
 * @param fullyTagged those of them with all ordered tags
 * @param accounts that published the counted posts, by platform
 * @param due last day, Asia/Bangkok, on which it is on time; null: there is none
 * @param timing null: no due date, or nothing can be said yet
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
public record BodyParticipation(
    BodyOf body,
    State state,
    String watched,
    long posts,
    long fullyTagged,
    long accounts,
    @Nullable OffsetDateTime firstPostAt,
    @Nullable OffsetDateTime lastPostAt,
    @Nullable LocalDate due,
    @Nullable Timing timing) {

  public BodyParticipation {
    if (fullyTagged > posts || state.tookPart() != posts > 0) {
      throw new IllegalArgumentException(
          "%s of %d posts, %d fully tagged".formatted(state, posts, fullyTagged));
    }
  }

  /**
   * The body of a row.
   *
   * @param district name of its district; null: it hangs under the province
   * @param reportsTo code of the unit that it answers to
   * @param reportsToName full name of that unit
   * @param place in the Thai dictionary order of the expected bodies inside the unit asked for,
   *     province by province and district by district
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  @Schema(name = "ExpectedBody")
  public record BodyOf(
      String code,
      String kind,
      String name,
      String fullName,
      String province,
      @Nullable String district,
      @Nullable String reportsTo,
      @Nullable String reportsToName,
      int place) {}
}
