package io.thintag.attribute;

import io.thintag.area.Gazetteer;
import java.util.List;
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

/** From raw posts to verdicts with evidence. Time is that of one pass over the corpus. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class WholeAttribution {

  @Param public Corpus corpus;

  private final Attributor attributor = new Attributor(Gazetteer.load(), Corpus.CAMPAIGN_TAGS);
  private List<AttributionInput> inputs = List.of();
  private RegisteredAccounts accounts = RegisteredAccounts.NONE;

  @Setup
  public void read() {
    inputs = corpus.inputs();
    accounts = corpus.accounts();
  }

  @Benchmark
  public void attribute(Blackhole hole) {
    for (AttributionInput input : inputs) {
      hole.consume(attributor.attribute(input, accounts));
    }
  }
}
