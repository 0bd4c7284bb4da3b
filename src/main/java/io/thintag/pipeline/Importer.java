package io.thintag.pipeline;

import io.micronaut.serde.ObjectMapper;
import io.thintag.campaign.Campaign;
import io.thintag.campaign.CampaignStore;
import io.thintag.collect.Cursor;
import io.thintag.collect.Exchange;
import io.thintag.collect.PageSink;
import io.thintag.collect.Query;
import io.thintag.collect.Reading;
import io.thintag.collect.SourceException;
import io.thintag.collect.SourcePage;
import io.thintag.collect.Sources;
import io.thintag.collect.file.ColumnMap;
import io.thintag.collect.file.FileColumns;
import io.thintag.collect.file.FileWire;
import io.thintag.collect.file.TakenColumn;
import io.thintag.collect.file.Workbook;
import io.thintag.store.AccountDirectory;
import io.thintag.store.CursorStore;
import io.thintag.store.RunStore;
import io.thintag.store.RunStore.Kind;
import io.thintag.store.RunStore.State;
import io.thintag.store.WorkStore;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/**
 * Takes files of posts that people hand in. A file is known by its content: handing it in again
 * stores nothing twice. One file at a time.
 */
@Singleton
public class Importer {
  /** The source that reads files. */
  public static final String SOURCE = "import";

  /** Sources whose posts people gave; no platform's terms bind them. */
  static final List<String> HANDED_IN = List.of(SOURCE, "sheet");

  private static final String XLSX = "xlsx";

  private final Transactions transactions;
  private final Runs runs;
  private final CampaignStore campaigns;
  private final Sources sources;
  private final PageWriter writer;
  private final QueryJson queries;
  private final ObjectMapper json;
  private final AccountDirectory accounts;
  private final Stops stops;
  private final Clock clock;

  Importer(
      Transactions transactions,
      Runs runs,
      CampaignStore campaigns,
      Sources sources,
      PageWriter writer,
      ObjectMapper json,
      AccountDirectory accounts,
      Stops stops,
      Clock clock) {
    this.transactions = transactions;
    this.runs = runs;
    this.campaigns = campaigns;
    this.sources = sources;
    this.writer = writer;
    this.queries = new QueryJson(json);
    this.json = json;
    this.accounts = accounts;
    this.stops = stops;
    this.clock = clock;
  }

  /**
   * A file handed in.
   *
   * @param format csv, jsonl or xlsx
   * @param columns what columns with other names hold, see {@link ColumnMap}; empty: nothing said
   */
  public record Handed(Path file, String format, String columns) {}

  /**
   * Reads a file and stores its posts, a page to a transaction.
   *
   * @throws SourceException if the file as a whole cannot be read; nothing of it is stored
   * @throws IllegalArgumentException if there is no such campaign, or columns is no map of columns
   */
  public Imported take(Handed handed, String campaignSlug) throws SourceException {
    return take(handed, campaignSlug, (connection, run) -> {});
  }

  /** The same for somebody who may cancel it meanwhile; what was stored by then stays. */
  public Imported take(Handed handed, String campaignSlug, Order order) throws SourceException {
    return take(
        handed,
        campaignSlug,
        (connection, run) -> {
          WorkStore.open(connection, run, order.by(), order.name(), order.items(), clock.instant());
          order.witness().saw(connection, run);
        });
  }

  private Imported take(Handed handed, String campaignSlug, Runs.Opening opening)
      throws SourceException {
    campaign(campaignSlug);
    return asText(
        handed,
        (text, columns) -> {
          synchronized (this) {
            ImportTotals totals = new ImportTotals(columns);
            UUID run = runs.begin(SOURCE, campaignSlug, Kind.COLLECT, opening);
            runs.work(run, id -> takeText(id, text, campaignSlug, totals));
            totals.throwIfNothingWasRead();
            return totals.result(run);
          }
        });
  }

  /** Takes a file in a run that was begun. */
  Runs.End takeIn(UUID run, Handed handed, String campaignSlug) {
    try {
      return asText(
          handed, (text, columns) -> takeText(run, text, campaignSlug, new ImportTotals(columns)));
    } catch (SourceException e) {
      return Runs.End.failed(String.valueOf(e.getMessage()));
    }
  }

