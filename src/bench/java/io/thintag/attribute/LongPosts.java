package io.thintag.attribute;

import io.thintag.area.Gazetteer;
import io.thintag.area.Level;
import io.thintag.area.Unit;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Long hostile posts: the time must grow with the length and with nothing else. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class LongPosts {

  static final int LENGTH = 100_000;

  /** Piece that is repeated; two words stand for texts that repeat nothing. */
  @Param({
    "ORDINARY",
    "HASHTAGS",
    "NAMES",
    "อบต.บ้านไ",
    "อบต.บ้านไร่",
    "เทศบาลเมือง",
    "#อบต",
    "จ.",
    "อ.เมือง ",
    "#บ้านเก",
    "#บ้านเก่า",
    "....",
    "กทม.",
    "ต.บ้านใหม่อ.",
    "https://a.th/ #ก ",
    "\u0E01\u0E49\u0E35"
  })
  public String piece;

  private final Gazetteer gazetteer = Gazetteer.load();
  private final Attributor attributor = new Attributor(gazetteer, Corpus.CAMPAIGN_TAGS);
  private AttributionInput input = AttributionInput.of("");

  @Setup
  public void write() {
    input = AttributionInput.of(text(gazetteer, piece, LENGTH));
  }

  static String text(Gazetteer gazetteer, String piece, int length) {
    String unit =
        switch (piece) {
          case "ORDINARY" -> String.join("\n", Corpus.MIXED.texts());
          case "HASHTAGS" -> tags(gazetteer, "#");
          case "NAMES" -> tags(gazetteer, "");
          default -> piece;
        };
    return unit.repeat(length / unit.length() + 1).substring(0, length);
  }

  private static String tags(Gazetteer gazetteer, String before) {
    return gazetteer.units(Level.BODY).stream()
        .limit(5_000)
        .map(body -> before + (before.isEmpty() ? body.fullName() : name(body)))
        .collect(Collectors.joining(" "));
  }

  private static String name(Unit unit) {
    return unit.name();
  }

  @Benchmark
  public Attribution attribute() {
    return attributor.attribute(input, RegisteredAccounts.NONE);
  }
}
