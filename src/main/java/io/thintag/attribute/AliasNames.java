package io.thintag.attribute;

import io.thintag.area.Alias;
import io.thintag.area.Gazetteer;
import io.thintag.area.Level;
import io.thintag.area.Unit;
import io.thintag.post.NormalText;
import java.util.Optional;

/** What the engine already knows about a name that somebody wants to make a {@link LocalAlias}. */
public final class AliasNames {
  private AliasNames() {}

  /** The name in normal form without the word for the kind of unit. */
  public static String bare(String name, Level level) {
    return parse(name, level).name();
  }

  /** True if the whole name, without a word for a kind of unit, is a word of everyday language. */
  public static boolean isEverydayWord(String name) {
    String word = NormalText.fold(name).strip();
    return Words.ordinary().contains(word)
        || Words.function().contains(word)
        || Words.tags().contains(word)
        || Words.next().contains(word);
  }

  /**
   * The unit of the same level inside the alias's area that bears the name already, today or in
   * former times, under a kind that the name may mean. It may be the alias's own unit.
   */
  public static Optional<Unit> bearer(Gazetteer gazetteer, LocalAlias alias) {
    Unit meant = gazetteer.require(alias.unit());
    String area = alias.within() == null ? Gazetteer.COUNTRY : alias.within();
    Prefix.Parsed parsed = parse(alias.name(), meant.level());
    Optional<Unit> present =
        gazetteer.inside(area, meant.level()).stream()
            .filter(unit -> NormalText.fold(unit.name()).equals(parsed.name()))
            .filter(unit -> fits(parsed.kinds(), kinds(unit)))
            .findFirst();
    return present.isPresent() || meant.level() != Level.BODY
        ? present
        : formerBearer(gazetteer, area, parsed);
  }

  private static Optional<Unit> formerBearer(
      Gazetteer gazetteer, String area, Prefix.Parsed parsed) {
    for (Alias known : gazetteer.aliases()) {
      Kinds.Named named = Kinds.parse(known.value());
      if (LexiconBuilder.isName(known)
          && gazetteer.contains(area, known.bodyCode())
          && NormalText.fold(named.name()).equals(parsed.name())
          && fits(parsed.kinds(), named.kinds())) {
        return gazetteer.unit(known.bodyCode());
      }
    }
    return Optional.empty();
  }

  private static boolean fits(int asked, int borne) {
    return asked == 0 || (asked & borne) != 0;
  }

  private static int kinds(Unit unit) {
    return unit.level() == Level.BODY ? Kinds.of(unit.kind()) : 0;
  }

  private static Prefix.Parsed parse(String name, Level level) {
    Rank rank =
        switch (level) {
          case PROVINCE -> Rank.PROVINCE;
          case DISTRICT -> Rank.DISTRICT;
          case BODY -> Rank.BODY;
          case COUNTRY -> throw new IllegalArgumentException("the country has no alias");
        };
    return Prefix.parse(NormalText.fold(name).strip(), rank);
  }
}
