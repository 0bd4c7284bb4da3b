package io.thintag.area;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what the database remembers of earlier gazetteers. */
final class RegistryRows {
  private RegistryRows() {}

  private static final String HISTORY =
      """
      SELECT unit_code, kind, name, full_name, version, until FROM unit_history
      ORDER BY unit_code, id DESC
      """;

  /** Former names by code of unit, the latest first. */
  static Map<String, List<FormerName>> formerNames(Connection connection) throws SQLException {
    Map<String, List<FormerName>> names = new LinkedHashMap<>();
    try (PreparedStatement select = connection.prepareStatement(HISTORY);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        names
            .computeIfAbsent(row.getString("unit_code"), code -> new ArrayList<>())
            .add(
                new FormerName(
                    row.getString("unit_code"),
                    row.getString("kind"),
                    row.getString("name"),
                    row.getString("full_name"),
                    row.getString("version"),
                    row.getTimestamp("until").toInstant()));
      }
    }
    names.replaceAll((code, list) -> List.copyOf(list));
    return names;
  }

  private static final String RETIRED =
      """
      SELECT code, level, kind, name, full_name, name_en, parent_code, province_code,
        district_code, reports_to, region FROM unit WHERE retired
      """;

  /** Retired units by code, as the last gazetteer had them that had them. */
  static Map<String, Unit> retired(Connection connection) throws SQLException {
    Map<String, Unit> units = new HashMap<>();
    try (PreparedStatement select = connection.prepareStatement(RETIRED);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        Unit unit = retired(row);
        units.put(unit.code(), unit);
      }
    }
    return units;
  }

  private static Unit retired(ResultSet row) throws SQLException {
    return new Unit(
        row.getString("code"),
        Level.of(row.getString("level")).orElseThrow(),
        row.getString("kind"),
        row.getString("name"),
        row.getString("full_name"),
        row.getString("name_en"),
        row.getString("parent_code"),
        row.getString("province_code"),
        row.getString("district_code"),
        row.getString("reports_to"),
        row.getString("region"),
        null,
        null,
        null,
        null);
  }
}
