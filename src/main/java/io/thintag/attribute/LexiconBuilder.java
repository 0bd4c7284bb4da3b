package io.thintag.attribute;

import io.thintag.area.Alias;
import io.thintag.area.Coverage;
import io.thintag.area.Gazetteer;
import io.thintag.area.Level;
import io.thintag.area.Subdistrict;
import io.thintag.area.Unit;
import io.thintag.attribute.Lexicon.Place;
import io.thintag.post.NormalText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the lexicon from the gazetteer and the word lists. */
final class LexiconBuilder {

  /** Aliases that are full legal names, present or past. */
  private static final Set<String> NAME_ALIASES =
      Set.of(
          "former_full_name",
          "former_name",
          "spelling",
          "variant_full_name",
          "disputed_full_name",
          "merged_body");

  private static final String CAPITAL = "เมือง";
  private static final String JUBILEE = "เฉลิมพระเกียรติ";

  private final Gazetteer gazetteer;
  private final Map<String, List<Bearer>> names = new LinkedHashMap<>();
  private final Map<String, List<Bearer>> tags = new HashMap<>();
  private final Map<String, Place> places = new HashMap<>();
  private final Map<String, Bearer> provinces = new HashMap<>();
  private final Map<String, Bearer> organisations = new HashMap<>();
  private final Map<String, Bearer> capitals = new HashMap<>();
  private final Map<String, Bearer> selfNames = new HashMap<>();

  private boolean localAliases;

