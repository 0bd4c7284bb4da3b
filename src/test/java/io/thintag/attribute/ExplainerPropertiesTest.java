package io.thintag.attribute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

/** Whatever the verdict, there are two sentences that people can read. */
class ExplainerPropertiesTest {

  private static final Explainer EXPLAINER = new Explainer(Verdicts.GAZETTEER);
  private static final int LONGEST = 2_500;
  private static final List<String> KINDS =
      List.of(
          "body",
          "district",
          "province",
          "subdistrict",
          "tag",
          "account",
          "claim",
          "scope",
          "review",
          "someday");

  @Property(tries = 3_000)
  void everyPostIsExplained(@ForAll long seed) {
    Attribution verdict = Verdicts.of(PostWriter.post(seed));
    check(EXPLAINER.explain(verdict));
    check(EXPLAINER.explain(erased(verdict)));
    check(EXPLAINER.explainOvertaken(verdict));
  }

  @Property(tries = 1_000)
  void anyTextIsExplained(@ForAll String post) {
    check(EXPLAINER.explain(Verdicts.of(post + " อบต." + post + " จ.เลย #" + post)));
  }

  /** Also what no engine would ever say. */
  @Property(tries = 3_000)
  void anyVerdictIsExplained(@ForAll long seed, @ForAll String words) {
    Random random = new Random(seed);
    List<String> units = codes(random, 4);
    Doubt[] doubts = {null, Doubt.CONTRADICTION, Doubt.AMBIGUOUS, Doubt.CONFLICT};
    Certainty certainty =
        units.isEmpty() ? Certainty.UNRESOLVED : Certainty.values()[random.nextInt(3)];
    List<Evidence> evidence = new ArrayList<>();
    for (int i = random.nextInt(16); i > 0; i--) {
      evidence.add(piece(random, words));
    }
    Attribution verdict =
        new Attribution(units, certainty, doubts[random.nextInt(4)], evidence, codes(random, 20));
    check(EXPLAINER.explain(verdict));
  }

  private static Evidence piece(Random random, String words) {
    String written = random.nextInt(3) == 0 ? words : PostWriter.post(random.nextLong());
    return new Evidence(
        KINDS.get(random.nextInt(KINDS.size())),
        random.nextInt(5) == 0 ? "" : written,
        random.nextInt(40) - 1,
        random.nextInt(400) - 1,
        code(random));
  }

  private static List<String> codes(Random random, int most) {
    List<String> codes = new ArrayList<>();
    for (int i = random.nextInt(most + 1); i > 0; i--) {
      String code = code(random);
      codes.add(code == null ? "0000000" : code);
    }
    return codes.stream().distinct().sorted().toList();
  }

  private static @Nullable String code(Random random) {
    return switch (random.nextInt(8)) {
      case 0 -> null;
      case 1 -> "6999999";
      case 2 -> "TH";
      default -> PostWriter.unit(random.nextLong());
    };
  }

  private static Attribution erased(Attribution verdict) {
    return new Attribution(
        verdict.units(),
        verdict.certainty(),
        verdict.doubt(),
        verdict.evidence().stream()
            .map(e -> new Evidence(e.kind(), "", e.start(), e.end(), e.unit()))
            .toList(),
        verdict.candidates());
  }

  private static void check(Explanation said) {
    for (String sentence : List.of(said.th(), said.en())) {
      assertThat(sentence)
          .isNotBlank()
          .hasSizeLessThan(LONGEST)
          .doesNotContain("{0}", "{1}", "null", "  ", "; ;", " ;", "แห่งเดียวใน จึง", "อยู่ใน จึง")
          .doesNotContainPattern("[\\p{Cc}\\p{Cs}\\u200B-\\u200F\\u202A-\\u202E\\u2066-\\u2069]")
          .doesNotStartWith(" ")
          .doesNotEndWith(" ");
    }
  }
}
