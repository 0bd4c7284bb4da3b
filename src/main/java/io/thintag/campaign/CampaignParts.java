package io.thintag.campaign;

import io.micronaut.context.annotation.Factory;
import io.thintag.area.Gazetteer;
import io.thintag.area.Level;
import io.thintag.area.Registry;
import io.thintag.area.Unit;
import jakarta.inject.Singleton;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts rules and gazetteer together. */
@Factory
final class CampaignParts {

  @Singleton
  CampaignValidation validation(Gazetteer gazetteer) {
    Set<String> kinds =
        gazetteer.units(Level.BODY).stream()
            .map(Unit::kind)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    return new CampaignValidation(code -> gazetteer.unit(code).isPresent(), kinds);
  }

  @Singleton
  PlaceNaming placeNaming(Registry registry) {
    return new PlaceNaming(registry.gazetteer());
  }
}
