package io.thintag.attribute;

import io.thintag.area.Gazetteer;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Building the index in a JVM that has just started, the gazetteer being there. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class IndexBuild {

  private final Gazetteer gazetteer = Gazetteer.load();

  @Benchmark
  public Attributor build() {
    return new Attributor(gazetteer, Corpus.CAMPAIGN_TAGS);
  }
}
