package io.thintag.web;

import io.thintag.area.Unit;
import io.thintag.campaign.Campaign;
import io.thintag.store.PostView;
import io.thintag.tally.TallyAnswer;
import io.thintag.tally.TallyAnswer.Row;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * How a campaign stands in a unit, the same for every reader.
 *
 * @param today posts of the present Asia/Bangkok day
 * @param mapped figures of the areas on the map: those right inside the country or a province, all
 *     districts of the province else
 * @param latest the newest counted posts
 * @param readAt when it was read
 */
record Standing(
    Campaign campaign,
    Unit unit,
    TallyAnswer tally,
    long today,
    List<Row> mapped,
    List<PostView> latest,
    OffsetDateTime readAt) {

  Standing {
    mapped = List.copyOf(mapped);
    latest = List.copyOf(latest);
  }

  /** What a wall is made of; equal as long as nothing on the wall would change. */
  Object shown() {
    return List.of(tally.total(), today, tally.rows(), mapped, latest);
  }
}
