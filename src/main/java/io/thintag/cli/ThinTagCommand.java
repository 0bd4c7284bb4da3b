package io.thintag.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * The command line (design, section 9). Data goes to standard output, the rest to standard error.
 */
@Command(
    name = "thintag",
    mixinStandardHelpOptions = true,
    versionProvider = ThinTagCommand.Version.class,
    description = "Counts the posts of hashtag campaigns by province, district and local body.",
    subcommands = {
      ServeCommand.class,
      AttributeCommand.class,
      CollectCommand.class,
      ImportCommand.class,
      ExportCommand.class,
      ReattributeCommand.class,
      ReplayCommand.class,
      SubmitCommand.class,
      UserCommand.class,
      VerifyCommand.class
    })
public final class ThinTagCommand implements Runnable {
  /** Exit status of a command that goes on in the background. */
  public static final int KEEPS_RUNNING = -1;

  /** Something went wrong; standard error says what. */
  static final int FAILED = 1;

  @Spec private CommandSpec spec;

  /** Runs a command; without a name it serves. */
  public static int run(String... args) {
    CommandLine commands = new CommandLine(new ThinTagCommand());
    commands.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
    commands.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    commands.setExecutionExceptionHandler(
        (failure, command, parsed) -> {
          command.getErr().println(PlainWords.of(failure));
          return FAILED;
        });
    return commands.execute(args.length == 0 ? new String[] {"serve"} : args);
  }

  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), "Name a command.");
  }

  /** The version that the build wrote into the jar. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = ThinTagCommand.class.getPackage().getImplementationVersion();
      return new String[] {"thintag " + (version == null ? "(not packaged)" : version)};
    }
  }
}
