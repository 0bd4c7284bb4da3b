package io.thintag.store;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import io.thintag.attribute.Explanation;

/**
 * Why a verdict is what it is and, where it is open, what would settle it: one sentence for people.
 *
 * @param th in Thai
 * @param en in English
 */
@Serdeable
@Schema(name = "Explanation")
public record ExplanationView(String th, String en) {

  static ExplanationView of(Explanation explanation) {
    return new ExplanationView(explanation.th(), explanation.en());
  }
}
