package io.thintag.review;

import io.thintag.area.Gazetteer;
import io.thintag.area.Unit;
import io.thintag.pipeline.Transactions;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;

/** Says how long the queue is. */
@Singleton
public class OpenPostCount {
  /** Longer queues are not counted to the end. */
  public static final int MOST = 1_000;

  /** A post is open at most once for each campaign: so many places hold enough posts. */
  private static final String COUNT =
      """
      WITH q AS (
        SELECT ?::text AS campaign, ?::text AS doubt, ?::text[] AS units, ?::int AS most
      )
      SELECT least(count(*), (SELECT most FROM q)) FROM (
        SELECT DISTINCT platform, native_id
        FROM (
          SELECT c.platform, c.native_id
          FROM q CROSS JOIN campaign_post c
          WHERE c.areas IS NOT NULL AND c.counted
            AND (q.campaign IS NULL OR c.campaign = q.campaign)
            AND (q.doubt IS NULL OR c.doubt = q.doubt)
            AND (q.units IS NULL OR c.areas && q.units)
          LIMIT (SELECT most FROM q) * (SELECT count(*) FROM campaign)
        ) place
      ) open
      """;

  private final Transactions transactions;
  private final Gazetteer gazetteer;

  OpenPostCount(Transactions transactions, Gazetteer gazetteer) {
    this.transactions = transactions;
    this.gazetteer = gazetteer;
  }

  /** How many posts are open, each once; {@link #MOST} + 1 stands for more than {@link #MOST}. */
  public int of(QueueQuestion question) {
    String within = question.within();
    return transactions.write(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(COUNT)) {
            select.setString(1, question.campaign());
            select.setString(2, question.doubt());
            select.setArray(
                3,
                within == null || within.equals(Gazetteer.COUNTRY)
                    ? null
                    : connection.createArrayOf("text", inside(within)));
            select.setInt(4, MOST + 1);
            try (ResultSet row = select.executeQuery()) {
              row.next();
              return row.getInt(1);
            }
          }
        });
  }

  private Object[] inside(String area) {
    return gazetteer.units().stream()
        .map(Unit::code)
        .filter(code -> gazetteer.contains(area, code))
        .toArray();
  }
}
