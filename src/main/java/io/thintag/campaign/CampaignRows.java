package io.thintag.campaign;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Moves campaigns between rows and records, on the caller's connection. */
final class CampaignRows {
  private CampaignRows() {}

  /** All campaigns by slug, or the one asked for. */
  static List<Campaign> read(Connection connection, @Nullable String slug) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(CampaignSql.READ)) {
      statement.setString(1, slug);
      statement.setString(2, slug);
      List<Campaign> campaigns = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          campaigns.add(campaign(row));
        }
      }
      return campaigns;
    }
  }

  private static Campaign campaign(ResultSet row) throws SQLException {
    List<String> roles = texts(row, "tag_roles");
    List<String> texts = texts(row, "tag_texts");
    List<String> tiers = texts(row, "due_tiers");
    List<String> dates = texts(row, "due_dates");
    return new Campaign(
        row.getString("slug"),
        row.getString("name"),
        IntStream.range(0, roles.size())
            .mapToObj(i -> new CampaignTag(TagRole.valueOf(constant(roles.get(i))), texts.get(i)))
            .toList(),
        row.getObject("starts_on", LocalDate.class),
        row.getObject("ends_on", LocalDate.class),
        row.getString("scope"),
        texts(row, "expected_kinds"),
        IntStream.range(0, tiers.size())
            .mapToObj(
                i ->
                    new DueDate(
                        Tier.valueOf(constant(tiers.get(i))), LocalDate.parse(dates.get(i))))
            .toList(),
        row.getObject("capture_days", Integer.class),
        row.getInt("version"));
  }

  static boolean insert(Connection connection, Campaign campaign) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(CampaignSql.INSERT)) {
      statement.setString(1, campaign.slug());
      bindFields(connection, statement, 2, campaign);
      if (statement.executeUpdate() == 0) {
        return false;
      }
    }
    insertParts(connection, campaign);
    return true;
  }

  static void update(Connection connection, Campaign campaign) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(CampaignSql.UPDATE)) {
      bindFields(connection, statement, 1, campaign);
      statement.setString(7, campaign.slug());
      statement.executeUpdate();
    }
    execute(connection, CampaignSql.DELETE_TAGS, campaign.slug());
    execute(connection, CampaignSql.DELETE_DUE, campaign.slug());
    insertParts(connection, campaign);
  }

  /** Runs a statement whose one parameter is the slug; tells how many rows it changed. */
  static int execute(Connection connection, String sql, String slug) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, slug);
      return statement.executeUpdate();
    }
  }

  private static void bindFields(
      Connection connection, PreparedStatement statement, int first, Campaign campaign)
      throws SQLException {
    statement.setString(first, campaign.name());
    statement.setObject(first + 1, campaign.from());
    statement.setObject(first + 2, campaign.until());
    statement.setString(first + 3, campaign.scope());
    statement.setArray(first + 4, array(connection, "text", campaign.expectedKinds()));
    statement.setObject(first + 5, campaign.captureDays(), Types.INTEGER);
  }

  private static void insertParts(Connection connection, Campaign campaign) throws SQLException {
    List<CampaignTag> tags = campaign.tags();
    insertPairs(
        connection,
        CampaignSql.INSERT_TAGS,
        campaign.slug(),
        array(connection, "text", tags.stream().map(t -> Findings.wordOf(t.role())).toList()),
        array(connection, "text", tags.stream().map(CampaignTag::text).toList()));
    List<DueDate> dates = campaign.dueDates();
    insertPairs(
        connection,
        CampaignSql.INSERT_DUE,
        campaign.slug(),
        array(connection, "text", dates.stream().map(d -> Findings.wordOf(d.tier())).toList()),
        array(connection, "date", dates.stream().map(d -> d.date().toString()).toList()));
  }

  private static void insertPairs(
      Connection connection, String sql, String slug, Array left, Array right) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, slug);
      statement.setArray(2, left);
      statement.setArray(3, right);
      statement.executeUpdate();
    }
  }

  private static Array array(Connection connection, String type, List<String> values)
      throws SQLException {
    return connection.createArrayOf(type, values.toArray());
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    return List.of((String[]) row.getArray(column).getArray());
  }

  private static String constant(String word) {
    return word.toUpperCase(Locale.ROOT);
  }
}
