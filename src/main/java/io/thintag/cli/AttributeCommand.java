package io.thintag.cli;

import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.ObjectMapper;
import io.thintag.area.Gazetteer;
import io.thintag.attribute.Attributor;
import io.thintag.attribute.RegisteredAccounts;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Reads posts as lines of JSON from stdin and writes one verdict a line to stdout, in the same
 * order and in constant memory (design, section 9). A line that cannot be read gives an error
 * object on its line. Needs no database.
 */
@Command(
    name = "attribute",
    mixinStandardHelpOptions = true,
    description = "Attributes posts (JSON Lines on stdin) to units (JSON Lines on stdout).")
public final class AttributeCommand implements Callable<Integer> {

  /** The tags of the preloaded campaigns: they are no places. */
  private static final List<String> CAMPAIGN_TAGS =
      List.of("เรื่องเล่าจากชุมชน", "มหาดไทย", "ของดีบ้านเรา", "เที่ยวท้องถิ่น");

  /** In characters: 10 MB of Thai text in which each is escaped, and the other fields. */
  private static final int LONGEST_LINE = 25_000_000;

  private static final int WRONG_USE = 2;

  @Option(
      names = "--accounts",
      paramLabel = "FILE",
      description = "Registered accounts, CSV: platform,native_id,handle,unit_code.")
  private @Nullable Path accounts;

  @Override
  public Integer call() throws IOException {
    return run(System.in, System.out, accounts);
  }

  /**
   * Runs the command on given streams; both are UTF-8 whatever the platform says.
   *
   * @return the exit status: 0, or 2 if the file of accounts cannot be used
   */
  public static int run(InputStream in, PrintStream out, @Nullable Path accounts)
      throws IOException {
    RegisteredAccounts registered;
    try {
      registered = accounts == null ? RegisteredAccounts.NONE : AccountsFile.read(accounts);
    } catch (IOException | IllegalArgumentException e) {
      System.err.println("Cannot read the accounts: " + e.getMessage());
      return WRONG_USE;
    }
    Gazetteer gazetteer = Gazetteer.load();
    Attributor attributor = new Attributor(gazetteer, CAMPAIGN_TAGS);
    VerdictWriter writer = new VerdictWriter(gazetteer);
    BoundedLines lines = new BoundedLines(in, LONGEST_LINE);
    PrintStream utf8 = new PrintStream(out, false, StandardCharsets.UTF_8);
    String line;
    for (int number = 1; (line = lines.next()) != null; number++) {
      if (lines.isCut()) {
        utf8.print(tooLong(number) + '\n');
      } else if (!line.isBlank()) {
        utf8.print(answer(attributor, writer, registered, line, number) + '\n');
      }
    }
    utf8.flush();
    return 0;
  }

  private static String tooLong(int number) throws IOException {
    return VerdictWriter.error(
        null, "line " + number + " is longer than " + LONGEST_LINE + " characters");
  }

  private static String answer(
      Attributor attributor,
      VerdictWriter writer,
      RegisteredAccounts accounts,
      String line,
      int number)
      throws IOException {
    JsonNode post;
    try {
      String json = line.charAt(0) == '\uFEFF' ? line.substring(1) : line;
      post = ObjectMapper.getDefault().readValue(json, JsonNode.class);
    } catch (IOException e) {
      return VerdictWriter.error(null, "line " + number + " is not valid JSON");
    }
    if (post == null || !post.isObject()) {
      return VerdictWriter.error(null, "line " + number + " is not a JSON object");
    }
    JsonNode id = post.get("id");
    try {
      return writer.verdict(id, attributor.attribute(PostLine.read(post), accounts));
    } catch (IllegalArgumentException e) {
      return VerdictWriter.error(id, "line " + number + ": " + e.getMessage());
    }
  }
}
