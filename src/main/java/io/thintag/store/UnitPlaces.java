package io.thintag.store;

import io.thintag.store.MembershipRow.UnitRow;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * The rows of {@code post_unit}: several for each post, so they go as arrays, which cost less than
 * JSON, and in the order of their key, which touches each page of the index once.
 */
final class UnitPlaces {
  private static final String CLEAR =
      """
      DELETE FROM post_unit u
      USING unnest(?::text[], ?::text[], ?::text[]) AS r(campaign, platform, native_id)
      WHERE (u.platform, u.native_id, u.campaign) = (r.platform, r.native_id, r.campaign)
      """;

  private static final String WRITE =
      """
      INSERT INTO post_unit (campaign, unit_code, platform, native_id, published_at, named,
        in_province, in_district, in_body)
      SELECT * FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[],
        ?::boolean[], ?::boolean[], ?::boolean[], ?::boolean[])
      """;

  private static final Comparator<Place> BY_KEY =
      Comparator.comparing((Place place) -> place.row().campaign())
          .thenComparing(place -> place.unit().unitCode())
          .thenComparing(place -> place.row().platform())
          .thenComparing(place -> place.row().nativeId());

  private UnitPlaces() {}

  private record Place(MembershipRow row, UnitRow unit) {}

  /** Takes away the units of memberships. */
  static void clear(Connection connection, List<MembershipRow> rows) throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    try (PreparedStatement delete = connection.prepareStatement(CLEAR)) {
      texts(connection, delete, 1, rows, MembershipRow::campaign);
      texts(connection, delete, 2, rows, MembershipRow::platform);
      texts(connection, delete, 3, rows, MembershipRow::nativeId);
      delete.executeUpdate();
    }
  }

  /** Writes the units of memberships that have none. */
  static void write(Connection connection, List<MembershipRow> rows) throws SQLException {
    List<Place> places = new ArrayList<>();
    rows.forEach(row -> row.units().forEach(unit -> places.add(new Place(row, unit))));
    places.sort(BY_KEY);
    try (PreparedStatement insert = connection.prepareStatement(WRITE)) {
      texts(connection, insert, 1, places, place -> place.row().campaign());
      texts(connection, insert, 2, places, place -> place.unit().unitCode());
      texts(connection, insert, 3, places, place -> place.row().platform());
      texts(connection, insert, 4, places, place -> place.row().nativeId());
      texts(connection, insert, 5, places, place -> place.row().publishedAt().toString());
      truths(connection, insert, 6, places, UnitRow::named);
      truths(connection, insert, 7, places, UnitRow::inProvince);
      truths(connection, insert, 8, places, UnitRow::inDistrict);
      truths(connection, insert, 9, places, UnitRow::inBody);
      insert.executeUpdate();
    }
  }

  private static <T> void texts(
      Connection connection,
      PreparedStatement statement,
      int index,
      List<T> rows,
      Function<T, String> column)
      throws SQLException {
    statement.setArray(
        index, connection.createArrayOf("text", rows.stream().map(column).toArray()));
  }

  private static void truths(
      Connection connection,
      PreparedStatement statement,
      int index,
      List<Place> places,
      Function<UnitRow, Boolean> column)
      throws SQLException {
    statement.setArray(
        index,
        connection.createArrayOf(
            "boolean", places.stream().map(place -> column.apply(place.unit())).toArray()));
  }
}