  private synchronized Runs.End takeText(
      UUID run, Handed text, String campaignSlug, ImportTotals totals) {
    Campaign campaign = campaign(campaignSlug);
    Path file = text.file();
    Query.File query = query(text);
    accounts.reload();
    forget(campaign, query);
    try {
      return read(run, file, campaign, query, totals);
    } finally {
      forget(campaign, query);
    }
  }

  /**
   * Tells what taking the file would do, and does nothing. Works in one transaction that is taken
   * back, so that posts which stand twice in the file are noticed.
   *
   * @throws SourceException if the file as a whole cannot be read
   * @throws IllegalArgumentException if there is no such campaign, or columns is no map of columns
   */
  public Imported rehearse(Handed handed, String campaignSlug) throws SourceException {
    return asText(handed, (text, columns) -> rehearseText(text, columns, campaignSlug));
  }

  /** What is done with a file of text. */
  private interface Taking<T> {
    T take(Handed text, List<TakenColumn> columns) throws SourceException;
  }

  private <T> T asText(Handed handed, Taking<T> taking) throws SourceException {
    ColumnMap map = ColumnMap.parse(handed.columns());
    if (!handed.format().equals(XLSX)) {
      return taking.take(
          handed, new FileColumns(json, clock).of(handed.file(), handed.format(), map));
    }
    try {
      Path lines = Files.createTempFile("thintag-workbook-", ".jsonl");
      try {
        List<TakenColumn> columns = Workbook.toJsonLines(handed.file(), lines, json, map);
        return taking.take(new Handed(lines, "jsonl", ""), columns);
      } finally {
        Files.delete(lines);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The workbook could not be unpacked", e);
    }
  }

  private static Query.File query(Handed text) {
    return new Query.File(FileContent.address(text.file()), text.format(), text.columns());
  }

  private synchronized Imported rehearseText(
      Handed text, List<TakenColumn> columns, String campaignSlug) throws SourceException {
    Campaign campaign = campaign(campaignSlug);
    Path file = text.file();
    Query.File query = query(text);
    ImportTotals totals = new ImportTotals(columns);
    UUID id = UUID.randomUUID();
    transactions.rehearse(
        connection -> {
          RunStore.open(connection, id, SOURCE, campaignSlug, clock.instant());
          CursorStore.forget(connection, SOURCE, campaignSlug, query.target());
          PageJob job = job(id, campaign, query);
          read(
              file,
              query,
              totals,
              (page, before, exchanges) ->
                  totals.add(write(connection, job, page, before, exchanges)));
          return id;
        });
    totals.throwIfNothingWasRead();
    return totals.result(null);
  }

  private Runs.End read(
      UUID id, Path file, Campaign campaign, Query.File query, ImportTotals totals) {
    PageJob job = job(id, campaign, query);
    try (WriteBehind behind =
        new WriteBehind(
            page -> writer.draft(job, page),
            (page, before, exchanges, draft) -> {
              stops.check(id);
              totals.add(writer.write(job, page, before, exchanges, draft));
            })) {
      read(file, query, totals, behind);
      behind.finish();
    } catch (Stops.Stopped e) {
      totals.stopped(e.end().error());
      return e.end();
    }
    return totals
        .trouble()
        .map(e -> new Runs.End(totals.isEmpty() ? State.FAILED : State.PARTIAL, e.getMessage()))
        .orElse(Runs.End.DONE);
  }

  private void read(Path file, Query.File query, ImportTotals totals, PageSink sink) {
    try {
      new Reading(sources.require(SOURCE).source(), query, new FileWire(file, clock))
          .from(Cursor.START, sink);
    } catch (SourceException e) {
      totals.failed(e);
    }
  }

  private PageWriter.Outcome write(
      Connection connection,
      PageJob job,
      SourcePage page,
      Cursor before,
      List<Exchange> exchanges) {
    try {
      return writer.write(connection, job, page, before, exchanges);
    } catch (SQLException e) {
      throw new StoreFailed(e);
    }
  }

  private PageJob job(UUID id, Campaign campaign, Query.File query) {
    return new PageJob(id, SOURCE, campaign, campaigns.all(), query.target(), queries.write(query));
  }

  private void forget(Campaign campaign, Query.File query) {
    transactions.write(
        connection -> CursorStore.forget(connection, SOURCE, campaign.slug(), query.target()));
  }

  private Campaign campaign(String slug) {
    return campaigns
        .find(slug)
        .orElseThrow(() -> new IllegalArgumentException("no campaign " + slug));
  }
}
