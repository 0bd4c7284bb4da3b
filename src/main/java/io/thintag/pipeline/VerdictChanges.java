package io.thintag.pipeline;

import io.thintag.post.PostKey;
import io.thintag.store.MembershipRow;
import io.thintag.store.MembershipRow.UnitRow;
import io.thintag.tally.Increments.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The verdicts of a page that differ from what is stored, and what that moves. */
final class VerdictChanges {
  /** Rows to write. */
  final List<MembershipRow> verdicts = new ArrayList<>();

  /** Those of them whose units become others. */
  final List<MembershipRow> units = new ArrayList<>();

  /** Rows that stay but whose hash was not known. */
  final List<MembershipRow> same = new ArrayList<>();

  /** Units that lose a post, or something that they count of it. */
  final List<Place> left = new ArrayList<>();

  /** Units that gain a post, or something that they count of it. */
  final List<Place> joined = new ArrayList<>();

  private final Map<String, long[]> moves;

  /**
   * @param moves by code of unit how many posts left and how many arrived; added to
   */
  VerdictChanges(Map<String, long[]> moves) {
    this.moves = moves;
  }

  void compare(MembershipRow before, MembershipRow after) {
    if (before.verdictHash() == after.verdictHash()) {
      same.add(after);
      return;
    }
    verdicts.add(after);
    Map<String, UnitRow> old = byCode(before);
    Map<String, UnitRow> now = byCode(after);
    if (!old.equals(now)) {
      units.add(after);
    }
    Map<String, UnitRow> counted = before.counted() ? old : Map.of();
    Map<String, UnitRow> counting = after.counted() ? now : Map.of();
    boolean otherwise = before.fullyTagged() != after.fullyTagged();
    counted.forEach((code, unit) -> move(unit, counting.get(code), otherwise, after, left, 0));
    counting.forEach((code, unit) -> move(unit, counted.get(code), otherwise, after, joined, 1));
  }

  private void move(
      UnitRow unit,
      @org.jspecify.annotations.Nullable UnitRow other,
      boolean otherwise,
      MembershipRow row,
      List<Place> places,
      int direction) {
    if (other == null) {
      moves.computeIfAbsent(unit.unitCode(), code -> new long[2])[direction]++;
    }
    if (otherwise || other == null || !isCountedAlike(unit, other)) {
      places.add(
          new Place(row.campaign(), unit.unitCode(), new PostKey(row.platform(), row.nativeId())));
    }
  }

  private static boolean isCountedAlike(UnitRow one, UnitRow other) {
    return one.inProvince() == other.inProvince()
        && one.inDistrict() == other.inDistrict()
        && one.inBody() == other.inBody();
  }

  private static Map<String, UnitRow> byCode(MembershipRow row) {
    Map<String, UnitRow> units = new HashMap<>();
    row.units().forEach(unit -> units.put(unit.unitCode(), unit));
    return units;
  }
}
