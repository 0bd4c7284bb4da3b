package io.thintag.pipeline;

import io.micronaut.context.annotation.Factory;
import io.thintag.area.Registry;
import io.thintag.attribute.Attributor;
import jakarta.inject.Singleton;
import java.util.List;

/** Builds the attribution engine once; it knows nothing of the framework. */
@Factory
final class AttributorFactory {
  @Singleton
  Attributor attributor(Registry registry) {
    return new Attributor(registry.gazetteer(), List.of());
  }
}
