package io.thintag.cli;

import io.micronaut.context.ApplicationContext;
import io.thintag.pipeline.Importer;
import io.thintag.pipeline.Importer.Report;
import io.thintag.pipeline.Importer.RowError;
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
    description = "Imports posts from a CSV or JSON Lines file; the same file twice adds nothing.")
final class ImportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "A file named .csv, .jsonl or .ndjson.")
  private Path file;

  @Option(names = "--campaign", required = true, description = "Slug of the campaign.")
  private String campaign;

  @Option(names = "--dry-run", description = "Says what would happen and stores nothing.")
  private boolean dryRun;

  @Override
  public Integer call() throws Exception {
    try (ApplicationContext context = Workshop.open()) {
      Report report = context.getBean(Importer.class).load(file, format(), campaign, dryRun);
      PrintWriter out = spec.commandLine().getOut();
      out.printf(
          "%s%d items = %d stored + %d duplicates + %d rejected%n",
          dryRun ? "dry run: " : "",
          report.items(),
          report.stored(),
          report.duplicates(),
          report.rejected());
      for (RowError error : report.errors()) {
        spec.commandLine().getErr().printf("line %d: %s%n", error.line(), error.reason());
      }
      return 0;
    }
  }

  private String format() {
    return file.toString().toLowerCase(Locale.ROOT).endsWith(".csv") ? "csv" : "jsonl";
  }
}
