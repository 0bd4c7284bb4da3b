package io.thintag.demo;

import io.thintag.area.Gazetteer;
import io.thintag.campaign.Campaign;
import io.thintag.tally.TallyAnswer;
import io.thintag.tally.TallyAnswer.OfPlatform;
import io.thintag.tally.TallyAnswer.Row;
import io.thintag.tally.TallyQueries;
import io.thintag.tally.TallyQuestion;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The tallies as a few lines for a terminal. */
final class DemoReport {
  private static final int PROVINCES = 10;

  private DemoReport() {}

  static String of(List<Campaign> campaigns, TallyQueries tallies) {
    StringBuilder text = new StringBuilder();
    for (Campaign campaign : campaigns) {
      TallyAnswer answer =
          tallies.tally(
              new TallyQuestion(
                  campaign.slug(),
                  "province",
                  Gazetteer.COUNTRY,
                  null,
                  null,
                  null,
                  campaign.scope(),
                  Set.copyOf(campaign.expectedKinds())));
      write(text, campaign, answer);
    }
    text.append("ข้อมูลสาธิต สร้างขึ้นทั้งหมด (demonstration data, all of it invented)\n");
    return text.toString();
  }

  private static void write(StringBuilder text, Campaign campaign, TallyAnswer answer) {
    line(text, "%n%s «%s»", campaign.slug(), campaign.name());
    line(
        text,
        "  %,d posts, %,d accounts, %,d fully tagged, %,d of %,d bodies; %,d without province",
        answer.total().posts(),
        answer.total().accounts(),
        answer.total().fullyTagged(),
        answer.total().bodiesParticipating(),
        answer.total().bodiesExpected(),
        answer.unattributed());
    for (OfPlatform platform : answer.total().platforms()) {
      line(text, "  %,8d %s", platform.posts(), platform.platform());
    }
    answer.rows().stream()
        .sorted(Comparator.comparingLong(Row::posts).reversed())
        .limit(PROVINCES)
        .forEach(row -> line(text, "  %,8d %s", row.posts(), row.unit().fullName()));
    line(text, "           … %d provinces in all", answer.rows().size());
  }

  private static void line(StringBuilder text, String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values)).append(System.lineSeparator());
  }
}
