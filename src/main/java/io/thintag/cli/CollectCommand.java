package io.thintag.cli;

import io.micronaut.context.ApplicationContext;
import io.thintag.pipeline.Collector;
import io.thintag.store.RunStore.Run;
import io.thintag.store.RunStore.State;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs one source for one campaign now. */
@Command(
    name = "collect",
    mixinStandardHelpOptions = true,
    description = "Runs one source for one campaign, from where it stopped.")
final class CollectCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(names = "--source", required = true, description = "mastodon, feed or page")
  private String source;

  @Option(names = "--campaign", required = true, description = "Slug of the campaign.")
  private String campaign;

  @Option(names = "--dry-run", description = "Reads one page of each target and stores nothing.")
  private boolean dryRun;

  @Override
  public Integer call() {
    try (ApplicationContext context = Workshop.open()) {
      Collector collector = context.getBean(Collector.class);
      if (dryRun) {
        spec.commandLine().getOut().println(collector.rehearse(source, campaign));
        return 0;
      }
      Run run = collector.collect(source, campaign);
      spec.commandLine()
          .getOut()
          .printf(
              "%s: %d items = %d stored + %d duplicates + %d rejected%n",
              run.state(),
              run.counts().items(),
              run.counts().stored(),
              run.counts().duplicates(),
              run.counts().rejected());
      if (run.error() != null) {
        spec.commandLine().getErr().println(run.error());
      }
      return run.state() == State.DONE ? 0 : ThinTagCommand.FAILED;
    }
  }
}