  private LexiconBuilder(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  static Lexicon build(Gazetteer gazetteer, Collection<LocalAlias> aliases) {
    LexiconBuilder builder = new LexiconBuilder(gazetteer);
    gazetteer.units(Level.PROVINCE).forEach(builder::province);
    gazetteer.units(Level.DISTRICT).forEach(builder::district);
    gazetteer.subdistricts().forEach(builder::subdistrict);
    gazetteer.units(Level.BODY).forEach(builder::body);
    gazetteer.aliases().forEach(builder::alias);
    Words.informal().forEach(builder::informal);
    aliases.forEach(builder::local);
    return builder.lexicon();
  }

  private Lexicon lexicon() {
    Set<String> ordinary = Words.ordinary();
    Set<String> function = Words.function();
    List<Name> all = new ArrayList<>();
    names.forEach((text, bearers) -> all.add(name(text, bearers, ordinary, function)));
    Map<String, List<String>> covering = new HashMap<>();
    for (Coverage coverage : gazetteer.coverage()) {
      covering
          .computeIfAbsent(coverage.subdistrictCode(), code -> new ArrayList<>())
          .add(coverage.bodyCode());
    }
    Announcements announcements = new Announcements(Prefix.ALL);
    SelfNames alone = new SelfNames(selfNames);
    List<String> announcing = new ArrayList<>(announcements.words());
    announcing.addAll(alone.words());
    return new Lexicon(
        new Names(all),
        announcements,
        Trie.of(Words.next()),
        alone,
        new Beginnings(announcing),
        new TagNames(tags),
        Words.tags(),
        places,
        covering,
        capitals,
        localAliases);
  }

  private static Name name(
      String text, List<Bearer> bearers, Set<String> ordinary, Set<String> function) {
    Name.Word word =
        function.contains(text)
            ? Name.Word.FUNCTION
            : ordinary.contains(text) ? Name.Word.ORDINARY : Name.Word.NONE;
    return new Name(text, bearers, word);
  }

  private void province(Unit unit) {
    Bearer bearer = official(unit);
    provinces.put(unit.code(), bearer);
    places.put(unit.code(), new Place(null, unit.code()));
    add(unit.name(), bearer);
    romanised(unit.nameEn(), bearer);
  }

  private void district(Unit unit) {
    String province = required(unit.provinceCode(), unit.code());
    Bearer bearer = official(unit);
    places.put(unit.code(), new Place(unit.code(), province));
    add(unit.name(), bearer);
    romanised(unit.nameEn(), bearer);
    if (unit.name().equals(CAPITAL + gazetteer.require(province).name())) {
      capitals.put(province, bearer);
    }
    if (unit.name().equals(JUBILEE)) {
      add(JUBILEE + "ฯ", bearer);
    }
  }

  private void subdistrict(Subdistrict place) {
    Bearer bearer =
        new Bearer(
            Rank.SUBDISTRICT, 0, place.code(), place.districtCode(), place.provinceCode(), false);
    add(place.name(), bearer);
    romanised(place.nameEn(), bearer);
  }

  private void body(Unit unit) {
    places.put(unit.code(), new Place(unit.districtCode(), unit.provinceCode()));
    if (Lexicon.BANGKOK.equals(unit.provinceCode())) {
      return; // กรุงเทพมหานคร is the province, never the body (rule 15 of the labels)
    }
    Bearer bearer = official(unit);
    if (bearer.kind() == Kinds.PROVINCE_ORGANISATION) {
      organisations.put(bearer.province(), bearer);
    }
    add(unit.name(), bearer);
    romanised(unit.nameEn(), bearer);
  }

  private void alias(Alias alias) {
    if (!isName(alias)) {
      return;
    }
    Unit unit = gazetteer.require(alias.bodyCode());
    if (unit.level() == Level.BODY) {
      Kinds.Named named = Kinds.parse(alias.value());
      add(named.name(), bearer(unit, named.kinds(), true));
    } else if (unit.level() != Level.COUNTRY) {
      add(alias.value(), official(unit).under(0, null));
    }
  }

  /** Whether an alias of the gazetteer is a full legal name, present or past. */
  static boolean isName(Alias alias) {
    return NAME_ALIASES.contains(alias.type());
  }

  private static Bearer bearer(Unit unit, int kind, boolean former) {
    String province = required(unit.provinceCode(), unit.code());
    return new Bearer(Rank.BODY, kind, unit.code(), unit.districtCode(), province, former);
  }

  private void informal(Words.Informal informal) {
    Bearer province = provinces.get(informal.unit());
    switch (informal.where()) {
      case "tag" -> {
        if (province != null) {
          tags.put(informal.name(), List.of(province));
        }
      }
      case "everywhere" -> {
        Bearer bearer =
            province != null
                ? province
                : bearer(gazetteer.require(informal.unit()), Kinds.SPECIAL, false);
        selfNames.put(informal.name(), bearer);
      }
      default -> prefixed(informal.name(), required(province, informal.name()));
    }
  }

  private void prefixed(String name, Bearer province) {
    add(name, province.under(province.kind(), null));
    Bearer organisation = organisations.get(province.code());
    if (organisation != null) {
      add(name, organisation);
    }
    Bearer capital = capitals.get(province.code());
    if (capital != null) {
      add(CAPITAL + name, capital.under(capital.kind(), null));
    }
  }

  /** An alias of a unit that is gone, or of the country, names nothing. */
  private void local(LocalAlias alias) {
    Unit unit = gazetteer.unit(alias.unit()).orElse(null);
    if (unit == null || unit.level() == Level.COUNTRY) {
      return;
    }
    Bearer official = official(unit);
    Prefix.Parsed parsed = Prefix.parse(NormalText.fold(alias.name()).strip(), official.rank());
    if (parsed.name().isEmpty()) {
      return;
    }
    String within = Gazetteer.COUNTRY.equals(alias.within()) ? null : alias.within();
    add(parsed.name(), official.under(official.kind() | parsed.kinds(), within));
    localAliases = true;
  }

  private static Bearer official(Unit unit) {
    String province = required(unit.provinceCode(), unit.code());
    return switch (unit.level()) {
      case PROVINCE -> new Bearer(Rank.PROVINCE, 0, unit.code(), null, unit.code(), false);
      case DISTRICT -> new Bearer(Rank.DISTRICT, 0, unit.code(), unit.code(), province, false);
      case BODY -> bearer(unit, Kinds.of(unit.kind()), false);
      case COUNTRY -> throw new IllegalArgumentException("the country bears no name in posts");
    };
  }

  private void add(String name, Bearer bearer) {
    String normal = NormalText.fold(name);
    put(names, normal, bearer);
    if (normal.indexOf('-') >= 0) {
      put(names, normal.replace("-", ""), bearer);
    }
  }

  private void romanised(@Nullable String nameEn, Bearer bearer) {
    if (nameEn == null) {
      return;
    }
    String key = NormalText.fold(nameEn).replaceAll("[^a-z]", "");
    if (!key.isEmpty()) {
      put(tags, key, bearer);
      if (key.contains("mueang")) {
        put(tags, key.replace("mueang", "muang"), bearer);
      }
    }
  }

  private static void put(Map<String, List<Bearer>> map, String name, Bearer bearer) {
    List<Bearer> bearers = map.computeIfAbsent(name, key -> new ArrayList<>());
    if (!bearers.contains(bearer)) {
      bearers.add(bearer);
    }
  }

  private static <T> T required(@Nullable T value, String what) {
    if (value == null) {
      throw new IllegalArgumentException(what + " lies in no province");
    }
    return value;
  }
}
