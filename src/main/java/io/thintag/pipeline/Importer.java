package io.thintag.pipeline;

import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;
import io.thintag.campaign.Campaign;
import io.thintag.campaign.CampaignStore;
import io.thintag.collect.Cursor;
import io.thintag.collect.Query;
import io.thintag.collect.Reading;
import io.thintag.collect.RegisteredSource;
import io.thintag.collect.SourceException;
import io.thintag.collect.Sources;
import io.thintag.collect.file.FileWire;
import io.thintag.store.CursorStore;
import io.thintag.store.PageCounts;
import io.thintag.store.Rejections.Rejection;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/**
 * Imports files of posts in parts of one transaction each. A file is known by its content: handing
 * the same one in again adds nothing, and an import that broke off goes on where it stopped.
 */
@Singleton
public class Importer {
  /** Name of the source. */
  public static final String SOURCE = "import";

  /** Row errors listed at most; all of them are kept in the database. */
  public static final int ERRORS_LISTED = 1_000;

  private final Transactions transactions;
  private final Runs runs;
  private final CampaignStore campaigns;
  private final Sources sources;
  private final PageWriter writer;
  private final QueryJson queries;
  private final Clock clock;

  Importer(
      Transactions transactions,
      Runs runs,
      CampaignStore campaigns,
      Sources sources,
      PageWriter writer,
      ObjectMapper json,
      Clock clock) {
    this.transactions = transactions;
    this.runs = runs;
    this.campaigns = campaigns;
    this.sources = sources;
    this.writer = writer;
    this.queries = new QueryJson(json);
    this.clock = clock;
  }

  /**
   * What became of a file. items = stored + duplicates + rejected.
   *
   * @param errors the first {@link #ERRORS_LISTED} rows that were rejected
   */
  @Serdeable
  public record Report(
      String campaign,
      boolean dryRun,
      int items,
      int stored,
      int duplicates,
      int rejected,
      List<RowError> errors) {}

  /**
   * A row that was not stored.
   *
   * @param line in the file, counted from 1 with the header
   * @param reason what is wrong with it
   */
  @Serdeable
  public record RowError(int line, String reason) {}

  /**
   * Imports a file into a campaign.
   *
   * @param format csv or jsonl
   * @param dryRun true: says what would happen and stores nothing
   * @throws SourceException if the file is no such file at all
   * @throws IllegalArgumentException if there is no such campaign
   */
  public Report load(Path file, String format, String campaignSlug, boolean dryRun)
      throws SourceException, IOException {
    Campaign campaign =
        campaigns
            .find(campaignSlug)
            .orElseThrow(() -> new IllegalArgumentException("no campaign " + campaignSlug));
    Query query = new Query.File(URI.create("file:" + fingerprint(file)), format);
    Tally tally = new Tally();
    if (dryRun) {
      rehearse(file, query, campaign, tally);
    } else {
      store(file, query, campaign, tally);
    }
    return tally.report(campaignSlug, dryRun);
  }

  private void store(Path file, Query query, Campaign campaign, Tally tally)
      throws SourceException {
    SourceException[] failure = new SourceException[1];
    runs.run(
        SOURCE,
        campaign.slug(),
        id -> {
          try {
            PageJob job = job(id, query, campaign);
            reading(file, query)
                .from(
                    cursor(query, campaign),
                    (page, before, sent) -> tally.add(writer.write(job, page, before, sent)));
            return Runs.End.DONE;
          } catch (SourceException e) {
            failure[0] = e;
            return Runs.End.failed(e.getMessage());
          }
        });
    if (failure[0] != null) {
      throw failure[0];
    }
  }

  /** All parts in one transaction that is taken back, so that what repeats is seen as such. */
  private void rehearse(Path file, Query query, Campaign campaign, Tally tally)
      throws SourceException {
    SourceException failure =
        transactions.rehearse(
            connection -> {
              PageJob job = job(UUID.randomUUID(), query, campaign);
              try {
                reading(file, query)
                    .from(
                        Cursor.START,
                        (page, before, sent) -> tally.add(writer.rehearse(connection, job, page)));
                return null;
              } catch (SourceException e) {
                return e;
              }
            });
    if (failure != null) {
      throw failure;
    }
  }

  private PageJob job(UUID runId, Query query, Campaign campaign) {
    return new PageJob(
        runId, SOURCE, campaign, campaigns.all(), query.target(), queries.write(query));
  }

  private Reading reading(Path file, Query query) {
    RegisteredSource source = sources.require(SOURCE);
    return new Reading(source.source(), query, new FileWire(file, clock));
  }

  private Cursor cursor(Query query, Campaign campaign) {
    return new Cursor(
        transactions.write(
            connection ->
                CursorStore.positions(connection, SOURCE, campaign.slug())
                    .getOrDefault(query.target(), CursorStore.Position.NEW)
                    .value()));
  }

  private static String fingerprint(Path file) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      try (DigestInputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
        in.transferTo(OutputStream.nullOutputStream());
      }
      return HexFormat.of().formatHex(digest.digest(), 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Adds up the parts of a file. */
  private static final class Tally {
    private PageCounts counts = PageCounts.NONE;
    private final List<RowError> errors = new ArrayList<>();

    void add(PageWriter.Outcome outcome) {
      counts = counts.plus(outcome.counts());
      for (Rejection rejection : outcome.rejections()) {
        if (errors.size() < ERRORS_LISTED) {
          errors.add(new RowError(rejection.line(), rejection.detail()));
        }
      }
    }

    Report report(String campaign, boolean dryRun) {
      return new Report(
          campaign,
          dryRun,
          counts.items(),
          counts.stored(),
          counts.duplicates(),
          counts.rejected(),
          List.copyOf(errors));
    }
  }
}
