package io.thintag.campaign;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.util.Set;

/** Puts the rules together. */
@Factory
final class CampaignParts {

  @Singleton
  CampaignValidation validation() {
    return new CampaignValidation(
        code -> code.matches("TH|\\d{2}|\\d{4}|\\d{7}"),
        Set.of("อบจ.", "ทน.", "ทม.", "ทต.", "อบต.", "พิเศษ"));
  }
}
