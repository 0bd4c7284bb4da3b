package io.thintag.attribute;

import io.thintag.area.Gazetteer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs the benchmarks and prints a table of what the design asks: {@code all}, or {@code speed},
 * {@code length}, {@code index}; {@code quick} as second word makes them short.
 */
public final class Benchmarks {

  private static final int HUGE = 10_000_000;

  private final boolean quick;

  private Benchmarks(boolean quick) {
    this.quick = quick;
  }

  public static void main(String[] args) throws RunnerException {
    List<String> words = List.of(String.join(" ", args).split(" "));
    Benchmarks benchmarks = new Benchmarks(words.contains("quick"));
    boolean all = words.contains("all");
    if (all || words.contains("speed")) {
      benchmarks.speed();
    }
    if (all || words.contains("length")) {
      benchmarks.length();
      benchmarks.huge();
    }
    if (all || words.contains("index")) {
      benchmarks.index();
    }
  }

  private void speed() throws RunnerException {
    Collection<RunResult> results = run(BareScan.class, WholeAttribution.class);
    for (Corpus corpus : Corpus.values()) {
      int posts = corpus.inputs().size();
      int characters = corpus.characters();
      print("%n%s: %,d posts, %,d characters", corpus, posts, characters);
      List<RunResult> each = of(results, corpus.name());
      double whole =
          each.stream()
              .filter(Benchmarks::isWhole)
              .findFirst()
              .orElseThrow()
              .getPrimaryResult()
              .getScore();
      for (RunResult result : each) {
        double micros = result.getPrimaryResult().getScore();
        print(
            "  %-28s %,11.0f posts/s  ±%4.1f %%  %6.1f ns/char%s",
            name(result),
            posts * 1e6 / micros,
            result.getPrimaryResult().getScoreError() / micros * 100,
            micros * 1_000 / characters,
            isWhole(result) ? "" : "  whole attribution: %.2f of it".formatted(micros / whole));
      }
    }
  }

  private static boolean isWhole(RunResult result) {
    return name(result).startsWith("Whole");
  }

  private void length() throws RunnerException {
    print("%n%,d characters in one post", LongPosts.LENGTH);
    for (RunResult result : run(LongPosts.class)) {
      double micros = result.getPrimaryResult().getScore();
      print(
          "  %-20s %7.1f ns/char",
          result.getParams().getParam("piece"), micros * 1_000 / LongPosts.LENGTH);
    }
  }

  private void huge() {
    Gazetteer gazetteer = Gazetteer.load();
    Attributor attributor = new Attributor(gazetteer, Corpus.CAMPAIGN_TAGS);
    print("%n%,d characters in one post, once", HUGE);
    for (String piece : List.of("ORDINARY", "NAMES", "#บ้านเก", "อบต.บ้านไร่อ.เมือง ")) {
      String text = LongPosts.text(gazetteer, piece, HUGE);
      long start = System.nanoTime();
      attributor.attribute(AttributionInput.of(text), RegisteredAccounts.NONE);
      print("  %-20s %,7d ms", piece, (System.nanoTime() - start) / 1_000_000);
    }
  }

  private void index() throws RunnerException {
    Runner runner =
        new Runner(
            options(IndexBuild.class)
                .forks(quick ? 2 : 10)
                .warmupIterations(0)
                .measurementIterations(1)
                .build());
    double millis = runner.runSingle().getPrimaryResult().getScore();
    print("%nindex: built in %.0f ms by a fresh JVM", millis);
    print("index: keeps %.1f MB besides the gazetteer", IndexMemory.retained() / 1e6);
  }

  private Collection<RunResult> run(Class<?>... classes) throws RunnerException {
    return new Runner(
            options(classes)
                .forks(quick ? 1 : 3)
                .warmupIterations(quick ? 3 : 5)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(quick ? 3 : 5)
                .measurementTime(TimeValue.seconds(1))
                .build())
        .run();
  }

  private static ChainedOptionsBuilder options(Class<?>... classes) {
    ChainedOptionsBuilder options = new OptionsBuilder().verbosity(VerboseMode.SILENT).threads(1);
    for (Class<?> each : classes) {
      options = options.include(each.getSimpleName() + "\\.");
    }
    return options;
  }

  private static List<RunResult> of(Collection<RunResult> results, String corpus) {
    return results.stream()
        .filter(result -> corpus.equals(result.getParams().getParam("corpus")))
        .toList();
  }

  private static String name(RunResult result) {
    String name = result.getParams().getBenchmark();
    return name.substring(name.lastIndexOf('.', name.lastIndexOf('.') - 1) + 1);
  }

  private static void print(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
