package io.thintag.api;

import io.thintag.access.Caller;
import io.thintag.area.Gazetteer;
import io.thintag.attribute.Doubt;
import io.thintag.review.QueueQuestion;
import io.thintag.store.Decision;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checks which open posts are asked for. */
@Singleton
final class ReviewQuestions {
  private static final List<String> DOUBTS =
      Stream.concat(
              Arrays.stream(Doubt.values()).map(Doubt::wireName), Stream.of(Decision.OVERTAKEN))
          .toList();

  private final KnownUnits units;
  private final KnownCampaigns campaigns;

  ReviewQuestions(KnownUnits units, KnownCampaigns campaigns) {
    this.units = units;
    this.campaigns = campaigns;
  }

  QueueQuestion of(ReviewParameters parameters, Caller caller) {
    String campaign = parameters.campaign();
    return new QueueQuestion(
        units.within(caller, "within", parameters.within(), Gazetteer.COUNTRY).code(),
        campaign == null ? null : campaigns.get(campaign).slug(),
        doubt(parameters.doubt()));
  }

  private static @Nullable String doubt(@Nullable String text) {
    if (text != null && !DOUBTS.contains(text)) {
      throw ProblemException.parameter(
          "doubt", "ต้องเป็นค่าใดค่าหนึ่งใน: " + String.join(", ", DOUBTS));
    }
    return text;
  }
}
