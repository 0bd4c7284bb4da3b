package io.thintag.web;

import io.thintag.campaign.Campaign;
import io.thintag.participation.BodyParticipation;
import io.thintag.participation.ParticipationQueries;
import io.thintag.tally.TallyAnswer.Row;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The words of pages for the state of local bodies. */
@Singleton
final class BodyStates {
  private static final String NOT_EXPECTED = "notExpected";

  private final ParticipationQueries participation;

  BodyStates(ParticipationQueries participation) {
    this.participation = participation;
  }

  /**
   * By code.
   *
   * @param within code of the unit that all the bodies lie in
   */
  Map<String, String> of(Campaign campaign, String within, List<Row> bodies) {
    Map<String, String> states = new HashMap<>();
    bodies.forEach(row -> states.put(row.unit().code(), NOT_EXPECTED));
    for (BodyParticipation body : participation.of(campaign, within).bodies()) {
      states.replace(body.body().code(), body.state().code());
    }
    return states;
  }
}
