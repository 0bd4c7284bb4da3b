package io.thintag.pipeline;

import io.thintag.campaign.Campaign;
import io.thintag.campaign.CampaignStore;
import io.thintag.collect.Cursor;
import io.thintag.collect.Query;
import io.thintag.collect.Reading;
import io.thintag.collect.RefreshTerms;
import io.thintag.collect.RegisteredSource;
import io.thintag.collect.SourceException;
import io.thintag.collect.SourceSettings;
import io.thintag.collect.Sources;
import io.thintag.collect.wire.Wires;
import io.thintag.post.PostKey;
import io.thintag.store.DuePosts;
import io.thintag.store.DuePosts.Due;
import io.thintag.store.PostStore;
import io.thintag.tally.Increments;
import jakarta.inject.Singleton;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads posts again at certain ages, while their counts still grow, and when a round ends, and
 * meets each platform's refresh-or-delete duty (invariant 8): posts are read again while there is
 * time; what could not be read again in time loses its text and its engagement, never its count.
 */
@Singleton
public class Refresher {
  /** Posts of one source read again per run; the next run goes on with the then most urgent. */
  private static final int BATCH = 500;

  /** Posts that people brought, as files or as links, are not erased for want of a reading. */
  private static final List<String> GIVEN =
      Stream.concat(Importer.HANDED_IN.stream(), Stream.of(LinkReader.SOURCE)).toList();

  private final Transactions transactions;
  private final Runs runs;
  private final CampaignStore campaigns;
  private final Sources sources;
  private final Wires wires;
  private final PageWriter writer;
  private final PostStore posts;
  private final RefreshTerms terms;
  private final Pauses pauses;
  private final Clock clock;

  Refresher(
      Transactions transactions,
      Runs runs,
      CampaignStore campaigns,
      Sources sources,
      Wires wires,
      PageWriter writer,
      PostStore posts,
      RefreshTerms terms,
      Pauses pauses,
      Clock clock) {
    this.transactions = transactions;
    this.runs = runs;
    this.campaigns = campaigns;
    this.sources = sources;
    this.wires = wires;
    this.writer = writer;
    this.posts = posts;
    this.terms = terms;
    this.pauses = pauses;
    this.clock = clock;
  }

  /** Reads again what is due, then erases what is overdue and old counts that may not be kept. */
  public void refreshDue() {
    for (RegisteredSource source : sources.all()) {
      SourceSettings settings = sources.settings(source.name());
      if (source.refreshes() && sources.isOn(source) && pauses.of(source.name()).isEmpty()) {
        Instant by = clock.instant().plus(terms.getAhead());
        List<Due> due =
            transactions.write(
                connection ->
                    DuePosts.before(connection, by, clock.instant(), source.name(), BATCH));
        if (!due.isEmpty()) {
          runs.run(source.name(), PageJob.NO_CAMPAIGN, id -> refresh(id, source, settings, due));
        }
      }
    }
    eraseOverdue();
    forgetHistory();
  }

  private Runs.End refresh(
      UUID runId, RegisteredSource source, SourceSettings settings, List<Due> due) {
    Map<String, Campaign> all =
        campaigns.all().stream().collect(Collectors.toMap(Campaign::slug, Function.identity()));
    Instant start = clock.instant();
    RunOutcome outcome = new RunOutcome();
    List<Query.Known> known =
        due.stream().map(post -> new Query.Known(post.key(), post.sourceRef())).toList();
    for (URI server : settings.baseUrl()) {
      Query query = new Query.Refresh(server, known);
      PageJob job = new PageJob(runId, source.name(), Optional.empty(), all, query.target(), "{}");
      try {
        new Reading(source.source(), query, wires.live(source, settings, exchange -> {}))
            .from(Cursor.START, (page, before, sent) -> writer.writeRefreshed(job, page));
      } catch (SourceException e) {
        outcome.failed(e.getMessage());
      }
    }
    Runs.End end = outcome.end(settings.baseUrl().size());
    if (end.equals(Runs.End.DONE)) {
      transactions.write(connection -> asked(connection, due, start));
    }
    return end;
  }

  private int asked(Connection connection, List<Due> due, Instant start) throws SQLException {
    DuePosts.asked(connection, due.stream().map(Due::key).toList(), start, terms.getAges());
    return due.size();
  }

  private void forgetHistory() {
    Instant now = clock.instant();
    transactions.write(
        connection -> {
          for (Map.Entry<String, Duration> term : terms.getHistory().entrySet()) {
            DuePosts.forgetHistory(connection, term.getKey(), now.minus(term.getValue()));
          }
          return now;
        });
  }

  private void eraseOverdue() {
    List<PostKey> overdue;
    do {
      overdue =
          transactions.write(
              connection -> {
                List<PostKey> keys = DuePosts.overdue(connection, clock.instant(), GIVEN, BATCH);
                if (!keys.isEmpty()) {
                  erase(connection, keys);
                }
                return keys;
              });
    } while (overdue.size() == BATCH);
  }

  private void erase(Connection connection, List<PostKey> keys) throws SQLException {
    posts.lock(connection, keys.stream().map(PostKey::platform).toList());
    Increments.Touched touched = Increments.remove(connection, keys);
    posts.erase(connection, keys, clock.instant());
    Increments.add(connection, keys, touched);
  }
}
