package io.thintag.web;

import io.thintag.area.Registry;
import io.thintag.area.UnitSearch;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the unit that people mean by the words in a field. */
@Singleton
final class PlaceSearch {
  /** The parameter with what was typed. */
  static final String WORDS = "in";

  private static final int MOST = 8;

  private final UnitSearch search;
  private final Registry registry;
  private final UnitNames names;

  PlaceSearch(UnitSearch search, Registry registry, UnitNames names) {
    this.search = search;
    this.registry = registry;
    this.names = names;
  }

  /**
   * A field as it was sent.
   *
   * @param instead the same page under the address that says it shortest; null: it is this one
   */
  record Read(PlaceField field, @Nullable Address instead) {}

  /** Reads the field whose code is in the parameter of this name. */
  Read read(Wording w, Address address, String name) {
    Address tidy = tidy(address);
    String code = tidy.query().get(name);
    UnitName chosen = code == null ? null : named(w, code);
    String typed = address.query().get(WORDS);
    if (typed == null || (chosen != null && typed.strip().equals(chosen.whole()))) {
      return new Read(
          new PlaceField(name, chosen, "", List.of()), tidy.equals(address) ? null : tidy);
    }
    if (typed.isBlank()) {
      return new Read(new PlaceField(name, null, "", List.of()), tidy.without(name));
    }
    List<UnitName> hits = hits(w, typed);
    return new Read(
        new PlaceField(name, null, typed.strip(), hits),
        hits.size() == 1 ? tidy.with(name, hits.get(0).code()) : null);
  }

  List<UnitName> hits(Wording w, String words) {
    return search.search(words, null, MOST).stream().map(unit -> names.of(w, unit)).toList();
  }

  private UnitName named(Wording w, String code) {
    return Optional.of(code)
        .flatMap(registry::unit)
        .map(unit -> names.of(w, unit))
        .orElseThrow(() -> new NoSuchPage("error.unit"));
  }

  private static Address tidy(Address address) {
    Address tidy = address.without(WORDS);
    for (Map.Entry<String, String> field : address.query().entrySet()) {
      if (field.getValue().isBlank()) {
        tidy = tidy.without(field.getKey());
      }
    }
    return tidy;
  }
}
