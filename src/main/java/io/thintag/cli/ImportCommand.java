package io.thintag.cli;

import io.micronaut.context.ApplicationContext;
import io.thintag.collect.file.TakenColumn;
import io.thintag.pipeline.Imported;
import io.thintag.pipeline.Importer;
import io.thintag.store.PageCounts;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Imports a file of posts. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description =
        "Imports posts from a CSV, XLSX or JSON Lines file; the same file twice adds nothing.")
final class ImportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "A file named .csv, .xlsx, .jsonl or .ndjson.")
  private Path file;

  @Option(names = "--campaign", required = true, description = "Slug of the campaign.")
  private String campaign;

  @Option(
      names = "--map",
      defaultValue = "",
      paramLabel = "HEADER=COLUMN,…",
      description =
          "What columns with other names hold: --map \"ลิงก์โพสต์=url,วันที่=published_at\".")
  private String map;

  @Option(names = "--dry-run", description = "Says what would happen and stores nothing.")
  private boolean dryRun;

  @Override
  public Integer call() throws Exception {
    try (ApplicationContext context = Workshop.open()) {
      Importer importer = context.getBean(Importer.class);
      Imported imported =
          dryRun
              ? importer.rehearse(new Importer.Handed(file, format(), map), campaign)
              : importer.take(new Importer.Handed(file, format(), map), campaign);
      PageCounts counts = imported.counts();
      spec.commandLine()
          .getOut()
          .printf(
              "%s%d items = %d stored + %d duplicates + %d rejected%n",
              dryRun ? "dry run: " : "",
              counts.items(),
              counts.stored(),
              counts.duplicates(),
              counts.rejected());
      PrintWriter err = spec.commandLine().getErr();
      if (dryRun) {
        imported.columns().forEach(taken -> err.println(words(taken)));
      }
      imported.rejections().forEach(row -> err.printf("line %d: %s%n", row.line(), row.detail()));
      if (imported.trouble() != null) {
        err.println("The rest of the file could not be read: " + imported.trouble());
        return ThinTagCommand.FAILED;
      }
      return 0;
    }
  }

  private static String words(TakenColumn taken) {
    return "column «"
        + taken.header()
        + "»: "
        + (taken.column().isEmpty() ? "not read" : taken.column());
  }

  private String format() {
    String name = file.toString().toLowerCase(Locale.ROOT);
    return name.endsWith(".csv") ? "csv" : name.endsWith(".xlsx") ? "xlsx" : "jsonl";
  }
}
