package io.thintag.web;

import io.thintag.area.Unit;
import io.thintag.campaign.Campaign;
import io.thintag.tally.TallyAnswer;
import io.thintag.tally.TallyAnswer.Row;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A campaign in a unit.
 *
 * @param map null: there is none of this level
 * @param ranking of the units right inside
 * @param bodies of a district all, of a province those that hang under it, of a body itself
 * @param reminder text that names those without posts; empty: there are none
 * @param names English names of the units of the ranking, by code
 * @param tags what a body should write below its posts, with #; none for other units
 */
record Overview(
    Campaign campaign,
    Unit unit,
    TallyAnswer tally,
    Freshness freshness,
    Trend trend,
    @Nullable MapView map,
    @Nullable Ranking ranking,
    List<BodyRow> bodies,
    String reminder,
    List<PostItem> posts,
    List<String> tags,
    Map<String, String> names) {
  private static final int BAR_WIDTH = 720;
  private static final int BAR_HEIGHT = 120;

  /** True if the days that are shown end before today. */
  boolean isQuiet() {
    return trend.last().isBefore(Wording.day(freshness.now()));
  }

  Bars bars() {
    return Bars.of(trend.total(), BAR_WIDTH, BAR_HEIGHT);
  }

  Bars bars(String platform) {
    long[] none = new long[trend.total().length];
    return Bars.of(trend.platforms().getOrDefault(platform, none), 150, 28);
  }

  /** Posts of a platform in the days of the trend. */
  static long sum(Overview page, String platform) {
    return Trend.sum(page.trend.platforms().getOrDefault(platform, new long[0]));
  }

  /** The most posts of a platform on a day of the trend. */
  static long most(Overview page, String platform) {
    return Arrays.stream(page.trend.platforms().getOrDefault(platform, new long[0]))
        .max()
        .orElse(0);
  }

  /** How a unit of the ranking is called. */
  String name(Wording w, Row row) {
    String english = names.get(row.unit().code());
    return w.language() == Language.EN && english != null ? english : row.unit().name();
  }

  /** Another page about the same unit. */
  String place(String page) {
    return Address.of("/campaigns/" + campaign.slug() + "/" + page)
        .with("unit", unit.code())
        .toString();
  }

  /** Where a table lies as a file. */
  String csv(String what, String query) {
    return "/api/v1/campaigns/" + campaign.slug() + "/" + what + ".csv?" + query;
  }
}
