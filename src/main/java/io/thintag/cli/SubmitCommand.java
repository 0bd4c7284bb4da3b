package io.thintag.cli;

import io.micronaut.context.ApplicationContext;
import io.micronaut.serde.ObjectMapper;
import io.thintag.area.Registry;
import io.thintag.campaign.Campaign;
import io.thintag.campaign.CampaignStore;
import io.thintag.submission.Message;
import io.thintag.submission.State;
import io.thintag.submission.Submission;
import io.thintag.submission.Submissions;
import io.thintag.submission.Wanted;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Submits links of posts. */
@Command(
    name = "submit",
    mixinStandardHelpOptions = true,
    description = "Submits links of posts: checks them, stores the posts, prints a line for each.")
final class SubmitCommand implements Callable<Integer> {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "URL", arity = "0..*", description = "Links of posts.")
  private List<String> urls = new ArrayList<>();

  @Option(names = "--file", paramLabel = "FILE", description = "A file with a link on each line.")
  private @Nullable Path file;

  @Option(names = "--campaign", required = true, description = "Slug of the campaign.")
  private String campaign;

  @Option(names = "--unit", description = "Code of the unit that the links are handed in for.")
  private @Nullable String unit;

  @Option(names = "--json", description = "Prints one JSON object a line.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    List<String> links = links();
    try (ApplicationContext context = Workshop.open()) {
      Campaign target =
          context
              .getBean(CampaignStore.class)
              .find(campaign)
              .orElseThrow(() -> new IllegalArgumentException("no campaign " + campaign));
      if (unit != null && context.getBean(Registry.class).unit(unit).isEmpty()) {
        throw new IllegalArgumentException("no unit " + unit);
      }
      Submissions submissions = context.getBean(Submissions.class);
      boolean good = true;
      for (int at = 0; at < links.size(); at += Submissions.MOST) {
        List<Wanted> part =
            links.subList(at, Math.min(at + Submissions.MOST, links.size())).stream()
                .map(link -> new Wanted(link, unit))
                .toList();
        for (Submission each : submissions.submit(target, part, "cli", PATIENCE)) {
          print(each, context.getBean(ObjectMapper.class));
          good &= each.counted() || each.state() == State.DUPLICATE;
        }
      }
      return good ? 0 : ThinTagCommand.FAILED;
    }
  }

  private List<String> links() throws IOException {
    List<String> links = new ArrayList<>(urls);
    if (file != null) {
      Files.readAllLines(file, StandardCharsets.UTF_8).stream()
          .map(line -> line.replace("\uFEFF", "").strip())
          .filter(line -> !line.isEmpty())
          .forEach(links::add);
    }
    if (links.isEmpty()) {
      throw new IllegalArgumentException("name a link or a --file with links");
    }
    return links;
  }

  private void print(Submission submission, ObjectMapper mapper) throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    if (!json) {
      out.printf(
          "%s %s %s %s%n",
          submission.receipt(),
          submission.state().wireName(),
          submission.written(),
          Message.of(submission));
      return;
    }
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("receipt", submission.receipt().toString());
    fields.put("url", submission.written());
    fields.put("link", submission.link());
    fields.put("state", submission.state().wireName());
    fields.put("counted", submission.counted());
    fields.put("missing", submission.tags().missing());
    fields.put("line", submission.tags().line());
    fields.put("message", Message.of(submission));
    out.println(mapper.writeValueAsString(fields));
  }
}
