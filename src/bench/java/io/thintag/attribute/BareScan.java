package io.thintag.attribute;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie.IHit;
import io.thintag.area.Gazetteer;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/**
 * The yardstick: a library's automaton finds every pattern of the lexicon in the raw texts and does
 * nothing else. Time is that of one pass over the corpus.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class BareScan {

  @Param public Corpus corpus;

  private final AhoCorasickDoubleArrayTrie<String> automaton = new AhoCorasickDoubleArrayTrie<>();
  private List<String> texts = List.of();

  @Setup
  public void build() {
    TreeMap<String, String> patterns = new TreeMap<>();
    Lexicon lexicon = LexiconBuilder.build(Gazetteer.load(), List.of());
    lexicon.patterns().forEach(pattern -> patterns.put(pattern, pattern));
    automaton.build(patterns);
    texts = corpus.texts();
  }

  @Benchmark
  public void consumer(Blackhole hole) {
    IHit<String> hit = (begin, end, value) -> hole.consume(value);
    for (String text : texts) {
      automaton.parseText(text, hit);
    }
  }

  @Benchmark
  public void consumerOfArray(Blackhole hole) {
    IHit<String> hit = (begin, end, value) -> hole.consume(value);
    for (String text : texts) {
      automaton.parseText(text.toCharArray(), hit);
    }
  }

  @Benchmark
  public void list(Blackhole hole) {
    for (String text : texts) {
      hole.consume(automaton.parseText(text));
    }
  }
}
