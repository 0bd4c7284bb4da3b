package io.thintag.campaign;

import io.thintag.post.NormalText;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How the place of a post may be written: the names of the unit it belongs to and of that unit's
 * ancestors, by what they are.
 *
 * @param names forms of the bare name («ชัยภูมิ»), in normal form; a place without names cannot be
 *     named: the post is not known to lie in one
 * @param whole forms that need no word before them («กรุงเทพมหานคร», «เมืองพัทยา»), likewise
 * @param absent places that do not exist for this unit, so that no tag is asked: a provincial body
 *     has no district
 */
public record PlaceNames(
    Map<Place, Set<String>> names, Map<Place, Set<String>> whole, Set<Place> absent) {

  /** Nothing is known about the place. */
  public static final PlaceNames UNKNOWN = new PlaceNames(Map.of(), Map.of(), Set.of());

  public PlaceNames {
    names = fold(names);
    whole = fold(whole);
    absent = Set.copyOf(absent);
  }

  Set<String> names(Place place) {
    return names.getOrDefault(place, Set.of());
  }

  Set<String> whole(Place place) {
    return whole.getOrDefault(place, Set.of());
  }

  private static Map<Place, Set<String>> fold(Map<Place, Set<String>> forms) {
    Map<Place, Set<String>> folded = new EnumMap<>(Place.class);
    forms.forEach((place, texts) -> folded.put(place, fold(texts)));
    return Map.copyOf(folded);
  }

  private static Set<String> fold(Collection<String> texts) {
    return texts.stream()
        .map(text -> NormalText.fold(text).strip())
        .filter(text -> !text.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }
}
