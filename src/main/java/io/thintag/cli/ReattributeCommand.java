package io.thintag.cli;

import io.micronaut.context.ApplicationContext;
import io.thintag.pipeline.Reattribution;
import io.thintag.pipeline.Reattribution.Progress;
import io.thintag.pipeline.Reattributor;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Judges stored posts again and prints the units whose numbers change. */
@Command(
    name = "reattribute",
    mixinStandardHelpOptions = true,
    description =
        "Judges all stored posts again after a change of gazetteer, accounts, names or rules. May be"
            + " interrupted: the next one goes on where it stopped.")
final class ReattributeCommand implements Callable<Integer> {
  private static final int MOST_THREADS = 2;

  @Spec private CommandSpec spec;

  @Option(names = "--campaign", description = "Slug of the campaign; without it, all of them.")
  private @Nullable String campaign;

  @Option(
      names = "--dry-run",
      description = "Changes nothing and prints what would change for each unit.")
  private boolean dryRun;

  @Option(names = "--json", description = "Prints one JSON object instead of CSV.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    try (ApplicationContext context = Workshop.open()) {
      Reattributor reattributor = context.getBean(Reattributor.class);
      int threads = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
      Predicate<Progress> progress = new EachSecond(spec.commandLine().getErr());
      Reattribution done =
          dryRun
              ? reattributor.rehearse(campaign, threads, progress)
              : reattributor.reattribute(campaign, threads, progress);
      PrintWriter out = spec.commandLine().getOut();
      if (json) {
        out.println(ReattributionWriter.json(done, dryRun));
      } else {
        ReattributionWriter.csv(done.units(), out);
        sumUp(done, spec.commandLine().getErr());
      }
      out.flush();
      return 0;
    }
  }

  private void sumUp(Reattribution done, PrintWriter err) {
    err.printf(
        Locale.ROOT,
        "%s%d posts read, %d verdicts %s%n",
        dryRun ? "dry run: " : "",
        done.read(),
        done.changed(),
        dryRun ? "would change" : "changed");
    if (done.resumed() > 0) {
      err.printf(
          Locale.ROOT,
          "%d posts had been read before the interruption; the table leaves them out%n",
          done.resumed());
    }
    TreeSet<String> certainties = new TreeSet<>(done.before().keySet());
    certainties.addAll(done.after().keySet());
    for (String certainty : certainties) {
      err.printf(
          Locale.ROOT,
          "%s: %d before, %d after%n",
          certainty,
          done.before().getOrDefault(certainty, 0L),
          done.after().getOrDefault(certainty, 0L));
    }
  }

  /** Says how far it is, once a second at most. */
  private static final class EachSecond implements Predicate<Progress> {
    private final PrintWriter err;
    private long last = System.nanoTime();

    EachSecond(PrintWriter err) {
      this.err = err;
    }

    @Override
    public boolean test(Progress progress) {
      long now = System.nanoTime();
      if (now - last >= TimeUnit.SECONDS.toNanos(1)) {
        last = now;
        err.printf(
            Locale.ROOT,
            "%s: %d posts read, %d verdicts differ%n",
            progress.campaign(),
            progress.read(),
            progress.changed());
      }
      return true;
    }
  }
}
