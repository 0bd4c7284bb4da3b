package io.thintag.web;

import io.thintag.source.SourceView;
import io.thintag.source.SourceView.QuotaView;
import io.thintag.tally.TallyAnswer.Gap;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A source as people see it.
 *
 * @param state off, noKey, paused, byHand (people hand in), waiting, running, good, partial,
 *     failing, interrupted or resting
 * @param at since when it is failing, until when it is resting or paused; null: of no use here
 * @param gaps that last, of all campaigns
 */
record SourceItem(SourceView view, String state, @Nullable OffsetDateTime at, List<Gap> gaps) {
  private static final int WIDTH = 100;
  private static final List<String> TROUBLE =
      List.of("failing", "partial", "interrupted", "resting");
  private static final List<String> OFF = List.of("off", "noKey");

  SourceItem {
    gaps = List.copyOf(gaps);
  }

  boolean isTroubled() {
    return TROUBLE.contains(state) || view.silence() != null || !view.vanished().isEmpty();
  }

  boolean isPaused() {
    return state.equals("paused");
  }

  boolean isOff() {
    return OFF.contains(state);
  }

  /** Those in trouble first, those that are off last. */
  int order() {
    return isTroubled() ? 0 : isOff() ? 2 : 1;
  }

  String address() {
    return "/sources/" + view.name();
  }

  /** How its state is drawn. */
  String chip() {
    return switch (state) {
      case "good", "running", "byHand" -> "complete";
      case "failing" -> "notFound";
      case "partial", "interrupted", "resting" -> "tagsMissing";
      default -> "notObserved";
    };
  }

  /** The state in a sentence. */
  String sentence(Wording w) {
    String key = "sources.state." + state + ".text";
    return switch (state) {
      case "noKey" -> w.t(key, String.join(", ", view.missing()));
      case "off" ->
          w.t(key, "THINTAG_SOURCES_" + view.name().toUpperCase(Locale.ROOT) + "_ENABLED");
      case "failing", "resting" -> w.t(key, w.moment(at));
      case "paused" -> at == null ? w.t(key) : w.t("sources.state.paused.until", w.moment(at));
      default -> w.t(key);
    };
  }

  /** How many targets are not read at present. */
  long unread() {
    return gaps.stream().mapToLong(Gap::targets).sum();
  }

  /** How much of a quota is spent, in hundredths. */
  static int spent(QuotaView quota) {
    return part(quota.spent(), quota.limit());
  }

  /** How much of it what is planned will take besides, in hundredths. */
  static int planned(QuotaView quota) {
    int spent = spent(quota);
    return Math.min(WIDTH - spent, part(quota.planned(), quota.limit()));
  }

  private static int part(long number, long whole) {
    if (number <= 0 || whole <= 0) {
      return 0;
    }
    return (int) Math.max(1, Math.min(WIDTH, number * WIDTH / whole));
  }

  /** An amount of what a quota counts; money is counted in thousandths. */
  static String amount(Wording w, QuotaView quota, long amount) {
    return quota.bucket().equals("millidollars")
        ? w.digits(String.format(Locale.ROOT, "%,d.%02d", amount / 1000, amount % 1000 / 10))
        : w.number(amount);
  }
}
