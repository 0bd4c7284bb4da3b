package io.thintag.cli;

import io.micronaut.context.ApplicationContext;
import io.thintag.access.Caller;
import io.thintag.access.ListedUser;
import io.thintag.access.PasswordLinks;
import io.thintag.access.Tokens;
import io.thintag.access.User;
import io.thintag.access.UserDraft;
import io.thintag.access.UserQuestion;
import io.thintag.access.UserRefused;
import io.thintag.access.Users;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Manages users. Passwords are asked for or read from standard input, never taken as arguments. */
@Command(
    name = "user",
    mixinStandardHelpOptions = true,
    description = "Manages the users of this service.")
final class UserCommand implements Runnable {
  private static final Caller CALLER = Caller.commandLine();

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), "Name a command.");
  }

  @Command(
      name = "add",
      mixinStandardHelpOptions = true,
      description = "Adds a user; prompts for the password or reads it from standard input.")
  int add(
      @Parameters(paramLabel = "NAME") String name,
      @Option(
              names = "--role",
              required = true,
              description = "admin, province, district, body or viewer")
          String role,
      @Option(names = "--unit", description = "Code of the user's unit; admins: TH.")
          @Nullable String unit,
      @Option(names = "--link", description = "Prints a one-time link instead.") boolean link)
      throws IOException {
    String password = link ? "" : password();
    return with(
        context -> {
          String code = unit == null && role.equals("admin") ? "TH" : unit;
          context
              .getBean(Users.class)
              .add(CALLER, new UserDraft(name, role, code, null, null, null));
          return settle(context, name, link, password);
        });
  }

  @Command(
      name = "password",
      mixinStandardHelpOptions = true,
      description = "Sets a password; prompts for it or reads it from standard input.")
  int password(
      @Parameters(paramLabel = "NAME") String name,
      @Option(names = "--link", description = "Prints a one-time link instead.") boolean link)
      throws IOException {
    String password = link ? "" : password();
    return with(context -> settle(context, name, link, password));
  }

  @Command(
      name = "token",
      mixinStandardHelpOptions = true,
      description = "Makes a token for a program and prints it this once.")
  int token(
      @Parameters(paramLabel = "NAME") String name,
      @Option(names = "--for", required = true, description = "What it is for.") String purpose,
      @Option(names = "--write", description = "It may change things, too.") boolean write,
      @Option(names = "--unit", description = "Code of a narrower area.") @Nullable String unit,
      @Option(names = "--days", defaultValue = "365", description = "How long it lasts.")
          int days) {
    return with(
        context -> {
          print(
              context
                  .getBean(Tokens.class)
                  .issue(CALLER, name, purpose, write, unit, days)
                  .secret());
          return 0;
        });
  }

  @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists the users.")
  int list() {
    return with(
        context -> {
          Users users = context.getBean(Users.class);
          String after = null;
          List<ListedUser> page;
          do {
            page = users.page(CALLER, UserQuestion.ALL, after, 500);
            for (ListedUser listed : page) {
              User user = listed.user();
              after = user.name();
              print(
                  String.join(
                      "\t",
                      user.name(),
                      user.role().wireName(),
                      user.unitCode(),
                      user.disabled() ? "disabled" : ""));
            }
          } while (!page.isEmpty());
          return 0;
        });
  }

  @Command(
      name = "disable",
      mixinStandardHelpOptions = true,
      description = "Lets a user in no more, and signs it out.")
  int disable(@Parameters(paramLabel = "NAME") String name) {
    return with(
        context -> {
          context
              .getBean(Users.class)
              .change(CALLER, name, new UserDraft(null, null, null, true, null, null));
          return 0;
        });
  }

  private int settle(ApplicationContext context, String name, boolean link, String password) {
    if (link) {
      print(context.getBean(PasswordLinks.class).make(CALLER, name));
    } else {
      context.getBean(Users.class).setPassword(CALLER, name, password);
    }
    return 0;
  }

  private int with(ToIntFunction<ApplicationContext> work) {
    try (ApplicationContext context = Workshop.open()) {
      return work.applyAsInt(context);
    } catch (UserRefused refused) {
      spec.commandLine().getErr().println(refused.field() + ": " + refused.detail());
      return ThinTagCommand.FAILED;
    }
  }

  private void print(String line) {
    spec.commandLine().getOut().println(line);
  }

  private static String password() throws IOException {
    Console console = System.console();
    if (console != null) {
      return new String(console.readPassword("Password: "));
    }
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    String line = in.readLine();
    if (line == null) {
      throw new IllegalArgumentException("no password on standard input");
    }
    return line;
  }
}
