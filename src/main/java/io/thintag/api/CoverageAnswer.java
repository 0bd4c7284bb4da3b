package io.thintag.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import io.thintag.participation.BodyCoverage;
import java.util.List;

/**
 * What was watched inside a unit.
 *
 * @param full bodies of which zero posts mean zero
 * @param partly bodies that were watched for some of the time
 * @param not bodies of which nothing can be said
 * @param rows every local body, in Thai dictionary order
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "Coverage")
record CoverageAnswer(
    String campaign, String within, long full, long partly, long not, List<BodyCoverage> rows) {

  static CoverageAnswer of(String campaign, String within, List<BodyCoverage> rows) {
    return new CoverageAnswer(
        campaign, within, count(rows, "full"), count(rows, "partly"), count(rows, "not"), rows);
  }

  private static long count(List<BodyCoverage> rows, String watched) {
    return rows.stream().filter(row -> row.watched().equals(watched)).count();
  }
}
