package io.thintag.tally;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** The counted posts of single units over all platforms and days. */
public final class UnitPosts {
  private UnitPosts() {}

  /** A unit, retired or not, and its posts; its code stands for the name of one that never was. */
  public record Counted(String fullName, long posts) {}

  /** Each of the units by code, those without posts included. */
  public static Map<String, Counted> of(
      Connection connection, String campaign, Collection<String> units) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            SELECT k.code, coalesce(u.full_name, k.code) AS full_name,
              coalesce(sum(t.posts), 0)::bigint AS posts
            FROM unnest(?::text[]) AS k(code)
            LEFT JOIN unit u USING (code)
            LEFT JOIN tally_total t ON (t.campaign, t.unit_code) = (?, k.code)
            GROUP BY k.code, u.full_name
            """)) {
      select.setArray(1, connection.createArrayOf("text", units.toArray()));
      select.setString(2, campaign);
      Map<String, Counted> counted = new HashMap<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          counted.put(
              row.getString("code"), new Counted(row.getString("full_name"), row.getLong("posts")));
        }
      }
      return counted;
    }
  }
}
