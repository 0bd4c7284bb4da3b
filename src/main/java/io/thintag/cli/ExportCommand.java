package io.thintag.cli;

import io.micronaut.context.ApplicationContext;
import io.thintag.area.Gazetteer;
import io.thintag.campaign.Campaign;
import io.thintag.campaign.CampaignStore;
import io.thintag.export.CsvOptions;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes tallies, posts or participation as CSV or as a workbook, as the REST API does. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = "Writes tallies, posts or participation for spreadsheets: CSV, or XLSX by name.")
final class ExportCommand implements Callable<Integer> {

  /** What can be written. */
  enum What {
    tallies,
    posts,
    participation
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
      description =
          "Where to; without it, standard output. A name that ends in .xlsx makes a workbook.")
  private @Nullable Path output;

  @Override
  public Integer call() throws IOException {
    if (!Set.of("province", "district", "body").contains(level)) {
      throw new IllegalArgumentException("--level is province, district or body, not " + level);
    }
    try (ApplicationContext context = Workshop.open()) {
      Campaign found =
          context
              .getBean(CampaignStore.class)
              .find(campaign)
              .orElseThrow(() -> new IllegalArgumentException("There is no campaign " + campaign));
      context.getBean(Gazetteer.class).require(within);
      Export export = export(context, found);
      if (output == null) {
        export.csv(new KeptOpen(System.out));
      } else {
        writeWhole(export, output);
      }
      return 0;
    }
  }

  private Export export(ApplicationContext context, Campaign found) {
    CsvOptions options = new CsvOptions(!noBom, codes);
    return switch (what) {
      case tallies -> Export.tallies(context, found, within, level, options);
      case posts -> Export.posts(context, found, within, options);
      case participation -> Export.participation(context, found, within, options);
    };
  }

  /** A file appears under its name only when it is complete. */
  private static void writeWhole(Export export, Path file) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
      if (file.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
        export.xlsx(out);
      } else {
        export.csv(out);
      }
    }
    Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Standard output belongs to the process. */
  private static final class KeptOpen extends FilterOutputStream {
    KeptOpen(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
