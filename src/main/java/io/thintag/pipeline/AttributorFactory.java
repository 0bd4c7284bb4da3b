package io.thintag.pipeline;

import io.micronaut.context.annotation.Factory;
import io.thintag.area.Gazetteer;
import io.thintag.attribute.Attributor;
import jakarta.inject.Singleton;
import java.util.List;

/** Builds the attribution engine once; it knows nothing of the framework. */
@Factory
final class AttributorFactory {
  @Singleton
  Attributor attributor(Gazetteer gazetteer) {
    return new Attributor(gazetteer, List.of());
  }
}
