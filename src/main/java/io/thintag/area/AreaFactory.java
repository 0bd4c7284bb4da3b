package io.thintag.area;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** Offers the gazetteer to the house. */
@Factory
final class AreaFactory {
  @Singleton
  Gazetteer gazetteer() {
    return Gazetteer.load();
  }
}
