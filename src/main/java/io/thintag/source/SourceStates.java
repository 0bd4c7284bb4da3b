package io.thintag.source;

import io.thintag.budget.BudgetPlan;
import io.thintag.campaign.Campaign;
import io.thintag.campaign.CampaignStore;
import io.thintag.collect.Lane;
import io.thintag.collect.RegisteredSource;
import io.thintag.collect.SourceSettings;
import io.thintag.collect.Sources;
import io.thintag.pipeline.Budgets;
import io.thintag.pipeline.Pauses;
import io.thintag.pipeline.QuotaLedger;
import io.thintag.pipeline.RunQueries;
import io.thintag.pipeline.SilenceDetector;
import io.thintag.pipeline.Timetable;
import io.thintag.pipeline.VanishedParts;
import io.thintag.source.SourceView.OfCampaign;
import io.thintag.source.SourceView.QuotaView;
import io.thintag.source.SourceView.ShortenedView;
import io.thintag.source.SourceView.SilenceView;
import io.thintag.store.PauseStore.Pause;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts together what is known of a source. */
@Singleton
public final class SourceStates {
  private static final int SHORTENED_AT_MOST = 50;

  private final Sources sources;
  private final CampaignStore campaigns;
  private final RunQueries runs;
  private final QuotaLedger quotas;
  private final Budgets budgets;
  private final SilenceDetector silences;
  private final VanishedParts vanishing;
  private final Pauses pauses;
  private final @Nullable Timetable timetable;

  SourceStates(
      Sources sources,
      CampaignStore campaigns,
      RunQueries runs,
      QuotaLedger quotas,
      Budgets budgets,
      SilenceDetector silences,
      VanishedParts vanishing,
      Pauses pauses,
      @Nullable Timetable timetable) {
    this.sources = sources;
    this.campaigns = campaigns;
    this.runs = runs;
    this.quotas = quotas;
    this.budgets = budgets;
    this.silences = silences;
    this.vanishing = vanishing;
    this.pauses = pauses;
    this.timetable = timetable;
  }

  /** All sources in the order of their names. */
  public List<SourceView> all() {
    List<Campaign> all = campaigns.all();
    Map<String, Pause> paused = pauses.all();
    return sources.all().stream()
        .map(source -> view(source, all, paused.get(source.name())))
        .toList();
  }

  /** One source. */
  public SourceView of(RegisteredSource source) {
    return view(source, campaigns.all(), pauses.of(source.name()).orElse(null));
  }

  /** What to do so that a source can be run, in Thai. */
  public String remedy(RegisteredSource source) {
    List<String> missing = source.credential().missing();
    String note = source.note();
    if (sources.isOn(source) && note != null) {
      return note;
    }
    return missing.isEmpty() || !sources.settings(source.name()).enabled()
        ? "เปิดที่ค่า thintag.sources." + source.name() + ".enabled"
        : "ต้องตั้งค่า " + String.join(", ", missing) + " ก่อน แล้วเริ่มโปรแกรมใหม่";
  }

  private SourceView view(RegisteredSource source, List<Campaign> all, @Nullable Pause pause) {
    boolean reads = sources.isOn(source) && pause == null;
    SourceSettings settings = sources.settings(source.name());
    List<OfCampaign> each = all.stream().map(c -> view(source.name(), c.slug())).toList();
    List<OfCampaign> every =
        source.has(Lane.FOLLOWERS) ? List.of(view(source.name(), Timetable.NO_CAMPAIGN)) : each;
    Optional<RunView> last =
        every.stream()
            .map(OfCampaign::lastRun)
            .filter(Objects::nonNull)
            .max(Comparator.comparing(RunView::startedAt));
    OffsetDateTime next =
        every.stream()
            .filter(one -> pause == null)
            .map(OfCampaign::nextRunAt)
            .filter(Objects::nonNull)
            .min(Comparator.naturalOrder())
            .orElse(null);
    BudgetPlan budget =
        reads ? budgets.of(source) : BudgetPlan.of(List.of(), List.of(), Instant.EPOCH);
    return new SourceView(
        source.name(),
        source.lanes().stream().sorted().map(SourceStates::lane).toList(),
        settings.enabled(),
        source.credential().missing(),
        state(source, settings, pause, last),
        PauseView.of(pause),
        source.note(),
        settings.schedule(),
        next,
        last.orElse(null),
        last.map(RunView::error).orElse(null),
        quotas.standings(source).stream().map(standing -> view(standing, budget)).toList(),
        budget.shortened().size(),
        budget.shortened().stream().limit(SHORTENED_AT_MOST).map(SourceStates::view).toList(),
        reads && source.isTimed() ? silence(source.name()) : null,
        reads && source.isTimed() ? vanished(source.name()) : List.of(),
        each);
  }

  private List<String> vanished(String source) {
    return vanishing.of(source).stream().map(PartNames::code).toList();
  }

  private @Nullable SilenceView silence(String source) {
    return silences.of(source).map(s -> new SilenceView(s.expected(), s.found())).orElse(null);
  }

  private static ShortenedView view(BudgetPlan.Share share) {
    return new ShortenedView(
        share.demand().campaign(),
        share.demand().target(),
        share.demand().readings(),
        share.granted());
  }

  private static QuotaView view(QuotaLedger.Standing standing, BudgetPlan budget) {
    Instant more = standing.more();
    return new QuotaView(
        standing.quota().bucket(),
        standing.quota().limit(),
        standing.spent(),
        standing.left(),
        more == null ? null : RunView.bangkok(more),
        budget.planned(standing.quota().bucket()),
        budget.missed(standing.quota().bucket()));
  }

  private static String state(
      RegisteredSource source,
      SourceSettings settings,
      @Nullable Pause pause,
      Optional<RunView> last) {
    if (!settings.enabled()) {
      return "off";
    }
    if (!source.credential().missing().isEmpty()) {
      return "off: no key";
    }
    return pause == null ? last.map(RunView::state).orElse("waiting") : "paused";
  }

  private OfCampaign view(String source, String campaign) {
    return new OfCampaign(
        campaign,
        Optional.ofNullable(timetable)
            .flatMap(plan -> plan.nextRun(source, campaign))
            .map(RunView::bangkok)
            .orElse(null),
        runs.last(source, campaign).map(RunView::of).orElse(null));
  }

  private static String lane(Lane lane) {
    return switch (lane) {
      case TAG_SEARCH -> "tagSearch";
      case KNOWN_ACCOUNTS -> "knownAccounts";
      case SUBMITTED_LINKS -> "submittedLinks";
      case FILE_IMPORT -> "fileImport";
      case FOLLOWERS -> "followers";
    };
  }
}
