package io.thintag.cli;

import io.micronaut.context.ApplicationContext;
import io.thintag.campaign.Campaign;
import io.thintag.export.CsvOptions;
import io.thintag.export.CsvStream.Page;
import io.thintag.export.CsvStream.Pages;
import io.thintag.export.CsvTable;
import io.thintag.export.ParticipationCsv;
import io.thintag.export.PostCsv;
import io.thintag.export.SheetOf;
import io.thintag.export.TallyCsv;
import io.thintag.export.XlsxFile;
import io.thintag.participation.Participation;
import io.thintag.participation.ParticipationQueries;
import io.thintag.store.PostQueries;
import io.thintag.store.PostQueries.After;
import io.thintag.store.PostQuestion;
import io.thintag.store.PostView;
import io.thintag.tally.TallyAnswer;
import io.thintag.tally.TallyQueries;
import io.thintag.tally.TallyQuestion;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/** Something to be written, in either form. */
final class Export {
  private static final int PAGE = 1_000;

  /** Writes lines of CSV. */
  @FunctionalInterface
  private interface Lines {
    void write(Writer out) throws IOException;
  }

  /** Writes sheets of a workbook. */
  @FunctionalInterface
  private interface Sheets {
    void write(XlsxFile file) throws IOException;
  }

  private final CsvOptions options;
  private final Lines lines;
  private final Sheets sheets;

  private Export(CsvOptions options, Lines lines, Sheets sheets) {
    this.options = options;
    this.lines = lines;
    this.sheets = sheets;
  }

  void csv(OutputStream out) throws IOException {
    try (Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
      lines.write(writer);
    }
  }

  void xlsx(OutputStream out) throws IOException {
    try (XlsxFile file = new XlsxFile(out, options.codes())) {
      sheets.write(file);
    }
  }

  static Export tallies(
      ApplicationContext context,
      Campaign campaign,
      String within,
      String level,
      CsvOptions options) {
    TallyAnswer answer =
        context
            .getBean(TallyQueries.class)
            .tally(
                new TallyQuestion(
                    campaign.slug(),
                    level,
                    within,
                    null,
                    null,
                    null,
                    campaign.scope(),
                    Set.copyOf(campaign.expectedKinds())));
    CsvTable<TallyAnswer.Row> table = TallyCsv.table(answer);
    return new Export(
        options,
        out -> whole(out, table, options, answer.rows()),
        file -> file.sheets(table, TallyCsv.sheets(answer)));
  }

  static Export participation(
      ApplicationContext context, Campaign campaign, String within, CsvOptions options) {
    Participation all = context.getBean(ParticipationQueries.class).of(campaign, within);
    return new Export(
        options,
        out -> whole(out, ParticipationCsv.TABLE, options, all.bodies()),
        file ->
            file.sheets(
                ParticipationCsv.TABLE, ParticipationCsv.sheets(all, SheetOf.within(within))));
  }

  /** Page by page, of any length. */
  static Export posts(
      ApplicationContext context, Campaign campaign, String within, CsvOptions options) {
    PostQueries posts = context.getBean(PostQueries.class);
    PostQuestion question =
        new PostQuestion(campaign.slug(), within, null, null, null, null, null, null);
    Pages<PostView, After> pages =
        after -> {
          List<PostView> page = posts.page(question, after, PAGE);
          return new Page<>(page, page.size() < PAGE ? null : end(page));
        };
    return new Export(
        options,
        out -> paged(out, PostCsv.TABLE, options, pages),
        file -> file.sheet(PostCsv.SHEET_NAME, PostCsv.SHEET, pages));
  }

  private static <R> void whole(Writer out, CsvTable<R> table, CsvOptions options, List<R> rows)
      throws IOException {
    out.write(table.head(options));
    out.write(table.lines(rows));
  }

  private static <R, K> void paged(
      Writer out, CsvTable<R> table, CsvOptions options, Pages<R, K> pages) throws IOException {
    out.write(table.head(options));
    Page<R, K> page = pages.from(null);
    out.write(table.lines(page.rows()));
    for (K next = page.next(); next != null; next = page.next()) {
      page = pages.from(next);
      out.write(table.lines(page.rows()));
    }
  }

  private static After end(List<PostView> page) {
    PostView last = page.get(page.size() - 1);
    return new After(last.publishedAt().toInstant(), last.platform(), last.nativeId());
  }
}
