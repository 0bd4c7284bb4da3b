package io.thintag.cli;

import io.micronaut.context.ApplicationContext;
import io.micronaut.serde.ObjectMapper;
import io.thintag.campaign.Campaign;
import io.thintag.campaign.CampaignStore;
import io.thintag.collect.Sources;
import io.thintag.pipeline.Replay;
import io.thintag.pipeline.Replayer;
import io.thintag.store.Rejections.Selection;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Reads rejected items again after a fix. */
@Command(
    name = "replay",
    mixinStandardHelpOptions = true,
    description = "Reads rejected items again from their raw captures, after a fix.")
final class ReplayCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(names = "--source", description = "Only what this source read; else of all.")
  private @Nullable String source;

  @Option(
      names = "--since",
      paramLabel = "DATE",
      description = "Only what was rejected on this day (Asia/Bangkok) or later; else all.")
  private @Nullable LocalDate since;

  @Option(names = "--campaign", description = "Slug of the campaign; else of all.")
  private @Nullable String campaign;

  @Option(names = "--dry-run", description = "Says what would happen and stores nothing.")
  private boolean dryRun;

  @Option(names = "--json", description = "Prints one JSON object.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    try (ApplicationContext context = Workshop.open()) {
      check(context);
      Selection selection =
          new Selection(
              campaign,
              source,
              since == null ? null : since.atStartOfDay(Campaign.ZONE).toInstant());
      Replayer replayer = context.getBean(Replayer.class);
      Replay replay = dryRun ? replayer.rehearse(selection) : replayer.replay(selection);
      if (json) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(context.getBean(ObjectMapper.class).writeValueAsString(fields(replay)));
      } else {
        print(replay);
      }
      return 0;
    }
  }

  private void check(ApplicationContext context) {
    if (source != null) {
      context.getBean(Sources.class).require(source);
    }
    if (campaign != null && context.getBean(CampaignStore.class).find(campaign).isEmpty()) {
      throw new IllegalArgumentException("no campaign " + campaign);
    }
  }

  private void print(Replay replay) {
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        "%s%d tried = %d stored + %d duplicates + %d rejected%n",
        dryRun ? "dry run: " : "",
        replay.tried(),
        replay.stored(),
        replay.duplicates(),
        replay.rejected());
    replay.why().forEach(why -> out.printf("%6d still rejected: %s%n", why.items(), why.reason()));
    if (replay.withoutCapture() > 0) {
      spec.commandLine()
          .getErr()
          .printf(
              "%d rejected items were not tried: their raw answers are no longer kept%n",
              replay.withoutCapture());
    }
  }

  private Map<String, Object> fields(Replay replay) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("dryRun", dryRun);
    fields.put("tried", replay.tried());
    fields.put("stored", replay.stored());
    fields.put("duplicates", replay.duplicates());
    fields.put("rejected", replay.rejected());
    fields.put("withoutCapture", replay.withoutCapture());
    List<Map<String, Object>> why =
        replay.why().stream()
            .map(each -> Map.<String, Object>of("reason", each.reason(), "items", each.items()))
            .toList();
    fields.put("why", why);
    return fields;
  }
}
