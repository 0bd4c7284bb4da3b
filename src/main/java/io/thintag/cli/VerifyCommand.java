package io.thintag.cli;

import io.micronaut.context.ApplicationContext;
import io.thintag.pipeline.Verification;
import io.thintag.tally.Recount.Difference;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Recounts everything from the posts and prints each roll-up that differs. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = "Recounts from the posts; exit status 1 if any tally differs.")
final class VerifyCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    try (ApplicationContext context = Workshop.open()) {
      List<Difference> differences = context.getBean(Verification.class).differences();
      for (Difference d : differences) {
        spec.commandLine()
            .getOut()
            .printf(
                "%s\t%s\tstored %s\trecounted %s%n", d.table(), d.key(), d.stored(), d.recounted());
      }
      spec.commandLine()
          .getErr()
          .println(
              differences.isEmpty()
                  ? "All tallies equal the recount."
                  : differences.size() + " tallies differ from the recount.");
      return differences.isEmpty() ? 0 : ThinTagCommand.FAILED;
    }
  }
}
