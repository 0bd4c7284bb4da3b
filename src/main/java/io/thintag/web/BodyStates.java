package io.thintag.web;

import io.thintag.campaign.Campaign;
import io.thintag.participation.BodyCoverage;
import io.thintag.participation.CoverageQueries;
import io.thintag.tally.TallyAnswer.Row;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The state of local bodies, from what was counted and what was watched. */
@Singleton
final class BodyStates {
  private final CoverageQueries coverage;

  BodyStates(CoverageQueries coverage) {
    this.coverage = coverage;
  }

  /**
   * By code.
   *
   * @param within code of the unit that all the bodies lie in
   */
  Map<String, String> of(Campaign campaign, String within, List<Row> bodies) {
    Map<String, String> watched = new HashMap<>();
    if (bodies.stream().anyMatch(row -> row.posts() == 0)) {
      for (BodyCoverage body : coverage.bodies(campaign.slug(), within)) {
        watched.put(body.unit(), body.watched());
      }
    }
    Map<String, String> states = new HashMap<>();
    bodies.forEach(
        row -> states.put(row.unit().code(), state(row, watched.get(row.unit().code()))));
    return states;
  }

  private static String state(Row body, @Nullable String watched) {
    if (body.fullyTagged() > 0) {
      return "complete";
    }
    if (body.posts() > 0) {
      return "tagsMissing";
    }
    if (body.bodiesExpected() == 0) {
      return "notExpected";
    }
    return "full".equals(watched) ? "notFound" : "notObserved";
  }
}
