package io.thintag.pipeline;

import io.micronaut.json.JsonMapper;
import io.thintag.collect.SourceException;
import io.thintag.collect.SourceSettings;
import io.thintag.collect.Sources;
import io.thintag.collect.Wire;
import io.thintag.collect.line.FollowerInsight;
import io.thintag.collect.line.Followers;
import io.thintag.collect.line.LineAccount;
import io.thintag.collect.line.LineAccounts;
import io.thintag.collect.wire.Wires;
import io.thintag.store.CursorStore;
import io.thintag.store.CursorStore.Position;
import io.thintag.store.FollowerStore;
import io.thintag.store.RunStore.Run;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads how many people follow the project's own accounts, for each day of a campaign, the newest
 * first: so the series grows day by day, and backwards as far as LINE counted. Each day is stored
 * by itself; a run that was broken off is simply followed by the next one.
 */
@Singleton
public class FollowerReader {
  /** LINE does not say how long to wait, so each refusal in a row makes it longer. */
  private static final int LONGEST_REST_HOURS = 6;

  private final Transactions transactions;
  private final Runs runs;
  private final Sources sources;
  private final LineAccounts accounts;
  private final QuotaLedger quotas;
  private final Wires wires;
  private final JsonMapper json;
  private final Pauses pauses;
  private final Clock clock;

  FollowerReader(
      Transactions transactions,
      Runs runs,
      Sources sources,
      LineAccounts accounts,
      QuotaLedger quotas,
      Wires wires,
      JsonMapper json,
      Pauses pauses,
      Clock clock) {
    this.transactions = transactions;
    this.runs = runs;
    this.sources = sources;
    this.accounts = accounts;
    this.quotas = quotas;
    this.wires = wires;
    this.json = json;
    this.pauses = pauses;
    this.clock = clock;
  }

  /**
   * Reads the days that are wanted and not there yet, as many as the quota allows.
   *
   * @return the run as it ended
   * @throws Pauses.Paused if the source is paused; no run is opened
   */
  public Run read() {
    pauses.pass(LineAccounts.SOURCE);
    return runs.run(LineAccounts.SOURCE, PageJob.NO_CAMPAIGN, id -> readAll());
  }

  private Runs.End readAll() {
    SourceSettings settings = sources.settings(LineAccounts.SOURCE);
    Map<String, Position> positions =
        transactions.write(
            connection ->
                CursorStore.positions(
                    connection,
                    LineAccounts.SOURCE,
                    PageJob.NO_CAMPAIGN,
                    accounts.all().stream().map(LineAccount::name).toList()));
    RunOutcome outcome = new RunOutcome();
    for (LineAccount account : accounts.all()) {
      Position position = positions.getOrDefault(account.name(), Position.NEW);
      if (position.restsAt(clock.instant())) {
        outcome.failed(account.name() + ": left alone until " + position.notBefore());
        continue;
      }
      try {
        for (URI server : settings.baseUrl()) {
          read(account, server, settings);
        }
        succeeded(account);
      } catch (SourceException e) {
        outcome.failed(account.name() + ": " + e.getMessage());
        failed(account, e, position.failures() + 1);
      }
    }
    return outcome.end(accounts.all().size());
  }

  private void read(LineAccount account, URI server, SourceSettings settings)
      throws SourceException {
    Wire wire = wires.live(account.source(), settings, exchange -> {});
    for (LocalDate day : wanted(account, settings)) {
      Followers followers =
          FollowerInsight.read(wire.ask(FollowerInsight.request(server, account, day)), json);
      transactions.write(
          connection ->
              FollowerStore.write(connection, account.name(), day, followers, clock.instant()));
      if (followers.status() == Followers.Status.OUT_OF_SERVICE) {
        return;
      }
    }
  }

  private List<LocalDate> wanted(LineAccount account, SourceSettings settings) {
    long left =
        quotas.standings(account.source()).stream()
            .mapToLong(QuotaLedger.Standing::left)
            .min()
            .orElse(settings.pageSize());
    LocalDate last = FollowerInsight.lastDay(clock.instant());
    return transactions.write(
        connection ->
            FollowerStore.wanted(
                connection, account.name(), last, (int) Math.min(left, settings.pageSize())));
  }

  private void succeeded(LineAccount account) {
    transactions.write(
        connection -> {
          CursorStore.move(
              connection,
              LineAccounts.SOURCE,
              PageJob.NO_CAMPAIGN,
              account.name(),
              "",
              "",
              clock.instant());
          return account;
        });
  }

  private void failed(LineAccount account, SourceException e, int failures) {
    transactions.write(
        connection -> {
          CursorStore.fail(
              connection,
              LineAccounts.SOURCE,
              PageJob.NO_CAMPAIGN,
              account.name(),
              String.valueOf(e.getMessage()),
              restUntil(e, failures),
              clock.instant());
          return account;
        });
  }

  private @Nullable Instant restUntil(SourceException e, int failures) {
    if (e instanceof SourceException.RateLimited limited) {
      Instant longer =
          clock.instant().plus(Duration.ofHours(Math.min(failures, LONGEST_REST_HOURS)));
      return limited.until().isAfter(longer) ? limited.until() : longer;
    }
    return null;
  }
}
