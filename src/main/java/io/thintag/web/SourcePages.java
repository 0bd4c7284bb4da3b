package io.thintag.web;

import io.micronaut.http.HttpRequest;
import io.thintag.campaign.Campaign;
import io.thintag.collect.RegisteredSource;
import io.thintag.collect.Sources;
import io.thintag.pipeline.RejectionQueries;
import io.thintag.pipeline.RunQueries;
import io.thintag.source.LongWork;
import io.thintag.source.Pausing;
import io.thintag.source.RunNow;
import io.thintag.source.RunView;
import io.thintag.source.SourceStates;
import io.thintag.store.Rejections.Selection;
import io.thintag.store.RunStore.Run;
import io.thintag.tally.TallyAnswer.Coverage;
import jakarta.inject.Singleton;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts the page of a source together. */
@Singleton
final class SourcePages {
  static final String BEFORE = "before";
  private static final int RUNS = 25;
  private static final int REJECTED = 25;

  private final Sources sources;
  private final SourceStates states;
  private final SourceItems items;
  private final RunNow now;
  private final RunQueries runs;
  private final RejectionQueries rejections;
  private final CampaignQueries campaigns;
  private final LongWork works;

  SourcePages(
      Sources sources,
      SourceStates states,
      SourceItems items,
      RunNow now,
      RunQueries runs,
      RejectionQueries rejections,
      CampaignQueries campaigns,
      LongWork works) {
    this.sources = sources;
    this.states = states;
    this.items = items;
    this.now = now;
    this.runs = runs;
    this.rejections = rejections;
    this.campaigns = campaigns;
    this.works = works;
  }

  RegisteredSource source(String name) {
    return sources.find(name).orElseThrow(() -> new NoSuchPage("sources.unknown"));
  }

  SourcePage page(HttpRequest<?> request, RegisteredSource source, PauseForm pause) {
    List<Campaign> all = campaigns.all();
    List<SourcePage.Watched> watched = watched(source, all);
    List<Coverage> coverage = watched.stream().map(SourcePage.Watched::coverage).toList();
    Map<String, String> names = new HashMap<>();
    all.forEach(campaign -> names.put(campaign.slug(), campaign.name()));
    List<Run> latest = runs.latest(source.name(), before(request), RUNS + 1);
    return new SourcePage(
        items.of(states.of(source), coverage),
        names,
        all,
        watched,
        latest.stream().limit(RUNS).map(RunView::of).toList(),
        latest.size() > RUNS ? older(source, latest.get(RUNS - 1)) : null,
        rejected(source, all),
        now.isPossible(source),
        states.remedy(source),
        request.getParameters().contains("started"),
        works.going(source.name()).orElse(null),
        Pausing.isPossible(source) ? pause : null,
        Csrf.token(request));
  }

  private List<SourcePage.Watched> watched(RegisteredSource source, List<Campaign> all) {
    return all.stream()
        .flatMap(
            campaign ->
                runs
                    .coverage(source.name(), campaign.slug())
                    .map(coverage -> new SourcePage.Watched(campaign, coverage))
                    .stream())
        .toList();
  }

  private List<SourcePage.Rejected> rejected(RegisteredSource source, List<Campaign> all) {
    return all.stream()
        .flatMap(campaign -> rejected(source, campaign))
        .sorted(
            Comparator.comparing(
                (SourcePage.Rejected one) -> one.entry().rejectedAt(), Comparator.reverseOrder()))
        .limit(REJECTED)
        .toList();
  }

  private Stream<SourcePage.Rejected> rejected(RegisteredSource source, Campaign campaign) {
    Selection open = new Selection(campaign.slug(), source.name(), null);
    return rejections.page(open, null, REJECTED).stream()
        .map(entry -> new SourcePage.Rejected(campaign, entry));
  }

  private static String older(RegisteredSource source, Run last) {
    return Address.of("/sources/" + source.name())
        .with(BEFORE, last.startedAt().toString())
        .toString();
  }

  private static @Nullable Instant before(HttpRequest<?> request) {
    Optional<String> before = request.getParameters().getFirst(BEFORE);
    try {
      return before.map(Instant::parse).orElse(null);
    } catch (DateTimeException e) {
      throw new NoSuchPage("error.404.text");
    }
  }
}
