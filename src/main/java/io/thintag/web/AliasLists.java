package io.thintag.web;

import io.micronaut.http.HttpRequest;
import io.thintag.access.AreaScope;
import io.thintag.access.Caller;
import io.thintag.area.Gazetteer;
import io.thintag.area.Level;
import io.thintag.area.Registry;
import io.thintag.area.Unit;
import io.thintag.review.LocalAliases;
import io.thintag.review.LocalAliases.After;
import io.thintag.review.TaughtAlias;
import jakarta.inject.Singleton;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts lists of taught names together. */
@Singleton
final class AliasLists {
  private static final String AFTER = "after";
  private static final String BETWEEN = "~";
  private static final Set<String> DEEDS = Set.of("added", "withdrawn");
  private static final int MOST = 50;

  private final LocalAliases aliases;
  private final UnitNames names;
  private final Registry registry;
  private final AreaScope scope;

  AliasLists(LocalAliases aliases, UnitNames names, Registry registry, AreaScope scope) {
    this.aliases = aliases;
    this.names = names;
    this.registry = registry;
    this.scope = scope;
  }

  /**
   * A list of taught names.
   *
   * @param next the next page; null: this is the last one
   * @param later true if it is not the first page
   * @param done what was just done, in a sentence; null: nothing
   */
  record Page(
      List<Item> items, @Nullable String next, boolean later, @Nullable String done, String csrf) {}

  /**
   * A name.
   *
   * @param unit that is meant, in words
   * @param within the area in which it is understood, in words
   * @param mine true if the reader may withdraw it
   */
  record Item(TaughtAlias alias, String unit, String within, boolean mine) {}

  Page page(HttpRequest<?> request) {
    Wording w = Readers.of(request);
    Caller caller = Callers.of(request);
    Address asked = Address.of(request);
    After after = after(asked.query().get(AFTER));
    List<TaughtAlias> found = aliases.page(caller.unitCode(), after, MOST + 1);
    List<TaughtAlias> shown = found.subList(0, Math.min(MOST, found.size()));
    return new Page(
        shown.stream().map(alias -> item(w, caller, alias)).toList(),
        found.size() > MOST ? Address.of(asked.path()).with(AFTER, end(shown)).toString() : null,
        after != null,
        done(w, asked),
        Csrf.token(request));
  }

  private Item item(Wording w, Caller caller, TaughtAlias alias) {
    boolean mine = alias.withdrawnAt() == null && scope.contains(caller, alias.within());
    return new Item(alias, unit(w, alias.unit()), unit(w, alias.within()), mine);
  }

  private String unit(Wording w, String code) {
    return names.of(w, code).map(UnitName::whole).orElse(code);
  }

  /** The widths of area that a caller may teach a name for, the narrowest first. */
  static List<String> withins(Caller caller) {
    return Stream.of(Level.DISTRICT, Level.PROVINCE, Level.COUNTRY)
        .map(Level::code)
        .filter(
            level ->
                switch (caller.role()) {
                  case ADMIN -> true;
                  case PROVINCE -> !level.equals(Level.COUNTRY.code());
                  default -> level.equals(Level.DISTRICT.code());
                })
        .toList();
  }

  /** The area of a width around a unit; the unit itself if it is wider, null for other words. */
  @Nullable String within(String unit, String level) {
    if (level.equals(Level.COUNTRY.code())) {
      return Gazetteer.COUNTRY;
    }
    List<Unit> around =
        Stream.concat(registry.unit(unit).stream(), registry.ancestors(unit).stream()).toList();
    return around.stream()
        .filter(area -> area.level().code().equals(level))
        .findFirst()
        .or(
            () ->
                around.stream()
                    .filter(area -> area.level() == Level.PROVINCE)
                    .filter(area -> level.equals(Level.DISTRICT.code()))
                    .findFirst())
        .map(Unit::code)
        .orElse(null);
  }

  private static @Nullable String done(Wording w, Address asked) {
    String deed = asked.query().getOrDefault(Accounts.DONE, "");
    String about = asked.query().getOrDefault(Accounts.ABOUT, "");
    return DEEDS.contains(deed) ? w.t("admin.aliases.done." + deed, about) : null;
  }

  private static String end(List<TaughtAlias> page) {
    TaughtAlias last = page.get(page.size() - 1);
    return last.createdAt() + BETWEEN + last.id();
  }

  private static @Nullable After after(@Nullable String place) {
    if (place == null) {
      return null;
    }
    String[] parts = place.split(BETWEEN, 2);
    try {
      return new After(Instant.parse(parts[0]), UUID.fromString(parts.length < 2 ? "" : parts[1]));
    } catch (DateTimeException | IllegalArgumentException e) {
      throw new NoSuchPage("error.404.text");
    }
  }
}
