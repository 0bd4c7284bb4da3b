package io.thintag.cli;

import io.micronaut.context.ApplicationContext;
import io.thintag.area.Gazetteer;
import io.thintag.campaign.Campaign;
import io.thintag.campaign.CampaignStore;
import io.thintag.export.CsvOptions;
import io.thintag.export.CsvTable;
import io.thintag.export.PostCsv;
import io.thintag.export.TallyCsv;
import io.thintag.store.PostQueries;
import io.thintag.store.PostQueries.After;
import io.thintag.store.PostQuestion;
import io.thintag.store.PostView;
import io.thintag.tally.TallyAnswer;
import io.thintag.tally.TallyQueries;
import io.thintag.tally.TallyQuestion;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes tallies or posts as CSV, as the REST API does. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = "Writes tallies or posts as CSV for spreadsheets.")
final class ExportCommand implements Callable<Integer> {
  private static final int PAGE = 1_000;

  /** What can be written. */
  enum What {
    tallies,
    posts
  }

  @Parameters(paramLabel = "WHAT", description = "${COMPLETION-CANDIDATES}")
  private What what;

  @Option(names = "--campaign", required = true, description = "Slug of the campaign.")
  private String campaign;

  @Option(names = "--level", defaultValue = "province", description = "province, district or body")
  private String level;

  @Option(names = "--within", defaultValue = Gazetteer.COUNTRY, description = "Code of a unit.")
  private String within;

  @Option(names = "--codes", description = "Heads the columns with code names.")
  private boolean codes;

  @Option(names = "--no-bom", description = "Leaves the byte order mark out.")
  private boolean noBom;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Where to; without it, standard output.")
  private @Nullable Path output;

  @Override
  public Integer call() throws IOException {
    try (ApplicationContext context = Workshop.open()) {
      Campaign found =
          context
              .getBean(CampaignStore.class)
              .find(campaign)
              .orElseThrow(() -> new IllegalArgumentException("There is no campaign " + campaign));
      context.getBean(Gazetteer.class).require(within);
      if (output == null) {
        write(context, found, new OutputStreamWriter(System.out, StandardCharsets.UTF_8));
      } else {
        writeWhole(context, found, output);
      }
      return 0;
    }
  }

  /** A file appears under its name only when it is complete. */
  private void writeWhole(ApplicationContext context, Campaign found, Path file)
      throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try (Writer out = Files.newBufferedWriter(part, StandardCharsets.UTF_8)) {
      write(context, found, out);
    }
    Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
  }

  private void write(ApplicationContext context, Campaign found, Writer out) throws IOException {
    if (what == What.posts) {
      writePosts(context.getBean(PostQueries.class), out);
    } else {
      writeTallies(context.getBean(TallyQueries.class), found, out);
    }
    out.flush();
  }

  private void writeTallies(TallyQueries tallies, Campaign found, Writer out) throws IOException {
    if (!Set.of("province", "district", "body").contains(level)) {
      throw new IllegalArgumentException("--level is province, district or body, not " + level);
    }
    TallyAnswer answer =
        tallies.tally(
            new TallyQuestion(
                campaign,
                level,
                within,
                null,
                null,
                null,
                found.scope(),
                Set.copyOf(found.expectedKinds())));
    CsvTable<TallyAnswer.Row> table = TallyCsv.table(answer);
    out.write(table.head(options()));
    out.write(table.lines(answer.rows()));
  }

  private void writePosts(PostQueries posts, Writer out) throws IOException {
    out.write(PostCsv.TABLE.head(options()));
    PostQuestion question = new PostQuestion(campaign, within, null, null, null, null, null, null);
    @Nullable After after = null;
    List<PostView> page;
    do {
      page = posts.page(question, after, PAGE);
      out.write(PostCsv.TABLE.lines(page));
      if (!page.isEmpty()) {
        PostView last = page.get(page.size() - 1);
        after = new After(last.publishedAt().toInstant(), last.platform(), last.nativeId());
      }
    } while (page.size() == PAGE);
  }

  private CsvOptions options() {
    return new CsvOptions(!noBom, codes);
  }
}
