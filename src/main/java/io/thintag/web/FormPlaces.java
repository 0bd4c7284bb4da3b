package io.thintag.web;

import io.thintag.access.AreaScope;
import io.thintag.access.Caller;
import io.thintag.area.Registry;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the unit that somebody named in a form: chosen from the list, typed, or ticked. */
@Singleton
final class FormPlaces {
  /** The parameter with the unit that was ticked among several of the same name. */
  static final String PICK = "pick";

  private final PlaceSearch search;
  private final UnitNames names;
  private final Registry registry;
  private final AreaScope scope;

  FormPlaces(PlaceSearch search, UnitNames names, Registry registry, AreaScope scope) {
    this.search = search;
    this.names = names;
    this.registry = registry;
    this.scope = scope;
  }

  /**
   * A field as it was sent.
   *
   * @param code of the unit; null: none was named, or no single one
   * @param message why there is none although something was typed; null: nothing was
   */
  record Read(PlaceField field, @Nullable String code, @Nullable String message) {}

  /** A field that holds a unit; none if the code is null. */
  PlaceField field(Wording w, String name, @Nullable String code) {
    UnitName chosen = Optional.ofNullable(code).flatMap(c -> names.of(w, c)).orElse(null);
    return new PlaceField(name, chosen, "", List.of());
  }

  Read read(Wording w, Caller caller, Map<String, String> form, String name) {
    String typed = form.getOrDefault(PlaceSearch.WORDS, "").strip();
    Optional<UnitName> chosen =
        given(w, form, PICK)
            .or(
                () ->
                    given(w, form, name)
                        .filter(unit -> typed.isEmpty() || typed.equals(unit.whole())))
            .or(() -> registry.unit(typed).map(unit -> names.of(w, unit)));
    if (chosen.isPresent()) {
      return found(name, chosen.get());
    }
    if (typed.isEmpty()) {
      return new Read(new PlaceField(name, null, "", List.of()), null, null);
    }
    List<UnitName> hits =
        search.hits(w, typed).stream().filter(u -> scope.contains(caller, u.code())).toList();
    if (hits.size() == 1) {
      return found(name, hits.get(0));
    }
    String message = w.t(hits.isEmpty() ? "posts.place.none" : "posts.place.which", typed);
    return new Read(new PlaceField(name, null, typed, hits), null, message);
  }

  private Optional<UnitName> given(Wording w, Map<String, String> form, String field) {
    return Optional.ofNullable(form.get(field)).flatMap(code -> names.of(w, code.strip()));
  }

  private static Read found(String name, UnitName unit) {
    return new Read(new PlaceField(name, unit, "", List.of()), unit.code(), null);
  }
}
