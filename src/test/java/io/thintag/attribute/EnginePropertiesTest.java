package io.thintag.attribute;

import static org.assertj.core.api.Assertions.assertThat;

import io.thintag.area.Gazetteer;
import io.thintag.area.Level;
import io.thintag.post.Account;
import io.thintag.post.NormalText;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

/** What holds for every post, whatever it says and however it is typed. */
class EnginePropertiesTest {

  private static final Gazetteer GAZETTEER = Verdicts.GAZETTEER;
  private static final Set<String> WORDS =
      Set.of("body", "district", "province", "subdistrict", "tag");
  private static final Set<String> SIGNALS = Set.of("account", "claim", "scope");

  /** A post of the seed, with or without an account, a claim and a scope. */
  private static Attribution verdict(String post, long seed) {
    Random random = new Random(seed);
    String registered = PostWriter.unit(seed);
    boolean known = random.nextInt(3) == 0;
    AttributionInput input =
        new AttributionInput(
            post,
            List.of(),
            new Account("facebook", "1", null, null),
            some(random, PostWriter.unit(seed + 1)),
            some(random, PostWriter.unit(seed + 2)));
    return Verdicts.ATTRIBUTOR.attribute(
        input, account -> known ? Optional.of(registered) : Optional.empty());
  }

  private static @Nullable String some(Random random, String unit) {
    return random.nextInt(4) == 0 ? unit : null;
  }

  @Property(tries = 3_000)
  void noiseNeverChangesAVerdict(
      @ForAll long seed, @ForAll long noise, @ForAll @IntRange(min = 1, max = 12) int rarity) {
    String post = PostWriter.post(seed);
    String noisy = Noise.over(post, noise, rarity);
    assertThat(NormalText.fold(noisy)).isEqualTo(NormalText.fold(post));
    Attribution plain = verdict(post, seed);
    Attribution told = verdict(noisy, seed);
    assertThat(told.units()).isEqualTo(plain.units());
    assertThat(told.certainty()).isEqualTo(plain.certainty());
    assertThat(told.doubt()).isEqualTo(plain.doubt());
    assertThat(told.candidates()).isEqualTo(plain.candidates());
    assertThat(told.evidence().stream().map(EnginePropertiesTest::normal))
        .containsExactlyElementsOf(
            plain.evidence().stream().map(EnginePropertiesTest::normal).toList());
  }

  /** The same words, wherever they stand. */
  private static Evidence normal(Evidence e) {
    return new Evidence(e.kind(), NormalText.fold(e.text()), 0, 0, e.unit());
  }

  @Property(tries = 3_000)
  void spansLeadToTheCharactersThatWereMatched(
      @ForAll long seed, @ForAll long noise, @ForAll @IntRange(min = 1, max = 12) int rarity) {
    String post = Noise.over(PostWriter.post(seed), noise, rarity);
    int before = -1;
    for (Evidence piece : verdict(post, seed).evidence()) {
      if (WORDS.contains(piece.kind())) {
        assertThat(piece.text()).isEqualTo(post.substring(piece.start(), piece.end()));
        assertThat(piece.start()).isGreaterThanOrEqualTo(before);
        assertThat(NormalText.fold(piece.text())).isNotBlank().doesNotStartWith(" ");
        before = piece.start();
      } else {
        assertThat(SIGNALS).contains(piece.kind());
        assertThat(piece.start()).isEqualTo(-1);
        assertThat(piece.text()).isEqualTo(piece.unit());
      }
    }
  }

  @Property(tries = 5_000)
  void everyVerdictIsSound(@ForAll long seed) {
    Attribution verdict = verdict(PostWriter.post(seed), seed);
    assertThat(verdict.units()).isSorted().doesNotHaveDuplicates().allMatch(this::isKnown);
    assertThat(verdict.candidates()).isSorted().doesNotHaveDuplicates().allMatch(this::isKnown);
    assertThat(verdict.candidates()).noneMatch(verdict.units()::contains);
    for (String unit : verdict.units()) {
      assertThat(verdict.units())
          .noneMatch(other -> !other.equals(unit) && GAZETTEER.contains(unit, other));
    }
    long bodies =
        verdict.units().stream()
            .filter(unit -> GAZETTEER.require(unit).level() == Level.BODY)
            .count();
    assertThat(bodies).isLessThanOrEqualTo(10);
    assertThat(verdict.evidence()).doesNotHaveDuplicates();
    checkCertainty(verdict);
  }

  private static void checkCertainty(Attribution verdict) {
    Doubt doubt = verdict.doubt();
    if (doubt == null) {
      assertThat(verdict.certainty() == Certainty.UNRESOLVED).isEqualTo(verdict.units().isEmpty());
    } else {
      assertThat(verdict.certainty())
          .isEqualTo(doubt == Doubt.CONFLICT ? Certainty.LIKELY : Certainty.UNRESOLVED);
      assertThat(verdict.evidence()).isNotEmpty();
    }
    if (verdict.certainty() == Certainty.CERTAIN) {
      assertThat(verdict.evidence()).noneMatch(piece -> SIGNALS.contains(piece.kind()));
    }
    if (doubt == Doubt.AMBIGUOUS) {
      assertThat(verdict.candidates().size() + verdict.units().size())
          .as(verdict.toString())
          .isPositive();
    }
  }

  private boolean isKnown(String code) {
    return GAZETTEER.unit(code).isPresent() && !code.equals(Gazetteer.COUNTRY);
  }

  @Property(tries = 2_000)
  void answersAnyText(@ForAll String post) {
    assertThat(Verdicts.of(post)).isNotNull();
  }

  @Property(tries = 1_000)
  void theSamePostGetsTheSameVerdict(@ForAll long seed) {
    String post = PostWriter.post(seed);
    assertThat(verdict(post, seed)).isEqualTo(verdict(post, seed));
  }
}
