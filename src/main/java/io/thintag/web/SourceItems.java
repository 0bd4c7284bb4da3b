package io.thintag.web;

import io.thintag.area.Level;
import io.thintag.campaign.Campaign;
import io.thintag.change.Changes;
import io.thintag.change.Kept;
import io.thintag.change.Stamps;
import io.thintag.pipeline.RunQueries;
import io.thintag.pipeline.Transactions;
import io.thintag.source.RunView;
import io.thintag.source.SourceStates;
import io.thintag.source.SourceView;
import io.thintag.source.SourceView.QuotaView;
import io.thintag.store.RunStore;
import io.thintag.store.RunStore.Run;
import io.thintag.tally.TallyAnswer.Coverage;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says how sources fare. */
@Singleton
final class SourceItems {
  private static final int FAILURES = 100;
  private static final String ALL = "all";

  /** Quotas, silence and the next run move on without a run or a pause. */
  private static final Duration FRESH = Duration.ofSeconds(5);

  /** Sources that are read when people hand something in. */
  private static final List<String> BY_HAND = List.of("submittedLinks", "fileImport");

  private final SourceStates states;
  private final RunQueries runs;
  private final CampaignQueries campaigns;
  private final Transactions transactions;
  private final Changes changes;
  private final Kept<String, List<SourceView>> kept;

  SourceItems(
      SourceStates states,
      RunQueries runs,
      CampaignQueries campaigns,
      Transactions transactions,
      Changes changes,
      Clock clock) {
    this.changes = changes;
    this.kept = new Kept<>(1, FRESH, clock);
    this.transactions = transactions;
    this.states = states;
    this.runs = runs;
    this.campaigns = campaigns;
  }

  /** All sources, those in trouble first. */
  List<SourceItem> all() {
    List<Coverage> watched = new ArrayList<>();
    for (Campaign campaign : campaigns.all()) {
      watched.addAll(
          campaigns.keptTally(campaign, campaigns.scope(campaign), Level.PROVINCE).coverage());
    }
    return views().stream()
        .map(view -> of(view, watched))
        .sorted(Comparator.comparingInt(SourceItem::order))
        .toList();
  }

  /** Many small questions: asked in one transaction, and not again for each who looks. */
  private List<SourceView> views() {
    return kept.of(
        ALL,
        changes.now().of(Stamps.SOURCES),
        () -> transactions.write(connection -> states.all()));
  }

  /**
   * One source.
   *
   * @param watched what sources watched for campaigns; those of other sources are left out
   */
  SourceItem of(SourceView view, List<Coverage> watched) {
    String state = state(view);
    return new SourceItem(
        view,
        state,
        at(view, state),
        watched.stream()
            .filter(coverage -> coverage.source().equals(view.name()))
            .flatMap(coverage -> coverage.gaps().stream())
            .filter(gap -> gap.until() == null)
            .toList());
  }

  private static String state(SourceView view) {
    if (view.state().equals("off")) {
      return "off";
    }
    if (!view.missing().isEmpty()) {
      return "noKey";
    }
    if (view.pause() != null) {
      return "paused";
    }
    if (view.nextRunAt() == null && BY_HAND.containsAll(view.lanes())) {
      return "byHand";
    }
    if (rests(view).isPresent()) {
      return "resting";
    }
    return switch (view.state()) {
      case "done" -> "good";
      case "failed" -> "failing";
      default -> view.state();
    };
  }

  private @Nullable OffsetDateTime at(SourceView view, String state) {
    return switch (state) {
      case "paused" -> view.pause() == null ? null : view.pause().until();
      case "resting" -> rests(view).orElse(null);
      case "failing" -> failingSince(view);
      default -> null;
    };
  }

  /** When there is something left again of the quotas that are spent. */
  private static Optional<OffsetDateTime> rests(SourceView view) {
    return view.quotas().stream()
        .filter(quota -> quota.left() <= 0)
        .map(QuotaView::moreAt)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder());
  }

  private @Nullable OffsetDateTime failingSince(SourceView view) {
    OffsetDateTime since = null;
    for (Run run : runs.latest(view.name(), null, FAILURES)) {
      if (run.kind() == RunStore.Kind.REPLAY) {
        continue;
      }
      if (run.state() != RunStore.State.FAILED) {
        return since;
      }
      since = RunView.bangkok(run.startedAt());
    }
    return since;
  }
}
