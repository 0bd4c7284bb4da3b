package io.thintag.cli;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Serves the REST API and runs the schedule until the process is ended. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = "Serves and collects on schedule (the default).")
final class ServeCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    ApplicationContext context = Workshop.start(Map.of());
    try {
      EmbeddedServer server = context.getBean(EmbeddedServer.class).start();
      Runtime.getRuntime().addShutdownHook(new Thread(context::close, "shutdown"));
      spec.commandLine().getOut().println("ThinTag is ready: " + server.getURL());
      return ThinTagCommand.KEEPS_RUNNING;
    } catch (RuntimeException e) {
      context.close();
      throw e;
    }
  }
}
