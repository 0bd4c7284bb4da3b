package io.thintag.web;

import io.thintag.area.Unit;
import io.thintag.export.CheckCode;
import io.thintag.export.Paper;
import io.thintag.export.Paper.Share;
import io.thintag.tally.TallyAnswer.Row;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A printed page beside the present.
 *
 * @param then as it was printed
 * @param now null: the campaign or the unit is gone
 * @param units those that stand on the page, in its order
 */
record CheckPage(
    CheckCode code,
    OffsetDateTime madeAt,
    Paper then,
    @Nullable Paper now,
    @Nullable Unit unit,
    List<Row> units,
    ShortNames names) {

  /** A figure then and now; null: not known. */
  record Figure(String key, @Nullable Long then, @Nullable Long now) {
    /** With its sign; null: not known. */
    @Nullable String difference(Wording w) {
      if (then == null || now == null) {
        return null;
      }
      long difference = now - then;
      return difference < 0 ? "−" + w.number(-difference) : "+" + w.number(difference);
    }

    boolean isSame() {
      return Objects.equals(then, now);
    }
  }

  List<Figure> figures() {
    return Stream.of(
            figure("figure.posts", Paper::posts),
            figure("figure.accounts", Paper::accounts),
            figure("figure.fully-tagged", Paper::fullyTagged),
            figure("figure.participating", Paper::participating),
            figure("summary.expected", Paper::expected),
            figure("summary.not-found", paper -> paper.missing().notFound()),
            figure("summary.not-observed", paper -> paper.missing().notObserved()))
        .toList();
  }

  boolean isSame() {
    return now != null && figures().stream().allMatch(Figure::isSame);
  }

  private Figure figure(String key, Function<Paper, Long> of) {
    return new Figure(key, of.apply(then), now == null ? null : of.apply(now));
  }

  String name(Wording w, Row row) {
    return names.of(w, row.unit());
  }

  /** The present part of a unit; null: there is none. */
  @Nullable Share now(Row row) {
    Paper present = now;
    if (present == null) {
      return null;
    }
    Map<String, Share> byCode =
        present.shares().stream().collect(Collectors.toMap(Share::unit, share -> share));
    return byCode.get(row.unit().code());
  }
}
