package io.thintag.attribute;

import io.thintag.area.Gazetteer;
import io.thintag.area.Level;
import io.thintag.area.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The evidence of a verdict, sorted by what it is.
 *
 * @param words what stands in the post or in the platform's list of tags
 * @param signals account, claim and scope, each once
 * @param reviews what a person decided
 */
record Pieces(List<Evidence> words, List<Evidence> signals, List<Evidence> reviews) {

  private static final Set<String> SIGNALS = Set.of("account", "claim", "scope");
  private static final int MOST_QUOTES = 4;

  static Pieces of(Attribution verdict) {
    List<Evidence> words = new ArrayList<>();
    List<Evidence> signals = new ArrayList<>();
    List<Evidence> reviews = new ArrayList<>();
    for (Evidence piece : verdict.evidence()) {
      if (piece.kind().equals("review")) {
        reviews.add(piece);
      } else if (SIGNALS.contains(piece.kind())) {
        signals.add(piece);
      } else {
        words.add(piece);
      }
    }
    return new Pieces(words, signals, reviews);
  }

  List<Evidence> words(Predicate<Evidence> which) {
    return words.stream().filter(which).toList();
  }

  /** The units that the words settle. */
  Set<String> settled() {
    Set<String> settled = new HashSet<>();
    words.stream().map(Evidence::unit).filter(Objects::nonNull).forEach(settled::add);
    return settled;
  }

  /** The provinces and districts that the words name, the smaller ones first. */
  List<Unit> areas(Gazetteer gazetteer) {
    return areas(gazetteer, words);
  }

  /** Those that words other than these and their like name. */
  List<Unit> areasBesides(Evidence piece, Gazetteer gazetteer) {
    return areas(
        gazetteer,
        words(
            other ->
                !other.kind().equals(piece.kind()) || !Objects.equals(other.unit(), piece.unit())));
  }

  private static List<Unit> areas(Gazetteer gazetteer, List<Evidence> words) {
    return words.stream()
        .flatMap(piece -> Stream.ofNullable(piece.unit()))
        .distinct()
        .flatMap(code -> gazetteer.unit(code).stream())
        .filter(unit -> unit.level() == Level.PROVINCE || unit.level() == Level.DISTRICT)
        .sorted(Comparator.comparing(Unit::level).reversed().thenComparing(Unit::code))
        .toList();
  }

  /** «พบ “ก” และ “ข” ในข้อความ»; empty if no words were found. */
  Phrase found(Predicate<Evidence> decisive) {
    if (words.isEmpty()) {
      return Phrase.NONE;
    }
    List<Phrase> quotes = quotes(words(decisive));
    if (quotes.isEmpty()) {
      quotes = quotes(words);
    }
    if (quotes.isEmpty()) {
      return Phrase.of(
          "เดิมพบชื่อพื้นที่ในข้อความ ซึ่งถูกลบออกจากระบบแล้ว",
          "names of areas were found in the text, which has been erased since");
    }
    Phrase some = Phrase.quotes(quotes, MOST_QUOTES);
    return words.stream().allMatch(piece -> piece.start() < 0)
        ? Phrase.of(
            "พบ {0} ในรายการแฮชแท็กที่แพลตฟอร์มให้มา แต่ไม่พบในข้อความ",
            "found {0} in the platform's list of hashtags, though not in the text", some)
        : Phrase.of("พบ {0} ในข้อความ", "found {0} in the text", some);
  }

  /** The words, each once, be it with or without #. */
  static List<Phrase> quotes(List<Evidence> pieces) {
    Set<String> seen = new HashSet<>();
    return pieces.stream()
        .map(piece -> Quotes.of(piece.text()))
        .filter(quote -> !quote.isEmpty())
        .filter(quote -> seen.add(quote.th().replace("#", "")))
        .toList();
  }
}
