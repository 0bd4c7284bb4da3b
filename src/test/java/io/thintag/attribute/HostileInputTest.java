package io.thintag.attribute;

import static org.assertj.core.api.Assertions.assertThat;

import io.thintag.area.Level;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever comes, there is a verdict. The limit only ends a test that hangs: how long a character
 * takes is told by the benchmarks.
 */
@Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileInputTest {

  private static final int LONG = 3_000_000;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "#",
        "##",
        "\uD83D",
        "\uDE00#\uD83D",
        "\0อบต.\0บ้านไร่\0",
        "จ.",
        "อ.",
        "#อบต.",
        "อบต./",
        "เทศบาล/อบต./เทศบาล/อบต.",
        "\u202Eจังหวัด\u202C",
        "อ.เมืองฯ",
        "เทศบาลเมือง",
        "\uFFFF\uFFFE"
      })
  void answersFragments(String post) {
    assertThat(Verdicts.of(post).certainty()).isEqualTo(Certainty.UNRESOLVED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "อบต.",
        "อบต.บ้านไร่ ",
        "จ.",
        "#",
        "#อบต",
        "บ้าน",
        "เทศบาลเมือง",
        "อ.เมือง ",
        "....",
        "ก\u0E49\u0E35",
        "#ก ",
        "https://a.th/",
        "\uD83D",
        "อบต.หนองบัวอ.",
        "กทม.",
        "่"
      })
  void readsMegabytesOfNearMatches(String piece) {
    String post = piece.repeat(LONG / piece.length());
    assertThat(Verdicts.of(post)).isNotNull();
  }

  @Test
  void takesThousandsOfTagsAndEveryNameThereIs() {
    String tags =
        IntStream.range(0, 5_000).mapToObj(i -> "#แท็ก" + i).collect(Collectors.joining(" "));
    String names =
        Verdicts.GAZETTEER.units(Level.BODY).stream()
            .map(unit -> unit.fullName() + " #" + unit.name())
            .collect(Collectors.joining(" "));
    String areas =
        Verdicts.GAZETTEER.units(Level.DISTRICT).stream()
            .map(unit -> "อำเภอ" + unit.name())
            .collect(Collectors.joining(" "));
    assertThat(Verdicts.of(tags + names + areas).units()).isNotNull();
  }

  @Test
  void manyThreadsGetTheSameVerdicts() throws Exception {
    List<String> posts =
        Verdicts.GAZETTEER.units(Level.BODY).stream()
            .limit(300)
            .map(unit -> unit.fullName() + " น้ำท่วม")
            .toList();
    List<Attribution> alone = posts.stream().map(Verdicts::of).toList();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      Callable<List<Attribution>> work = () -> posts.stream().map(Verdicts::of).toList();
      for (Future<List<Attribution>> result : threads.invokeAll(List.of(work, work, work, work))) {
        assertThat(result.get()).isEqualTo(alone);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void cutsOfARealPostNeverThrow() {
    String post = "＃อ\u0E4Dาเภอเเม่แตง #อบต.บ้าน\u200Bไร่อ.เมืองจ.น่าน😀 เทศบาล/อบต..(ชื่อ)..";
    Random random = new Random(7);
    for (int i = 0; i < 2_000; i++) {
      int from = random.nextInt(post.length());
      int to = from + random.nextInt(post.length() - from + 1);
      assertThat(Verdicts.of(post.substring(from, to))).isNotNull();
    }
  }
}
