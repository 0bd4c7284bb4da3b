package io.thintag.web;

import io.thintag.source.WorkView;
import org.jspecify.annotations.Nullable;

/**
 * Long work and how far it has come.
 *
 * @param campaign its name; null: of all campaigns
 * @param busy true if the reader wanted to begin other work meanwhile
 */
record WorkPage(WorkView work, @Nullable String campaign, boolean busy, String csrf) {
  private static final int MINUTE = 60;

  String address() {
    return WorkPageController.address(work.id());
  }

  /** «2 นาที 5 วินาที». */
  String elapsed(Wording w) {
    long seconds = work.elapsedSeconds();
    return seconds < MINUTE
        ? w.t("works.seconds", seconds)
        : w.t("works.minutes", seconds / MINUTE, seconds % MINUTE);
  }

  /** True if somebody wants it to stop and it has not yet. */
  boolean isStopping() {
    return work.isGoing() && work.cancelledBy() != null;
  }

  /** How it ended, and what to do now. */
  String ending(Wording w) {
    String key = "works.end." + work.kind() + "." + work.state();
    return switch (work.state()) {
      case "cancelled" -> w.t("works.end.cancelled", String.valueOf(work.cancelledBy()));
      case "partial", "failed" -> w.t("works.end." + work.state());
      default -> w.t(key);
    };
  }
}
