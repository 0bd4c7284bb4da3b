package io.thintag.collect;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The sources of this house by name, with their settings. */
@Singleton
public final class Sources {
  private final Map<String, RegisteredSource> sources = new TreeMap<>();
  private final Map<String, SourceSettings> settings = new TreeMap<>();

  public Sources(Collection<RegisteredSource> sources, Collection<SourceSettings> settings) {
    settings.forEach(s -> this.settings.put(s.name(), s));
    for (RegisteredSource source : sources) {
      if (this.sources.put(source.name(), source) != null) {
        throw new IllegalStateException("two sources are called " + source.name());
      }
      if (!this.settings.containsKey(source.name())) {
        throw new IllegalStateException("no settings under thintag.sources." + source.name());
      }
    }
  }

  /** All sources in the order of their names. */
  public List<RegisteredSource> all() {
    return List.copyOf(sources.values());
  }

  public Optional<RegisteredSource> find(String name) {
    return Optional.ofNullable(sources.get(name));
  }

  /**
   * The source of this name.
   *
   * @throws IllegalArgumentException if there is none; the message lists those there are
   */
  public RegisteredSource require(String name) {
    return find(name)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no source " + name + "; there are " + String.join(", ", sources.keySet())));
  }

  /** Whether a source is switched on and has the secrets it needs. */
  public boolean isOn(RegisteredSource source) {
    return settings(source.name()).enabled() && source.credential().missing().isEmpty();
  }

  public SourceSettings settings(String name) {
    require(name);
    return Optional.ofNullable(settings.get(name)).orElseThrow();
  }
}
