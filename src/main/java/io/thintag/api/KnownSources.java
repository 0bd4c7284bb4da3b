package io.thintag.api;

import io.thintag.collect.RegisteredSource;
import io.thintag.collect.Sources;
import jakarta.inject.Singleton;

/** Finds the source of a request. */
@Singleton
final class KnownSources {
  private final Sources sources;

  KnownSources(Sources sources) {
    this.sources = sources;
  }

  RegisteredSource get(String name) {
    return sources
        .find(name)
        .orElseThrow(
            () ->
                new ProblemException(
                    ProblemCode.UNKNOWN_SOURCE,
                    "ไม่พบแหล่งข้อมูล «"
                        + name
                        + "» มีเพียง: "
                        + String.join(
                            ", ", sources.all().stream().map(RegisteredSource::name).toList())));
  }
}
