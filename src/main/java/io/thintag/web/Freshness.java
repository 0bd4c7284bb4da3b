package io.thintag.web;

import io.thintag.tally.TallyAnswer.Coverage;
import io.thintag.tally.TallyAnswer.Gap;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far the data reach and what is not being watched.
 *
 * @param asOf when anything was last read; null: never yet
 */
record Freshness(@Nullable OffsetDateTime asOf, OffsetDateTime now, List<Coverage> coverage) {

  /** «ข้อมูลถึง 10:15 น. · TikTok ไม่ได้สังเกต 2 วัน». */
  String sentence(Wording w) {
    if (asOf == null) {
      return w.t("fresh.never");
    }
    LocalDate today = Wording.day(now);
    List<String> parts = new ArrayList<>(List.of(w.t("fresh.until", w.momentOn(today, asOf))));
    for (Coverage source : watched()) {
      blind(source)
          .ifPresent(
              gap ->
                  parts.add(
                      w.t("fresh.blind", w.named("source", source.source()), span(w, gap.from()))));
    }
    return String.join(" · ", parts);
  }

  /** The sources that have anything to watch here. */
  List<Coverage> watched() {
    return coverage.stream().filter(source -> source.targets() > 0).toList();
  }

  /** Until when everything a source published is known. */
  String until(Wording w, Coverage source) {
    OffsetDateTime until = source.coveredUntil();
    return until == null ? w.moment(null) : w.momentOn(Wording.day(now), until);
  }

  /** The gap that lasts and concerns all of a source. */
  static Optional<Gap> blind(Coverage source) {
    return source.gaps().stream()
        .filter(gap -> gap.until() == null && gap.targets() >= source.targets())
        .findFirst();
  }

  /** How many gaps of some of its targets last. */
  static long partial(Coverage source) {
    return source.gaps().stream()
        .filter(gap -> gap.until() == null && gap.targets() < source.targets())
        .mapToLong(Gap::targets)
        .sum();
  }

  private String span(Wording w, OffsetDateTime since) {
    Duration lasted = Duration.between(since, now);
    if (lasted.toDays() > 0) {
      return w.t("span.days", lasted.toDays());
    }
    return lasted.toHours() > 0
        ? w.t("span.hours", lasted.toHours())
        : w.t("span.minutes", Math.max(1, lasted.toMinutes()));
  }
}
