package io.thintag.store;

import io.thintag.database.CopyRows;
import io.thintag.store.MembershipRow.UnitRow;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * The rows of {@code post_unit}: several for each post, so they are copied in, in the order of the
 * index by unit and time, which touches each of its pages once.
 */
final class UnitPlaces {
  private static final String CLEAR =
      """
      DELETE FROM post_unit u
      USING unnest(?::text[], ?::text[], ?::text[]) AS r(campaign, platform, native_id)
      WHERE (u.platform, u.native_id, u.campaign) = (r.platform, r.native_id, r.campaign)
      """;

  static final String COLUMNS =
      """
      post_unit (campaign, unit_code, platform, native_id, published_at, named, in_province,
        in_district, in_body)
      """;

  private static final Comparator<Place> BY_TIME =
      Comparator.comparing((Place place) -> place.unit().unitCode())
          .thenComparing(place -> place.row().publishedAt());

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
    rows(rows).into(connection, COLUMNS);
  }

  /** The rows of memberships, to be copied into {@link #COLUMNS}. */
  static CopyRows rows(List<MembershipRow> rows) {
    List<Place> places = new ArrayList<>();
    rows.forEach(row -> row.units().forEach(unit -> places.add(new Place(row, unit))));
    places.sort(BY_TIME);
    CopyRows copy = new CopyRows();
    for (Place place : places) {
      UnitRow unit = place.unit();
      copy.add(
          place.row().campaign(),
          unit.unitCode(),
          place.row().platform(),
          place.row().nativeId(),
          place.row().publishedAt(),
          unit.named(),
          unit.inProvince(),
          unit.inDistrict(),
          unit.inBody());
    }
    return copy;
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
}
