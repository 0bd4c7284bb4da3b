package io.thintag.cli;

import io.micronaut.context.ApplicationContext;
import io.thintag.pipeline.Replayer;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Reads rejected items again after a fix. */
@Command(
    name = "replay",
    mixinStandardHelpOptions = true,
    description = "Reads rejected items again from their raw captures.")
final class ReplayCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(names = "--campaign", required = true, description = "Slug of the campaign.")
  private String campaign;

  @Override
  public Integer call() {
    try (ApplicationContext context = Workshop.open()) {
      int stored = context.getBean(Replayer.class).replay(campaign);
      spec.commandLine().getOut().println(stored + " items stored after all");
      return 0;
    }
  }
}
